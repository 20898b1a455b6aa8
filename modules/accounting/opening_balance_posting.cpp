#include "modules/accounting/opening_balance_posting.h"

namespace storekeep::accounting {

ledger::Line opening_line(const OpenItem& item) {
    return {item.account, item.amount, item.partner, {}, {}, item.number};
}

ledger::Entry opening_entry(const Document& document, std::vector<ledger::Line> lines,
                            Id<ledger::Account> equity, Currency currency) {
    Money sum{0, currency};
    for (const ledger::Line& line : lines) sum += line.amount;
    ledger::Entry entry{document.date, document.id, document.memo, std::move(lines)};
    entry.credit({equity, sum});
    return entry;
}

}  // namespace storekeep::accounting
