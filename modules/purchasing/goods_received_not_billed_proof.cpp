#include "modules/purchasing/proofs.h"

namespace storekeep::purchasing {

namespace {

Table no_unbilled_breaks(Currency currency) {
    return {"", {text_column("account"), money_column("books", currency),
                 money_column("open_receipts", currency)},
            {}};
}

}  // namespace

Table goods_received_differ_from_account(Reads& reads) {
    Table breaks = no_unbilled_breaks(reads.currency());
    reads.each(
        "select a.code, cast(sum(x.books) as bigint), cast(sum(x.open) as bigint) from ("
        "select l.account_id, -l.amount as books, 0 as open from account c "
        "join journal_line l on l.account_id = c.id "
        "where c.control = 'goods_received_not_billed' "
        "union all select account_id, 0, value from receipt_line "
        "union all select l.account_id, 0, -m.value from receipt_match m "
        "join receipt_line l on l.receipt_id = m.receipt_id and l.line = m.line) x "
        "join account a on a.id = x.account_id group by x.account_id, a.code "
        "having sum(x.books) <> sum(x.open) order by a.code",
        {}, [&](const Row& row) { breaks.add(row.text(0), row.integer(1), row.integer(2)); });
    return breaks;
}

// The same, by this operation's journals and receipts alone.
Table touched_goods_received_differ(Tx& tx) {
    Table breaks = no_unbilled_breaks(tx.currency());
    std::int64_t books = 0;
    std::vector<std::vector<Value>> journals;
    for (std::int64_t journal : tx.touched("journal")) journals.push_back({journal});
    tx.each_of(
        "with wanted(journal_id) as ({wanted}) select l.amount from wanted w "
        "join journal_line l on l.journal_id = w.journal_id "
        "join account a on a.id = l.account_id where a.control = 'goods_received_not_billed'",
        journals, [&](const Row& row) { books = subtract(books, row.integer(0)); });
    std::int64_t open = 0;
    std::vector<std::vector<Value>> documents;
    for (std::int64_t document : tx.touched("receipt_document")) documents.push_back({document});
    tx.each_of(
        "with wanted(document_id) as ({wanted}) "
        "select l.value from wanted w join receipt_line l on l.receipt_id = w.document_id "
        "union all select -m.value from wanted w "
        "join receipt_match m on m.document_id = w.document_id",
        documents, [&](const Row& row) { open = add(open, row.integer(0)); });
    if (books != open) breaks.add("goods received not billed", books, open);
    return breaks;
}

}  // namespace storekeep::purchasing
