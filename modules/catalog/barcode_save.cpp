#include "modules/catalog/barcode_save.h"

#include "modules/catalog/entry_rules.h"
#include "modules/catalog/item_part_store.h"
#include "modules/catalog/item_store.h"

namespace storekeep::catalog {

const Rule barcode_not_found{"barcode_not_found", "item {item} has no barcode {code}"};

void BarcodeSave::fields(Fields& f) {
    f.field("code", code, "as the scanner reads it; check digits are not judged");
    f.field("item", item, "what carries it", "item");
    f.field("unit", unit, "the unit that carries it; left out: the base unit", "unit");
    f.field("remove", remove, "true takes the barcode away from the item");
}

namespace {

Json save(Tx& tx, const BarcodeSave& request) {
    refuse_when_empty(request.code, "code");
    const Item item = item_named(tx, request.item, "item");
    const auto known = barcodes_with(tx, {request.code});
    const bool is_ours = !known.empty() && known.begin()->second.item == item.id;
    if (!known.empty() && !is_ours)
        refuse(barcode_taken, "code",
               {{"code", request.code}, {"item", known.begin()->second.sku}});
    const std::string unit = request.unit.value_or("");
    unit_ratio(tx, item, unit, "unit");
    if (request.remove && !is_ours)
        refuse(barcode_not_found, "code", {{"code", request.code}, {"item", item.sku}});

    if (request.remove)
        remove_barcode(tx, request.code);
    else
        save_barcode(tx, {request.code, item.id, item.sku, unit});
    raise_version(tx, item.id);
    return Json::object()
        .set("barcode", request.code)
        .set("item", item.sku)
        .set("version", item.version + 1);
}

}  // namespace

Operation barcode_save_operation() {
    return operation<BarcodeSave>("barcode.save", "catalog.items",
                                  "Gives an item a barcode, or takes one away",
                                  {&code_empty, &item_not_found, &barcode_taken,
                                   &unit_without_conversion, &barcode_not_found},
                                  save);
}

}  // namespace storekeep::catalog
