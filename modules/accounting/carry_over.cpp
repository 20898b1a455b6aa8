#include "modules/accounting/carry_over.h"

#include "modules/accounting/opening_balance_posting.h"

namespace storekeep::accounting {

Document carry_over(Tx& tx, const OpenItem& item, const catalog::Partner& to, Date date) {
    const Document document =
        register_document(tx, "settlement", "", std::max(date, item.date),
                          fmt::format("{} goes over to {}", item.number, to.code));
    OpenItem left = item;
    left.amount = item.open;
    left.foreign = item.foreign_open;
    offset_open_item(tx, left, document);

    OpenItem carried = left;
    carried.document = document.id;
    carried.partner = to.id;
    carried.date = document.date;
    make_open_item(tx, carried);

    // A journal for each partner, because other bookkeeping takes no more than one in a journal.
    const Id<ledger::Account> between =
        ledger::PostingRules(tx).account(ledger::role::opening_balance_equity);
    left.amount = -left.amount;
    for (const OpenItem& one : {left, carried})
        ledger::post(tx, opening_entry(document, {opening_line(one)}, between, tx.currency()));
    return document;
}

}  // namespace storekeep::accounting
