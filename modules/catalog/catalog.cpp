// The rules that the whole house knows from the catalog, and what they say about plain values.
#include "modules/catalog/catalog.h"

namespace storekeep::catalog {

const Rule item_not_found{"item_not_found", "there is no item {item}"};
const Rule item_not_active{"item_not_active", "item {item} is {status}; it cannot be {deed}"};
const Rule partner_not_found{"partner_not_found", "there is no partner {partner}"};
const Rule partner_not_active{"partner_not_active", "{partner} is not in use"};
const Rule not_a_supplier{"not_a_supplier", "{partner} is not a supplier"};
const Rule not_a_customer{"not_a_customer", "{partner} is not a customer"};
const Rule warehouse_not_found{"warehouse_not_found", "there is no warehouse {warehouse}"};
const Rule warehouse_not_active{"warehouse_not_active", "warehouse {warehouse} is not in use"};
const Rule bin_not_found{"bin_not_found", "warehouse {warehouse} has no bin {bin}"};
const Rule bin_not_in_warehouse{"bin_not_in_warehouse",
                                "bin {bin} lies in {other}, not in warehouse {warehouse}"};
const Rule bin_not_active{"bin_not_active", "bin {bin} of warehouse {warehouse} is not in use"};
const Rule unit_without_conversion{
    "unit_without_conversion",
    "{item} is kept in {base}; say with item.save how many {base} one {unit} holds"};
const Rule tax_code_not_found{"tax_code_not_found",
                              "there is no tax code {code}; make it with tax_code.save"};

bool is_pickable(std::string_view bin_type) {
    return bin_type == "pick_face" || bin_type == "reserve";
}

namespace {

[[noreturn]] void refuse_deed(const Item& item, const std::string& field, const char* deed) {
    refuse(item_not_active, field, {{"item", item.sku}, {"status", item.status}, {"deed", deed}});
}

}  // namespace

void refuse_unless_buyable(const Item& item, const std::string& field) {
    if (item.status != "active") refuse_deed(item, field, "bought");
}

void refuse_unless_sellable(const Item& item, const std::string& field) {
    if (item.status != "active" && item.status != "discontinued") refuse_deed(item, field, "sold");
}

}  // namespace storekeep::catalog
