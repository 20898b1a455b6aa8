#include "modules/catalog/take_back.h"

#include "core/must.h"
#include "modules/catalog/item_store.h"
#include "modules/catalog/partner_store.h"
#include "modules/catalog/place_store.h"
#include "modules/catalog/price_list_store.h"

namespace storekeep::catalog {

namespace {

const Rule price_changed_since{
    "price_changed_since",
    "the price of {item} on {list} is {now} by now; put it back to {price} first"};

bool is_new(const Json& made) {
    const Json* created = made.find("created");
    return created && *created == Json(true);
}

PriceEntry entry_of(Tx& tx, const Json& change) {
    const auto number = [&](const char* name) {
        return parse_millionths(change.text_or(name, "0"));
    };
    const auto item = find_item(tx, change.text_or("item", ""));
    must(item.has_value(), "an item with a price is there");
    return {item->item.id, change.text_or("unit", ""),
            *Date::read(change.text_or("from", "")), Quantity{number("minimum")},
            Price{number("price")}};
}

void put_back(Tx& tx, const PriceList& list, const Json& change) {
    PriceEntry entry = entry_of(tx, change);
    const std::optional<Price> now = price_on_list(tx, list.id, entry);
    const bool has_price = change.find("price") != nullptr;
    if (now.has_value() != has_price || (now && *now != entry.price))
        refuse(price_changed_since, {},
               {{"item", change.text_or("item", "")},
                {"list", list.code},
                {"now", now ? text(*now) : "gone"},
                {"price", change.text_or("price", "none")}});
    const std::string before = change.text_or("before", "");
    if (before.empty()) return remove_price(tx, list.id, entry);
    entry.price = Price{parse_millionths(before)};
    save_price(tx, list.id, entry);
}

}  // namespace

TakenBack take_back_item(Tx& tx, const Json& made, const IdRange& since) {
    if (!is_new(made)) return TakenBack::was_before;
    const auto record = find_item(tx, made.text_or("item", ""));
    if (!record) return TakenBack::gone;
    const Item& item = record->item;
    if (!may_go(tx, "item", item.id.value, {"item_unit", "item_barcode", "item_warehouse"}, since,
                "item " + item.sku))
        return TakenBack::stays;
    remove_item(tx, item.id);
    return TakenBack::gone;
}

TakenBack take_back_partner(Tx& tx, const Json& made, const IdRange& since) {
    if (!is_new(made)) return TakenBack::was_before;
    const auto record = find_partner(tx, made.text_or("partner", ""));
    if (!record) return TakenBack::gone;
    const Partner& partner = record->partner;
    if (!may_go(tx, "partner", partner.id.value, {"partner_address"}, since,
                "partner " + partner.code))
        return TakenBack::stays;
    remove_partner(tx, partner.id);
    return TakenBack::gone;
}

TakenBack take_back_bin(Tx& tx, const Json& made, const IdRange& since) {
    if (!is_new(made)) return TakenBack::was_before;
    const auto warehouse = find_warehouse(tx, made.text_or("warehouse", ""));
    if (!warehouse) return TakenBack::gone;
    const auto record = find_bin(tx, warehouse->warehouse.id, made.text_or("bin", ""));
    if (!record) return TakenBack::gone;
    if (!may_go(tx, "bin", record->bin.id.value, {}, since, "bin " + record->bin.code))
        return TakenBack::stays;
    remove_bin(tx, record->bin.id);
    return TakenBack::gone;
}

TakenBack take_back_prices(Tx& tx, const Json& made, const IdRange& since) {
    const auto list = find_price_list(tx, made.text_or("price_list", ""));
    if (!list) return TakenBack::gone;
    const Json::List& changes = made.find("changes")->items();
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        put_back(tx, *list, *change);
    if (!is_new(made)) return TakenBack::gone;
    if (!may_go(tx, "price_list", list->id.value, {}, since, "price list " + list->code))
        return TakenBack::stays;
    remove_price_list(tx, list->id);
    return TakenBack::gone;
}

}  // namespace storekeep::catalog
