#include "modules/ledger/module.h"

namespace storekeep::ledger {

namespace {

Table breaks_table(Currency currency) {
    return {"",
            {text_column("fault"), text_column("journal"), text_column("document"),
             money_column("difference", currency)},
            {}};
}

void add_rows(Table& table, Reads& reads, std::string_view fault, std::string_view sql) {
    reads.each(sql, {},
               [&](const Row& row) { table.add(fault, row.text(0), row.text(1), row.integer(2)); });
}

}  // namespace

Table every_journal_balances(Reads& reads) {
    Table table = breaks_table(reads.currency());
    add_rows(table, reads, "does not balance",
             "select j.number, d.number, s.difference from "
             "(select journal_id, cast(sum(amount) as bigint) as difference from journal_line "
             "group by journal_id having sum(amount) <> 0) s "
             "join journal j on j.id = s.journal_id join document d on d.id = j.document_id "
             "order by j.number");
    add_rows(table, reads, "has no lines",
             "select j.number, d.number, 0 from journal j join document d on d.id = j.document_id "
             "where not exists (select 1 from journal_line l where l.journal_id = j.id) "
             "order by j.number");
    add_rows(table, reads, "has lines of another day",
             "select distinct j.number, d.number, 0 from journal_line l "
             "join journal j on j.id = l.journal_id join document d on d.id = j.document_id "
             "where l.date <> j.date order by j.number");
    const std::int64_t total =
        reads.integer("select cast(sum(debit) - sum(credit) as bigint) from account_balance");
    if (total != 0) table.add("trial balance does not balance", "", "", total);
    return table;
}

Table touched_journals_balance(Tx& tx) {
    Table table = breaks_table(tx.currency());
    std::vector<std::vector<Value>> keys;
    for (const std::int64_t id : tx.touched("journal")) keys.push_back({bind(id)});
    tx.each_of(
        "with wanted(id) as ({wanted}) select j.number, d.number, cast(sum(l.amount) as bigint) "
        "from wanted w join journal j on j.id = w.id join document d on d.id = j.document_id "
        "join journal_line l on l.journal_id = j.id "
        "group by j.number, d.number having sum(l.amount) <> 0",
        keys, [&](const Row& row) {
            table.add("does not balance", row.text(0), row.text(1), row.integer(2));
        });
    return table;
}

}  // namespace storekeep::ledger
