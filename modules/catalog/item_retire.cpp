#include "modules/catalog/item_retire.h"

#include "modules/catalog/item_store.h"
#include "office/office.h"

namespace storekeep::catalog {

const Rule item_retired_already{"item_retired_already", "item {item} is discontinued already"};

void ItemRetire::fields(Fields& f) {
    f.field("item", item, "what is sold off and not bought again", "item");
}

namespace {

Json retire(Tx& tx, const ItemRetire& request) {
    std::optional<ItemRecord> record = find_item(tx, request.item);
    if (!record) refuse(item_not_found, "item", {{"item", request.item}});
    Item& item = record->item;
    request.refuse_when_changed(item.version, "item " + item.sku);
    if (item.status == "discontinued") refuse(item_retired_already, "item", {{"item", item.sku}});

    item.status = "discontinued";
    item.version += 1;
    save_item(tx, *record);
    return Json::object().set("item", item.sku).set("version", item.version);
}

}  // namespace

Operation item_retire_operation() {
    return operation<ItemRetire>("item.retire", "catalog.items",
                                 "Marks an item discontinued: it is sold off and not bought again",
                                 {&item_not_found, &changed_meanwhile, &item_retired_already},
                                 retire);
}

}  // namespace storekeep::catalog
