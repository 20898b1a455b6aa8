#include "modules/accounting/settlement_posting.h"

namespace storekeep::accounting {

ledger::Entry settlement_entry(const ledger::PostingRules& rules, const Settled& settled,
                               const OpenItem& item) {
    const Document& document = settled.document;
    ledger::Entry entry{document.date, document.id, document.memo, {}};
    const auto take_off = [&](const Money& money, std::string_view role) {
        if (money.is_zero()) return;
        entry.debit({rules.account(role), money, item.partner});
        entry.credit({item.account, money, item.partner, {}, {}, item.number});
    };
    take_off(settled.exchange_difference, ledger::role::exchange_differences);
    take_off(settled.discount, item.foreign.is_negative() ? ledger::role::discounts_taken
                                                         : ledger::role::discounts_given);
    take_off(settled.written_off, ledger::role::payment_differences);
    return entry;
}

}  // namespace storekeep::accounting
