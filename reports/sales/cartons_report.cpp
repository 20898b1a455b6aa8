#include "reports/sales/sales_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> cartons_columns(Currency) {
    return {text_column("document"), text_column("packing"), integer_column("carton"),
            integer_column("cartons"), integer_column("line"), text_column("item"),
            text_column("name"),     text_column("lot"),     quantity_column("quantity"),
            text_column("unit"),     quantity_column("weight"), text_column("partner"),
            text_column("partner_name"), text_column("ship_to")};
}

// A packing list that was taken back has no cartons.
Table answer_cartons(Reads& reads, const Parameters& parameters) {
    Table table{{}, cartons_columns(reads.currency()), {}};
    Conditions conditions;
    std::string asked;
    if (const std::string number = parameters.text("document"); !number.empty()) {
        const std::string place = conditions.place(bind(number));
        asked = fmt::format(" and (o.number = {0} or d.number = {0})", place);
    }
    reads.each(
        "select o.number, d.number, c.carton, (select count(*) from carton k "
        "where k.packing_id = x.id), l.line, i.sku, i.name, t.code, t.serial, l.quantity, i.unit, "
        "c.weight, p.code, p.name, s.ship_to from packing x join document d on d.id = x.id "
        "join document o on o.id = x.order_id join carton c on c.packing_id = x.id "
        "join carton_line l on l.carton_id = c.id "
        "join demand m on m.document_id = x.order_id and m.line = l.line "
        "join item i on i.id = m.item_id join lot t on t.id = l.lot_id "
        "left join sales_order s on s.id = x.order_id left join partner p on p.id = m.partner_id "
        "where d.reverses_id is null "
        "and not exists (select 1 from document r where r.reverses_id = d.id)" +
            asked + " order by d.id, c.carton, l.line, t.code, t.serial",
        conditions.values(), [&](const Row& row) {
            table.rows.push_back(
                {cell(row.text(0)), cell(row.text(1)), row.integer(2), row.integer(3),
                 row.integer(4), cell(row.text(5)), cell(row.text(6)),
                 cell(lot_text(row.text(7), row.text(8))), row.integer(9), cell(row.text(10)),
                 row.is_null(11) ? Cell{} : row.integer(11), cell(row.text_or_empty(12)),
                 cell(row.text_or_empty(13)), cell(row.text_or_empty(14))});
        });
    return table;
}

}  // namespace

Report cartons() {
    return {"cartons",
            "Cartons",
            "What is in each carton, as it was packed",
            "reports.stock",
            {{"document", ParameterType::text, "only of this order or packing list", "document"}},
            answer_cartons,
            cartons_columns,
            {},
            "order_lines"};
}

}  // namespace storekeep::reports
