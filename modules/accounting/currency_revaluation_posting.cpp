#include "modules/accounting/currency_revaluation_posting.h"

namespace storekeep::accounting {

ledger::Entry revaluation_entry(const ledger::PostingRules& rules, const Document& document,
                                Date date, const std::vector<Revalued>& changes) {
    ledger::Entry entry{date, document.id, document.memo, {}};
    for (const Revalued& one : changes) {
        const std::string memo = one.currency.code();
        entry.debit({rules.account(ledger::role::currency_revaluation), one.change, {}, {}, {},
                     memo});
        entry.credit({rules.account(ledger::role::exchange_differences), one.change, {}, {}, {},
                      memo});
    }
    return entry;
}

}  // namespace storekeep::accounting
