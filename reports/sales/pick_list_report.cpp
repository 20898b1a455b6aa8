#include "reports/sales/sales_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> pick_list_columns(Currency) {
    return {text_column("warehouse"), text_column("zone"),
            text_column("bin"),       text_column("item"),
            text_column("lot"),       quantity_column("quantity"),
            text_column("unit"),      text_column("document"),
            integer_column("line"),   text_column("partner"),
            date_column("ship_by"),   integer_column("priority"),
            text_column("name"),      text_column("bin_type")};
}

// Goods in a packing bin have been picked; those on the dock are put away first.
Table answer_pick_list(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions(asked.to);
    Table table{{}, pick_list_columns(reads.currency()), {}};
    reads.each(
        "select w.code, z.code, b.code, i.sku, l.code, l.serial, a.quantity, i.unit, o.number, "
        "d.line, p.code, d.ship_by, d.priority, i.name, b.type "
        "from allocation_balance a join bin b on b.id = a.bin_id "
        "join warehouse w on w.id = b.warehouse_id join demand d on d.id = a.demand_id "
        "join document o on o.id = d.document_id join item i on i.id = d.item_id "
        "join lot l on l.id = a.lot_id left join zone z on z.id = b.zone_id "
        "left join partner p on p.id = d.partner_id "
        "where a.quantity > 0 and b.type <> 'packing' and d.ship_by <= $1" +
            conditions.equal("b.warehouse_id", asked.warehouse) +
            conditions.equal("d.item_id", asked.item) +
            conditions.equal("o.number", parameters.text("document")) +
            conditions.equal("z.code", parameters.text("zone")) +
            " order by w.code, b.pick_order, b.code, i.sku, d.priority, d.ship_by, o.number, "
            "d.line",
        conditions.values(), [&](const Row& row) {
            table.add(row.text(0), row.text_or_empty(1), row.text(2), row.text(3),
                      lot_text(row.text(4), row.text(5)), row.quantity(6), row.text(7),
                      row.text(8), row.integer(9), row.text_or_empty(10), row.date(11),
                      row.integer(12), row.text(13), row.text(14));
        });
    return table;
}

}  // namespace

Report pick_list() {
    return {"pick_list",
            "Pick list",
            "What is held for orders and not yet picked, in walking order",
            "reports.stock",
            {warehouse_parameter,
             {"zone", ParameterType::text, "only this zone", "zone"},
             {"document", ParameterType::text, "only this order", "sales_order"},
             item_parameter,
             {"to", ParameterType::date, "only what ships by this day"}},
            answer_pick_list,
            pick_list_columns,
            {},
            "order_lines"};
}

}  // namespace storekeep::reports
