#include "modules/accounting/module.h"

namespace storekeep::accounting {

namespace {

// Using up an item against another moves nothing out of their account but what the two differ by:
// so it is the items as made, and those differences, that must equal the postings, day by day.
constexpr std::string_view days_question =
    "select a.code, s.date, s.books, s.items from "
    "(select account_id, date, cast(sum(books) as bigint) as books, "
    " cast(sum(items) as bigint) as items from "
    " (select b.account_id, b.date, b.debit - b.credit as books, 0 as items from account c "
    "  join account_balance b on b.account_id = c.id "
    "  where c.control in ('receivables', 'payables') "
    "  union all select account_id, date, 0, amount from open_item "
    "  union all select i.account_id, x.date, 0, x.from_amount - x.to_amount "
    "  from open_item_application x join open_item i on i.id = x.from_item_id "
    "  where x.from_amount <> x.to_amount) both_sides "
    " group by account_id, date having sum(books) <> sum(items)) s "
    "join account a on a.id = s.account_id order by a.code, s.date";

// What one operation posted to receivables and payables, and the items it made, by document.
constexpr std::string_view postings_question =
    "with wanted(id) as ({wanted}) select j.document_id, l.account_id, l.date, "
    "cast(sum(l.amount) as bigint) from wanted w join journal j on j.id = w.id "
    "join journal_line l on l.journal_id = j.id join account a on a.id = l.account_id "
    "where a.control in ('receivables', 'payables') "
    "group by j.document_id, l.account_id, l.date";

constexpr std::string_view items_question =
    "with wanted(id) as ({wanted}) select i.document_id, i.account_id, i.date, "
    "cast(sum(i.amount) as bigint) from wanted w join open_item i on i.document_id = w.id "
    "group by i.document_id, i.account_id, i.date";

constexpr std::string_view differences_question =
    "with wanted(id) as ({wanted}) select x.document_id, i.account_id, x.date, "
    "x.from_amount - x.to_amount from wanted w "
    "join open_item_application x on x.document_id = w.id "
    "join open_item i on i.id = x.from_item_id where x.from_amount <> x.to_amount";

struct Both {
    std::int64_t books = 0;
    std::int64_t items = 0;
};

std::vector<std::vector<Value>> keys_of(const std::set<std::int64_t>& ids) {
    std::vector<std::vector<Value>> keys;
    for (const std::int64_t id : ids) keys.push_back({bind(id)});
    return keys;
}

}  // namespace

Table receivables_and_payables_equal_open_items(Reads& reads) {
    Table table{
        "",
        {text_column("account"), date_column("date"), money_column("books", reads.currency()),
         money_column("open_items", reads.currency())},
        {}};
    reads.each(days_question, {}, [&](const Row& row) {
        table.add(row.text(0), row.date(1), row.integer(2), row.integer(3));
    });
    return table;
}

Table touched_documents_equal_open_items(Tx& tx) {
    Table table{"",
                {text_column("document"), date_column("date"), money_column("books", tx.currency()),
                 money_column("open_items", tx.currency())},
                {}};
    std::map<std::array<std::int64_t, 3>, Both> sums;  // document, account, day
    std::set<std::int64_t> documents = tx.touched("open_item_document");
    tx.each_of(postings_question, keys_of(tx.touched("journal")), [&](const Row& row) {
        documents.insert(row.integer(0));
        sums[{row.integer(0), row.integer(1), row.integer(2)}].books += row.integer(3);
    });
    for (const std::string_view question : {items_question, differences_question})
        tx.each_of(question, keys_of(documents), [&](const Row& row) {
            sums[{row.integer(0), row.integer(1), row.integer(2)}].items += row.integer(3);
        });
    for (const auto& [key, both] : sums)
        if (both.books != both.items)
            table.add(tx.first("select number from document where id = $1", key[0])->text(0),
                      Date{key[2]}, both.books, both.items);
    return table;
}

}  // namespace storekeep::accounting
