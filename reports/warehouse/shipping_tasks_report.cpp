#include "reports/selection.h"
#include "reports/warehouse/warehouse_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> shipping_tasks_columns(Currency) {
    Column weight = quantity_column("weight");
    weight.unit = "kg";
    return {text_column("document"), text_column("partner"), integer_column("cartons"),
            weight,                  date_column("ship_by"), text_column("name"),
            quantity_column("packed")};
}

// The cartons that were packed since the order's latest shipment, and not unpacked.
constexpr std::string_view cartons =
    "from carton c join packing k on k.id = c.packing_id join document q on q.id = k.id "
    "where k.order_id = x.id and q.reverses_id is null and not exists ("
    "select 1 from document r where r.reverses_id = k.id) and k.id > coalesce((select max(s.id) "
    "from shipment s join document t on t.id = s.id where s.order_id = x.id "
    "and t.reverses_id is null), 0)";

Table answer_shipping_tasks(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions;
    const std::string orders =
        "(select d.document_id as id, d.partner_id, cast(sum(b.packed - b.shipped) as bigint) as "
        "packed, min(d.ship_by) as ship_by from demand d "
        "join demand_balance b on b.demand_id = d.id where b.packed > b.shipped and d.id in ("
        "select a.demand_id from bin n join allocation_balance a on a.bin_id = n.id "
        "where n.type = 'packing' and a.quantity > 0)" +
        conditions.equal("d.warehouse_id", asked.warehouse) +
        " group by d.document_id, d.partner_id) x";
    Table table{{}, shipping_tasks_columns(reads.currency()), {}};
    reads.each(fmt::format("select o.number, p.code, p.name, (select count(*) {0}), (select "
                           "cast(sum(c.weight) as bigint) {0}), x.ship_by, x.packed from {1} "
                           "join document o on o.id = x.id "
                           "left join partner p on p.id = x.partner_id "
                           "order by x.ship_by, o.number",
                           cartons, orders),
               conditions.values(), [&](const Row& row) {
                   table.rows.push_back({cell(row.text(0)), cell(row.text_or_empty(1)),
                                         row.integer(3),
                                         row.is_null(4) ? Cell{} : Cell{row.integer(4)},
                                         row.integer(5), cell(row.text_or_empty(2)),
                                         row.integer(6)});
               });
    return table;
}

}  // namespace

Report shipping_tasks() {
    return {"shipping_tasks",
            "To ship",
            "Orders of which something is packed and has not left, the most urgent first",
            "reports.stock",
            {warehouse_parameter},
            answer_shipping_tasks,
            shipping_tasks_columns,
            {},
            "order_lines"};
}

}  // namespace storekeep::reports
