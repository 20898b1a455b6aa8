#include "app/desktop/company/costs.h"

#include <algorithm>

namespace storekeep::desktop {

namespace {

constexpr std::string_view to_see_costs = "reports.cost";
constexpr std::string_view to_say_costs = "catalog.costs";

struct FieldOfCost {
    std::string_view operation;
    std::string_view list;  // empty: a field of the request itself
    std::string_view field;
    std::string_view right;
};

constexpr FieldOfCost fields_of_cost[] = {
    {"item.save", "", "cost_method", to_say_costs},
    {"item.save", "", "standard_cost", to_say_costs},
    {"item.save", "", "purchase_price", to_say_costs},
    {"category.save", "", "cost_method", to_say_costs},
    {"adjustment.request", "lines", "unit_cost", to_see_costs},
    {"count.enter", "lines", "unit_cost", to_see_costs},
};

bool is_field_seen(const Desk& desk, const Operation& operation, std::string_view list,
                   std::string_view field) {
    for (const FieldOfCost& one : fields_of_cost)
        if (one.operation == operation.name && one.list == list && one.field == field)
            return desk.holds(one.right);
    return true;
}

}  // namespace

std::vector<FieldInfo> fields_seen(const Desk& desk, const Operation& operation) {
    std::vector<FieldInfo> seen;
    for (FieldInfo field : operation.fields) {
        if (!is_field_seen(desk, operation, "", field.name)) continue;
        std::erase_if(field.members, [&](const FieldInfo& member) {
            return !is_field_seen(desk, operation, field.name, member.name);
        });
        seen.push_back(std::move(field));
    }
    return seen;
}

bool is_column_seen(const Desk& desk, std::string_view report, std::string_view column) {
    const Report* found = desk.registry().find_report(report);
    return !found || desk.holds(to_see_costs) ||
           std::find(found->cost_columns.begin(), found->cost_columns.end(), column) ==
               found->cost_columns.end();
}

}  // namespace storekeep::desktop
