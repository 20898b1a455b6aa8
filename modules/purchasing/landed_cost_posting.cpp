#include "modules/purchasing/landed_cost.h"
#include "modules/purchasing/late_cost_posting.h"

namespace storekeep::purchasing {

ledger::Entry landed(const ledger::PostingRules& rules, const LandedCost& cost,
                     const std::vector<Accrual>& taken, std::string_view late_cost_role) {
    ledger::Entry entry{cost.document.date, cost.document.id, cost.document.memo, {}};
    for (const LandedCostLine& line : cost.lines)
        for (ledger::Line& debit : late_cost_lines(rules, line.bearer.item,
                                                   line.bearer.warehouse, line.split,
                                                   late_cost_role))
            entry.debit(std::move(debit));
    for (const Accrual& one : taken) entry.credit({one.account, one.value, {}, {}, {}, {}});
    if (!cost.supplier) return entry;
    const Id<ledger::Account> clearing = rules.account(ledger::role::landed_cost_clearing);
    entry.credit({clearing, cost.amount, {}, {}, {}, {}});
    entry.debit({clearing, cost.amount, cost.supplier, {}, {}, cost.reference});
    entry.credit({rules.account(ledger::role::payables), cost.amount, cost.supplier, {}, {},
                  cost.reference});
    return entry;
}

}  // namespace storekeep::purchasing
