#include "modules/purchasing/true_up.h"

#include "modules/purchasing/late_cost_posting.h"

namespace storekeep::purchasing {

ledger::Journal change_cost(Tx& tx, const Document& document, const Receipt& receipt,
                            const std::vector<TrueUpLine>& lines) {
    const ledger::PostingRules rules(tx);
    const std::string_view role = late_cost_role(tx);
    ledger::Entry entry{document.date, document.id, document.memo, {}};
    for (const TrueUpLine& line : lines) {
        if (line.difference.is_zero()) continue;
        const ReceiptLine& received = *receipt.find(line.line);
        const stock::LateSplit split = stock::correct(
            tx, document, line.line,
            {receipt.document.id, line.line, line.difference,
             sent_back(tx, receipt.document.id, line.line)});
        insert_match(tx, document, received,
                     {receipt.document.id, line.line, {}, -line.difference});
        for (ledger::Line& debit :
             late_cost_lines(rules, catalog::items_of(tx, {received.item}).front(),
                             receipt.warehouse, split, role))
            entry.debit(std::move(debit));
        entry.credit({received.account, line.difference, receipt.supplier, {}, {}, {}});
    }
    return ledger::post(tx, entry);
}

}  // namespace storekeep::purchasing
