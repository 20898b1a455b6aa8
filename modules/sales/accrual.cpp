#include "modules/sales/accrual.h"

#include "office/settings.h"

namespace storekeep::sales {

bool accrues(Reads& reads) { return setting(reads, "accrue_on_shipment") == "yes"; }

std::vector<Accrual> accrue(const ledger::PostingRules& rules, const InvoicePlan& plan,
                            Id<catalog::Partner> customer, ledger::Entry& entry) {
    const Id<ledger::Account> accrued = rules.account(ledger::role::accrued_revenue);
    std::vector<Accrual> accruals;
    for (std::size_t index = 0; index < plan.lines.size(); ++index) {
        const InvoiceLine& line = plan.lines[index];
        const Id<catalog::Warehouse> warehouse = plan.balances[index].warehouse;
        if (line.amount.is_zero()) continue;
        entry.debit({accrued, line.amount, customer, line.item, warehouse});
        entry.credit({rules.account(ledger::role::revenue, plan.items[index].category, warehouse),
                      line.amount, customer, line.item, warehouse});
        accruals.push_back({line.shipment, line.shipment_line, accrued, line.amount});
    }
    return accruals;
}

}  // namespace storekeep::sales
