// Where the goods of a lot came from, and where they went. What undoes a step, and what customers
// sent back, counts below zero.
#include "reports/selection.h"
#include "reports/stock/stock_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> lot_trace_columns(Currency) {
    return {text_column("lot"),         text_column("direction"), text_column("document"),
            text_column("partner"),     quantity_column("quantity"), date_column("date"),
            text_column("item"),        text_column("unit"),      text_column("kind")};
}

// Transit is no outside place: goods on their way are still ours. What customers sent back is part
// of where the goods went.
constexpr std::string_view steps =
    "select y.*, case when (y.direction = 'back') = y.comes then y.moved else -y.moved end "
    "as quantity from (select m.lot_id, m.item_id, m.document_id, m.date, d.kind, d.number, "
    "coalesce(d.reverses_id, d.id) as paper, m.quantity as moved, "
    "f.type = 'outside' and f.id <> 5 as comes, t.type = 'outside' and t.id <> 5 as goes, "
    "case when f.id <> 2 and t.id <> 2 "
    "and (f.type = 'outside' and f.id <> 5) = (d.reverses_id is null) then 'back' "
    "else 'forward' end as direction "
    "from stock_move m join document d on d.id = m.document_id "
    "join bin f on f.id = m.from_bin_id join bin t on t.id = m.to_bin_id "
    "where m.lot_id <> 0 and m.date between $1 and $2{}{}) y where y.comes <> y.goes";

constexpr std::string_view partners =
    "coalesce((select r.supplier_id from receipt r where r.id = x.paper), "
    "(select o.customer_id from shipment s join sales_order o on o.id = s.order_id "
    "where s.id = x.paper), "
    "(select min(c.customer_id) from return_event e join customer_return c on c.id = e.return_id "
    "where e.document_id = x.paper and e.kind = 'received'))";

Table answer_lot_trace(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, lot_trace_columns(reads.currency()), {}};
    Conditions conditions(asked.from, asked.to);
    std::string lots;
    if (const std::string lot = parameters.text("lot"); !lot.empty()) {
        const std::string place = conditions.place(bind(lot));
        lots = fmt::format(" and m.lot_id in (select id from lot where code = {0} or serial = {0})",
                           place);
    }
    const std::string sql = fmt::format(
        fmt::runtime(steps), lots, conditions.equal("m.item_id", asked.item));
    reads.each(
        fmt::format("select l.code, l.serial, x.direction, x.number, coalesce(p.code, ''), "
                    "cast(sum(x.quantity) as bigint), x.date, i.sku, i.unit, x.kind "
                    "from ({}) x join lot l on l.id = x.lot_id "
                    "join item i on i.id = x.item_id left join partner p on p.id = {} "
                    "group by l.code, l.serial, i.sku, i.unit, x.direction, x.number, p.code, "
                    "x.date, x.kind, x.document_id "
                    "order by i.sku, l.code, l.serial, x.direction, x.date, x.document_id",
                    sql, partners),
        conditions.values(), [&](const Row& row) {
            table.add(lot_text(row.text(0), row.text(1)), row.text(2), row.text(3), row.text(4),
                      row.quantity(5), row.date(6), row.text(7), row.text(8), row.text(9));
        });
    return table;
}

}  // namespace

Report lot_trace() {
    return {"lot_trace",
            "Lot trace",
            "From whom the goods of a lot came (back) and to whom they went (forward)",
            "reports.stock",
            {item_parameter, lot_parameter, from_date, to_date},
            answer_lot_trace,
            lot_trace_columns,
            {},
            "document_history"};
}

}  // namespace storekeep::reports
