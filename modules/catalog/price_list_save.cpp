#include "modules/catalog/price_list_save.h"

#include "modules/catalog/entry_rules.h"
#include "modules/catalog/price_list_store.h"
#include "office/office.h"

namespace storekeep::catalog {

const Rule supplier_or_customer{
    "supplier_or_customer",
    "a price list is a supplier's or a customer's, not both; leave one of them out"};
const Rule price_list_fixed{
    "price_list_fixed",
    "{list} stays whose list it is, and in {currency}; make another list for other prices"};

void PriceEntryLine::fields(Fields& f) {
    f.field("item", item, "the SKU of what the price is for", "item");
    f.field("unit", unit, "the unit it buys one of; left out: the item's base unit", "unit");
    f.field("from", from, "the first day it holds; left out: the request's date");
    f.field("minimum", minimum, "at least so many, in `unit`; left out: any quantity");
    f.field("price", price, "of one such unit");
    f.field("remove", remove, "true takes the price off the list");
}

void PriceListSave::fields(Fields& f) {
    f.field("code", code, "the list's code", "price_list");
    f.field("name", name, "as people call it; left out for a new list: its code");
    f.field("supplier", supplier, "whose prices a new list holds", "partner");
    f.field("customer", customer,
            "whom a new list is for; without supplier or customer: all customers", "partner");
    f.field("currency", currency,
            "of a new list's prices; left out: the partner's, or the company's");
    f.field("active", active, "false: its prices are no longer proposed");
    f.list("lines", lines, "its prices; those not named stay as they are");
}

namespace {

PriceList new_list(Tx& tx, const PriceListSave& request) {
    PriceList list;
    list.code = list.name = request.code;
    list.currency = tx.currency();
    if (request.supplier || request.customer) {
        const Partner partner = request.supplier
                                    ? supplier_named(tx, *request.supplier, "supplier")
                                    : customer_named(tx, *request.customer, "customer");
        list.partner = partner.id;
        list.buying = request.supplier.has_value();
        list.currency = partner.currency;
    }
    return list;
}

// The list that was asked for; what a list is for never changes, because its prices would.
PriceList asked_list(Tx& tx, const PriceListSave& request, const std::optional<PriceList>& known) {
    const bool names_owner = request.supplier || request.customer;
    PriceList list = known && !names_owner ? *known : new_list(tx, request);
    if (request.currency) list.currency = currency_named(*request.currency);
    if (known) {
        if (list.buying != known->buying || list.partner != known->partner)
            refuse(price_list_fixed, list.buying ? "supplier" : "customer",
                   {{"list", known->code}, {"currency", known->currency.code()}});
        if (request.currency && list.currency != known->currency)
            refuse(price_list_fixed, "currency",
                   {{"list", known->code}, {"currency", known->currency.code()}});
        list = *known;
    }
    take_over(request.name, list.name);
    take_over(request.active, list.active);
    list.version += 1;
    return list;
}

PriceEntry entered(Tx& tx, const PriceEntryLine& line, const Item& item, Date date,
                   const std::string& path) {
    unit_ratio(tx, item, line.unit.value_or(""), path + ".unit");
    refuse_when_negative(line.minimum, path + ".minimum");
    refuse_when_negative(line.price, path + ".price");
    if (!line.price && !line.remove) refuse_missing(path + ".price", "of one such unit");
    return {item.id, line.unit.value_or("").empty() ? item.unit : *line.unit,
            line.from.value_or(date), line.minimum.value_or(Quantity{}),
            line.price.value_or(Price{})};
}

// What will be otherwise than it is: the preview of a supplier's new list.
Json change_of(const PriceEntryLine& line, const Item& item, const PriceEntry& entry,
               const std::optional<Price>& before) {
    Json change = Json::object()
                      .set("item", item.sku)
                      .set("unit", entry.unit)
                      .set("from", text(entry.from))
                      .set("minimum", text(entry.minimum));
    if (before) change.set("before", text(*before));
    if (!line.remove) change.set("price", text(entry.price));
    return change;
}

Json save(Tx& tx, const PriceListSave& request) {
    refuse_when_empty(request.code, "code");
    if (request.supplier && request.customer) refuse(supplier_or_customer, "customer");
    const std::optional<PriceList> known = find_price_list(tx, request.code);
    request.refuse_when_changed(known ? known->version : 0, "price list " + request.code);
    PriceList list = asked_list(tx, request, known);
    std::vector<std::string> skus;
    for (const PriceEntryLine& line : request.lines) skus.push_back(line.item);
    const std::vector<Item> items = items_named(tx, skus, "lines");
    std::vector<PriceEntry> entries;
    for (std::size_t index = 0; index < items.size(); ++index)
        entries.push_back(entered(tx, request.lines[index], items[index], request.date,
                                  in_list("lines", index)));

    if (!known) list.id = tx.next_id<PriceList>();
    save_price_list(tx, list);
    Json changes = Json::list();
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const PriceEntryLine& line = request.lines[index];
        const std::optional<Price> before = price_on_list(tx, list.id, entries[index]);
        if (line.remove ? !before : before == entries[index].price) continue;
        changes.append(change_of(line, items[index], entries[index], before));
        if (line.remove)
            remove_price(tx, list.id, entries[index]);
        else
            save_price(tx, list.id, entries[index]);
    }
    return Json::object()
        .set("price_list", list.code)
        .set("version", list.version)
        .set("created", !known)
        .set("changes", std::move(changes));
}

}  // namespace

Operation price_list_save_operation() {
    return operation<PriceListSave>(
        "price_list.save", "catalog.prices",
        "Makes a list of dated prices of a supplier or for customers, or changes one",
        {&code_empty, &supplier_or_customer, &changed_meanwhile, &partner_not_found,
         &not_a_supplier, &not_a_customer, &partner_not_active, &currency_not_known,
         &price_list_fixed, &item_not_found, &unit_without_conversion, &must_not_be_negative,
         &missing_field},
        save);
}

}  // namespace storekeep::catalog
