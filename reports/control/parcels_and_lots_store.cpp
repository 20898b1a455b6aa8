// Findings about parcels that nobody can place and lots that must not be sold any more.
#include "reports/control/exception_finding.h"

namespace storekeep::reports {

Findings unknown_parcels(Reads& reads, const Selection& asked) {
    Findings found;
    Conditions conditions;
    reads.each("select d.number, i.sku, i.unit, l.quantity, d.date, w.code, p.sender "
               "from parcel p join document d on d.id = p.id "
               "join parcel_line l on l.parcel_id = p.id join item i on i.id = l.item_id "
               "join warehouse w on w.id = p.warehouse_id where p.state = 'unknown'" +
                   conditions.equal("l.item_id", asked.item) +
                   conditions.equal("p.warehouse_id", asked.warehouse) +
                   " order by d.date, d.number, l.line",
               conditions.values(), [&](const Row& row) {
                   found.push_back({"unknown_parcel", row.text(0), row.text(1),
                                    age(row.date(4), asked.counted_on),
                                    fmt::format("{} {} came back from nobody knows whom{}{}",
                                                text(row.quantity(3)), row.text(2),
                                                row.text(6).empty() ? "" : ": ", row.text(6)),
                                    "parcel.match", row.text(5)});
               });
    return found;
}

Findings expired_lots(Reads& reads, const Selection& asked) {
    Findings found;
    Conditions conditions(asked.counted_on);
    reads.each("select i.sku, l.code, l.serial, l.expires, w.code, b.code, i.unit, "
               "cast(sum(c.quantity) as bigint) from lot l "
               "join bin_balance c on c.lot_id = l.id and c.lot_id <> 0 and c.quantity > 0 "
               "join bin b on b.id = c.bin_id join warehouse w on w.id = b.warehouse_id "
               "join item i on i.id = l.item_id where l.expires < $1 and c.status = 'available'" +
                   conditions.equal("l.item_id", asked.item) +
                   conditions.equal("b.warehouse_id", asked.warehouse) +
                   " group by l.id, i.sku, l.code, l.serial, l.expires, w.code, b.code, i.unit "
                   "order by l.expires, i.sku, l.code, l.serial, w.code, b.code",
               conditions.values(), [&](const Row& row) {
                   found.push_back({"expired_lot", {}, row.text(0),
                                    age(row.date(3), asked.counted_on),
                                    fmt::format("{} {} of lot {} in {}/{} are over their date",
                                                text(row.quantity(7)), row.text(6),
                                                lot_text(row.text(1), row.text(2)), row.text(4),
                                                row.text(5)),
                                    "stock.set_status", row.text(4)});
               });
    return found;
}

}  // namespace storekeep::reports
