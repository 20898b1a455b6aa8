#include "reports/selection.h"
#include "reports/warehouse/warehouse_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> shrinkage_columns(Currency currency) {
    return {text_column("reason"),
            text_column("account"),
            text_column("name"),
            integer_column("documents"),
            money_column("losses", currency),
            money_column("gains", currency),
            money_column("value", currency)};
}

// A reversal counts under the reason of what it takes back.
Table answer_shrinkage(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, shrinkage_columns(reads.currency()), {}};
    Conditions conditions(asked.from, asked.to);
    reads.each(
        "select x.reason, x.code, x.name, count(distinct x.document_id), "
        "cast(sum(case when x.amount > 0 then x.amount else 0 end) as bigint), "
        "cast(sum(case when x.amount < 0 then -x.amount else 0 end) as bigint), "
        "cast(sum(x.amount) as bigint) from ("
        "select case d.kind when 'adjustment' then a.reason "
        "when 'transfer_write_off' then 'lost_on_the_way' else 'write_off' end as reason, "
        "c.code, c.name, d.id as document_id, l.amount from document d "
        "join journal j on j.document_id = d.id join journal_line l on l.journal_id = j.id "
        "join account c on c.id = l.account_id "
        "left join adjustment a on a.id = coalesce(d.reverses_id, d.id) "
        "where d.kind in ('adjustment', 'status_change', 'transfer_write_off') "
        "and c.control not in ('inventory', 'in_transit') and j.date >= $1 and j.date <= $2" +
            conditions.equal("l.item_id", asked.item) +
            conditions.equal("l.warehouse_id", asked.warehouse) +
            ") x group by x.reason, x.code, x.name order by x.reason, x.code",
        conditions.values(), [&](const Row& row) {
            table.add(row.text(0), row.text(1), row.text(2), row.integer(3), row.integer(4),
                      row.integer(5), row.integer(6));
        });
    return table;
}

}  // namespace

Report shrinkage() {
    return {"shrinkage",
            "Shrinkage",
            "What was lost and found, by reason and account",
            "reports.cost",
            {from_date, to_date, item_parameter, warehouse_parameter},
            answer_shrinkage,
            shrinkage_columns,
            {},
            "general_ledger"};
}

}  // namespace storekeep::reports
