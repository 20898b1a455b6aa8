#include "modules/purchasing/proofs.h"

namespace storekeep::purchasing {

namespace {

Table no_breaks(Currency currency) {
    return {"", {text_column("account"), money_column("books", currency),
                 money_column("open_lines", currency)},
            {}};
}

}  // namespace

Table accruals_differ_from_accounts(Reads& reads) {
    Table breaks = no_breaks(reads.currency());
    reads.each(
        "select a.code, cast(sum(x.books) as bigint), cast(sum(x.open) as bigint) from ("
        "select l.account_id, l.amount as books, 0 as open from account c "
        "join journal_line l on l.account_id = c.id where c.control in "
        "('billed_not_received', 'goods_returned_not_credited', 'landed_cost_clearing') "
        "union all select account_id, 0, value from accrual_entry) x "
        "join account a on a.id = x.account_id group by x.account_id, a.code "
        "having sum(x.books) <> sum(x.open) order by a.code",
        {}, [&](const Row& row) { breaks.add(row.text(0), row.integer(1), row.integer(2)); });
    return breaks;
}

// The same, by this operation's journals and entries alone.
Table touched_accruals_differ(Tx& tx) {
    struct Both {
        std::int64_t books = 0;
        std::int64_t open = 0;
    };
    std::map<std::string, Both> accounts;
    std::vector<std::vector<Value>> journals;
    for (std::int64_t journal : tx.touched("journal")) journals.push_back({journal});
    tx.each_of(
        "with wanted(journal_id) as ({wanted}) select a.code, l.amount from wanted w "
        "join journal_line l on l.journal_id = w.journal_id "
        "join account a on a.id = l.account_id "
        "where a.control in "
        "('billed_not_received', 'goods_returned_not_credited', 'landed_cost_clearing')",
        journals, [&](const Row& row) {
            Both& both = accounts[row.text(0)];
            both.books = add(both.books, row.integer(1));
        });
    std::vector<std::vector<Value>> documents;
    for (std::int64_t document : tx.touched("accrual_document")) documents.push_back({document});
    tx.each_of(
        "with wanted(document_id) as ({wanted}) select a.code, e.value from wanted w "
        "join accrual_entry e on e.document_id = w.document_id "
        "join account a on a.id = e.account_id",
        documents, [&](const Row& row) {
            Both& both = accounts[row.text(0)];
            both.open = add(both.open, row.integer(1));
        });
    Table breaks = no_breaks(tx.currency());
    for (const auto& [code, both] : accounts)
        if (both.books != both.open) breaks.add(code, both.books, both.open);
    return breaks;
}

}  // namespace storekeep::purchasing
