// Goods that came back from nobody knows whom, and what became of them.
#include "reports/sales/sales_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> parcels_columns(Currency) {
    return {text_column("parcel"),   integer_column("line"), text_column("item"),
            text_column("lot"),      quantity_column("quantity"), text_column("unit"),
            text_column("warehouse"), text_column("bin"),    text_column("status"),
            date_column("date"),     integer_column("age_days", "days"), text_column("sender"),
            text_column("note"),     text_column("state"),   text_column("settled_by")};
}

Table answer_parcels(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, parcels_columns(reads.currency()), {}};
    Conditions conditions;
    reads.each(
        "select d.number, l.line, i.sku, t.code, t.serial, l.quantity, i.unit, w.code, b.code, "
        "d.date, p.sender, l.note, p.state, coalesce(s.number, '') from parcel p "
        "join document d on d.id = p.id join parcel_line l on l.parcel_id = p.id "
        "join item i on i.id = l.item_id join lot t on t.id = l.lot_id "
        "join bin b on b.id = l.bin_id join warehouse w on w.id = p.warehouse_id "
        "left join document s on s.id = p.settled_by where 1 = 1" +
            conditions.equal("p.state", parameters.text("state")) +
            conditions.equal("l.item_id", asked.item) +
            conditions.equal("p.warehouse_id", asked.warehouse) + " order by d.date, p.id, l.line",
        conditions.values(), [&](const Row& row) {
            // Settled goods are what stock says they are.
            const bool waits = row.text(12) == "unknown";
            table.add(row.text(0), row.integer(1), row.text(2), lot_text(row.text(3), row.text(4)),
                      row.quantity(5), row.text(6), row.text(7), row.text(8),
                      waits ? "inspection" : "", row.date(9), age(row.date(9), asked.counted_on),
                      row.text(10), row.text(11), row.text(12), row.text(13));
        });
    return table;
}

}  // namespace

Report parcels() {
    return {"parcels",
            "Unknown parcels",
            "Cases of goods that came back without a name, with their age and what became of them",
            "reports.stock",
            {{"state", ParameterType::text, "only those unknown, matched, valued or closed"},
             item_parameter,
             warehouse_parameter},
            answer_parcels,
            parcels_columns};
}

}  // namespace storekeep::reports
