#include "reports/selection.h"
#include "reports/warehouse/warehouse_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> packing_tasks_columns(Currency) {
    return {text_column("document"),   text_column("partner"),   integer_column("lines"),
            quantity_column("picked"), quantity_column("packed"), date_column("ship_by"),
            text_column("name")};
}

// What is picked waits in a packing bin until it is shipped: there it is found quickly.
Table answer_packing_tasks(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions;
    Table table{{}, packing_tasks_columns(reads.currency()), {}};
    reads.each(
        "select o.number, p.code, p.name, count(*), cast(sum(b.picked) as bigint), "
        "cast(sum(b.packed) as bigint), min(d.ship_by) from demand d "
        "join demand_balance b on b.demand_id = d.id join document o on o.id = d.document_id "
        "left join partner p on p.id = d.partner_id where b.picked > b.packed and d.id in ("
        "select a.demand_id from bin n join allocation_balance a on a.bin_id = n.id "
        "where n.type = 'packing' and a.quantity > 0)" +
            conditions.equal("d.warehouse_id", asked.warehouse) +
            " group by o.number, p.code, p.name order by min(d.ship_by), o.number",
        conditions.values(), [&](const Row& row) {
            table.add(row.text(0), row.text_or_empty(1), row.integer(3), row.quantity(4),
                      row.quantity(5), row.date(6), row.text_or_empty(2));
        });
    return table;
}

}  // namespace

Report packing_tasks() {
    return {"packing_tasks",
            "To pack",
            "Orders of which something is picked and not packed, the most urgent first",
            "reports.stock",
            {warehouse_parameter},
            answer_packing_tasks,
            packing_tasks_columns,
            {},
            "order_lines"};
}

}  // namespace storekeep::reports
