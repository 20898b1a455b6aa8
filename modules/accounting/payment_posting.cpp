#include "modules/accounting/payment_posting.h"

namespace storekeep::accounting {

ledger::Entry payment_entry(const Document& document, Direction direction,
                            Id<catalog::Partner> partner, Id<ledger::Account> bank,
                            const Money& amount,
                            const std::map<Id<ledger::Account>, Money>& shares) {
    const bool received = direction == Direction::received;
    ledger::Entry entry{document.date, document.id, document.memo, {}};
    entry.debit({bank, received ? amount : -amount, partner});
    for (const auto& [account, share] : shares)
        entry.credit({account, received ? share : -share, partner});
    return entry;
}

}  // namespace storekeep::accounting
