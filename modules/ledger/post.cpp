// Posting and reversing: the only way into the money book.
#include "core/must.h"
#include "modules/ledger/account_store.h"
#include "modules/ledger/entry.h"
#include "modules/ledger/journal_store.h"
#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

const Rule period_closed{"period_closed",
                         "{date} lies in a closed period; the books are closed through {through}"};

void refuse_when_closed(Reads& reads, Date date) {
    const Date through = closed_through(reads);
    if (date <= through)
        refuse(period_closed, "date", {{"date", text(date)}, {"through", text(through)}});
}

namespace {

std::vector<Account> accounts_of_lines(Tx& tx, const std::vector<Line>& lines) {
    std::set<Id<Account>> ids;
    for (const Line& line : lines) ids.insert(line.account);
    std::vector<Account> accounts = accounts_of(tx, {ids.begin(), ids.end()});
    must(accounts.size() == ids.size(), "the accounts of an entry exist");
    return accounts;
}

void must_be_postable(Tx& tx, const Entry& entry, const std::vector<Line>& lines) {
    must(static_cast<bool>(entry.document), "an entry belongs to a document");
    must(entry.date > closed_through(tx), "an entry's date is open");
    for (const Line& line : lines)
        must(line.amount.currency == tx.currency(), "an entry is in the company's currency");
    const Sums sums = sums_of(lines, tx.currency());
    must(sums.debit == sums.credit, fmt::format("an entry balances: debits {}, credits {} ({})",
                                                text(sums.debit), text(sums.credit), entry.memo));
}

}  // namespace

Journal post(Tx& tx, const Entry& entry) {
    const std::vector<Line> lines = combined(entry.lines);
    if (lines.empty()) return {};
    must_be_postable(tx, entry, lines);
    const std::vector<Account> accounts = accounts_of_lines(tx, lines);
    for (const Account& account : accounts)
        must(account.active, fmt::format("account {} is active", account.code));
    return insert_journal(tx, entry, lines, accounts);
}

// An account may have been put out of use since; what was posted there can still be taken back.
Journal reverse(Tx& tx, const Document& original, const Document& reversal) {
    Journal last;
    for (Entry& entry : entries_of(tx, original.id)) {
        entry.date = reversal.date;
        entry.document = reversal.id;
        entry.memo = fmt::format("Reversal of {}", original.number);
        for (Line& line : entry.lines) line.amount = -line.amount;
        must_be_postable(tx, entry, entry.lines);
        last = insert_journal(tx, entry, entry.lines, accounts_of_lines(tx, entry.lines));
    }
    return last;
}

}  // namespace storekeep::ledger
