#include "modules/ledger/module.h"

namespace storekeep::ledger {

namespace {

Table breaks_table(Currency currency) {
    return {"",
            {text_column("fault"), text_column("journal"), text_column("document"),
             money_column("difference", currency)},
            {}};
}

}  // namespace

Table every_journal_balances(Reads& reads) {
    Table table = breaks_table(reads.currency());
    const auto take = [&](const Row& row) {
        table.add(row.text(0), row.text(1), row.text(2), row.integer(3));
    };
    reads.each(
        "select case when x.difference <> 0 then 'does not balance' "
        "else 'has lines of another day' end, j.number, d.number, cast(x.difference as bigint) "
        "from (select journal_id, sum(amount) as difference, min(date) as first_day, "
        "max(date) as last_day from journal_line group by journal_id) x "
        "join journal j on j.id = x.journal_id join document d on d.id = j.document_id "
        "where x.difference <> 0 or x.first_day <> j.date or x.last_day <> j.date "
        "order by j.number",
        {}, take);
    reads.each(
        "select 'has no lines', j.number, d.number, cast(0 as bigint) from journal j "
        "join document d on d.id = j.document_id "
        "where not exists (select 1 from journal_line l where l.journal_id = j.id) "
        "order by j.number",
        {}, take);
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
