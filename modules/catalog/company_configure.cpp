#include "modules/catalog/company_configure.h"

#include "modules/catalog/entry_rules.h"
#include "modules/catalog/goods_store.h"
#include "office/settings.h"

namespace storekeep::catalog {

void CompanyConfigure::fields(Fields& f) {
    f.field("name", name, "the company's name, as on its documents");
    for (const Setting& known : settings()) {
        std::string& value = values[known.name];
        value = unchanged;
        f.choice(known.name, value, known.choices, known.help);
    }
}

namespace {

// Goods whose cost follows the setting were layered by it, and stay so until they have left.
void refuse_other_cost_method(Tx& tx, const CompanyConfigure& request) {
    const std::string present = setting(tx, "cost_method");
    const auto given = request.values.find("cost_method");
    if (given == request.values.end() || chosen(given->second, present) == present) return;
    const std::string stock = stock_costed_by_setting(tx);
    if (!stock.empty())
        refuse(cost_method_change_with_stock, "cost_method",
               {{"method", present}, {"stock", stock}});
}

// Where the layers of goods lie follows the setting.
void refuse_other_cost_scope(Tx& tx, const CompanyConfigure& request) {
    const std::string present = setting(tx, "cost_scope");
    const auto given = request.values.find("cost_scope");
    if (given == request.values.end() || chosen(given->second, present) == present) return;
    const std::string stock = items_with_stock(tx);
    if (!stock.empty())
        refuse(cost_scope_change_with_stock, "cost_scope", {{"scope", present}, {"stock", stock}});
}

Json configure(Tx& tx, const CompanyConfigure& request) {
    if (request.name) refuse_when_empty(*request.name, "name");
    refuse_other_cost_method(tx, request);
    refuse_other_cost_scope(tx, request);

    if (request.name) tx.company_for_update().name = *request.name;
    Json result = Json::object();
    result.set("company", tx.company().name);
    for (const auto& [name, value] : request.values) {
        if (value == unchanged) continue;
        set_setting(tx, name, value);
        result.set(std::string(name), value);
    }
    return result;
}

}  // namespace

Operation company_configure_operation() {
    return operation<CompanyConfigure>("company.configure", "company.configure",
                                       "Changes the company's name and settings",
                                       {&code_empty, &cost_method_change_with_stock,
                                        &cost_scope_change_with_stock},
                                       configure);
}

}  // namespace storekeep::catalog
