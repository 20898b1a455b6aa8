#include "modules/accounting/module.h"

namespace storekeep::accounting {

namespace {

// A line that charges tax says which code in its memo.
constexpr std::string_view tax_question =
    "select d.number, a.code, s.lines, s.books from ("
    "select document_id, account_id, cast(sum(lines) as bigint) as lines, "
    "cast(sum(books) as bigint) as books from ("
    "select document_id, account_id, case when side = 'sales' then -posted else posted end "
    "as lines, 0 as books from tax_line "
    "union all select j.document_id, l.account_id, 0, l.amount from "
    "(select distinct document_id, account_id, code from tax_line) t "
    "join journal j on j.document_id = t.document_id "
    "join journal_line l on l.journal_id = j.id and l.account_id = t.account_id "
    "and l.memo = 'tax ' || t.code) both_sides "
    "group by document_id, account_id having sum(lines) <> sum(books)) s "
    "join document d on d.id = s.document_id join account a on a.id = s.account_id "
    "order by d.number, a.code";

}  // namespace

Table tax_accounts_differ_from_tax_lines(Reads& reads) {
    Table table{"",
                {text_column("document"), text_column("account"),
                 money_column("tax_lines", reads.currency()),
                 money_column("books", reads.currency())},
                {}};
    reads.each(tax_question, {}, [&](const Row& row) {
        table.add(row.text(0), row.text(1), row.integer(2), row.integer(3));
    });
    return table;
}

}  // namespace storekeep::accounting
