#include "modules/sales/shipment_posting.h"

namespace storekeep::sales {

ledger::Entry shipment_entry(const ledger::PostingRules& rules, const Document& document,
                             const std::vector<ShippedValue>& values) {
    ledger::Entry entry{document.date, document.id, "Shipment " + document.number, {}};
    for (const ShippedValue& value : values) {
        entry.debit({rules.account(ledger::role::cost_of_goods_sold, value.category,
                                   value.warehouse),
                     value.cost, {}, value.item, value.warehouse});
        entry.credit({rules.account(ledger::role::inventory, value.category, value.warehouse),
                      value.cost, {}, value.item, value.warehouse});
    }
    return entry;
}

}  // namespace storekeep::sales
