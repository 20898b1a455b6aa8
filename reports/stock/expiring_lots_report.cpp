// Lots that are over their date, or soon will be, and where they lie.
#include "reports/selection.h"
#include "reports/stock/stock_reports.h"

namespace storekeep::reports {

namespace {

constexpr std::int64_t days_ahead = 30;

std::vector<Column> expiring_lots_columns(Currency) {
    return {text_column("item"),      text_column("lot"),          date_column("expires"),
            integer_column("days_left", "days"), text_column("state"), text_column("warehouse"),
            text_column("bin"),       text_column("status"),       quantity_column("quantity"),
            quantity_column("allocated"), text_column("unit")};
}

Table answer_expiring_lots(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, expiring_lots_columns(reads.currency()), {}};
    const Date until = asked.counted_on.plus_days(parameters.integer("days", days_ahead));
    Conditions conditions(until);
    const auto warehouses = warehouse_codes(reads);
    reads.each("select i.sku, l.code, l.serial, l.expires, b.warehouse_id, b.code, c.status, "
               "c.quantity, c.allocated, i.unit from lot l "
               "join bin_balance c on c.lot_id = l.id and c.lot_id <> 0 and c.quantity > 0 "
               "join bin b on b.id = c.bin_id join item i on i.id = l.item_id "
               "where l.expires <= $1" +
                   conditions.equal("l.item_id", asked.item) +
                   conditions.equal("b.warehouse_id", asked.warehouse) +
                   " order by l.expires, i.sku, l.code, l.serial, "
                   "coalesce(b.warehouse_id, 0), b.code, c.status",
               conditions.values(), [&](const Row& row) {
                   const Date expires = row.date(3);
                   table.add(row.text(0), lot_text(row.text(1), row.text(2)), expires,
                             expires.days - asked.counted_on.days,
                             expires < asked.counted_on ? "expired" : "expiring",
                             warehouses.at(row.id_or_none<catalog::Warehouse>(4)), row.text(5),
                             row.text(6), row.quantity(7), row.quantity(8), row.text(9));
               });
    return table;
}

}  // namespace

Report expiring_lots() {
    return {"expiring_lots",
            "Expiring lots",
            "Stock that is over its date or will be within so many days, soonest first",
            "reports.stock",
            {{"days", ParameterType::integer, "how many days ahead; left out: 30"},
             item_parameter,
             warehouse_parameter},
            answer_expiring_lots,
            expiring_lots_columns,
            {},
            "lot_trace"};
}

}  // namespace storekeep::reports
