#include "modules/purchasing/goods_received_posting.h"

namespace storekeep::purchasing {

ledger::Entry goods_received(const ledger::PostingRules& rules, const Receipt& receipt,
                             const std::vector<catalog::Item>& items) {
    ledger::Entry entry{receipt.document.date, receipt.document.id, receipt.document.memo, {}};
    for (std::size_t index = 0; index < receipt.lines.size(); ++index) {
        const ReceiptLine& line = receipt.lines[index];
        const Id<catalog::Category> category = items[index].category;
        entry.debit({rules.account(ledger::role::inventory, category, receipt.warehouse),
                     line.value, {}, line.item, receipt.warehouse, {}});
        entry.credit({line.account, line.value, receipt.supplier, {}, {}, {}});
    }
    return entry;
}

}  // namespace storekeep::purchasing
