#include "modules/sales/accrual.h"

#include "office/settings.h"

namespace storekeep::sales {

bool accrues(Reads& reads) { return setting(reads, "accrue_on_shipment") == "yes"; }

std::vector<Accrual> accrue(const ledger::PostingRules& rules, const InvoicePlan& plan,
                            Id<catalog::Partner> customer, const ExchangeRate& rate,
                            ledger::Entry& entry) {
    const Id<ledger::Account> accrued = rules.account(ledger::role::accrued_revenue);
    std::vector<Accrual> accruals;
    for (std::size_t index = 0; index < plan.lines.size(); ++index) {
        const InvoiceLine& line = plan.lines[index];
        const Id<catalog::Warehouse> warehouse = plan.balances[index].warehouse;
        const Money value = rate.value_of(line.amount);
        if (value.is_zero()) continue;
        entry.debit({accrued, value, customer, line.item, warehouse});
        entry.credit({rules.account(ledger::role::revenue, plan.items[index].category, warehouse),
                      value, customer, line.item, warehouse});
        accruals.push_back({line.shipment, line.shipment_line, accrued, value});
    }
    return accruals;
}

}  // namespace storekeep::sales
