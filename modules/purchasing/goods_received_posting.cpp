#include "modules/purchasing/goods_received_posting.h"

namespace storekeep::purchasing {

ledger::Entry goods_received(const ledger::PostingRules& rules, const Receipt& receipt,
                             const std::vector<catalog::Item>& items,
                             const std::vector<std::vector<Accrual>>& ahead) {
    ledger::Entry entry{receipt.document.date, receipt.document.id, receipt.document.memo, {}};
    for (std::size_t index = 0; index < receipt.lines.size(); ++index) {
        const ReceiptLine& line = receipt.lines[index];
        const Id<catalog::Category> category = items[index].category;
        entry.debit({rules.account(ledger::role::inventory, category, receipt.warehouse),
                     line.value, {}, line.item, receipt.warehouse, {}});
        Money to_be_billed = line.value;
        for (const Accrual& one : ahead[index]) {
            entry.credit({one.account, one.value, receipt.supplier, {}, {}, {}});
            to_be_billed -= one.value;
        }
        entry.credit({line.account, to_be_billed, receipt.supplier, {}, {}, {}});
    }
    return entry;
}

}  // namespace storekeep::purchasing
