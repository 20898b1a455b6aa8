#include "modules/purchasing/late_cost_posting.h"

#include "office/settings.h"

namespace storekeep::purchasing {

std::string_view late_cost_role(Reads& reads) {
    return setting(reads, "late_cost_to") == "variance" ? ledger::role::purchase_price_variance
                                                        : ledger::role::cost_of_goods_sold;
}

std::vector<ledger::Line> late_cost_lines(const ledger::PostingRules& rules,
                                          const catalog::Item& item,
                                          Id<catalog::Warehouse> warehouse,
                                          const stock::LateSplit& split, std::string_view role) {
    std::vector<ledger::Line> lines;
    for (const stock::LateShare& here : split.on_hand)
        lines.push_back({rules.account(here.in_transit ? ledger::role::in_transit
                                                       : ledger::role::inventory,
                                       item.category, here.warehouse),
                         here.value, {}, item.id, here.warehouse, "late cost"});
    lines.push_back({rules.account(role, item.category, warehouse), split.gone, {}, item.id,
                     warehouse, "late cost of goods that have left"});
    if (!split.variance.is_zero())
        lines.push_back({rules.account(ledger::role::purchase_price_variance, item.category,
                                       warehouse),
                         split.variance, {}, item.id, warehouse, "late cost"});
    return lines;
}

}  // namespace storekeep::purchasing
