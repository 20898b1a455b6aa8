#include "reports/purchasing/waiting_orders.h"

namespace storekeep::reports {

std::vector<WaitingLine> waiting_lines(Reads& reads, const Selection& asked) {
    std::vector<WaitingLine> waiting;
    Conditions conditions;
    reads.each(
        "select o.number, d.line, coalesce(p.code, ''), b.item_id, b.warehouse_id, d.ship_by, "
        "b.requested - b.allocated - b.shipped from demand_balance b "
        "join demand d on d.id = b.demand_id join document o on o.id = d.document_id "
        "left join partner p on p.id = d.partner_id "
        "where b.requested > b.allocated + b.shipped" +
            conditions.equal("b.item_id", asked.item) +
            conditions.equal("b.warehouse_id", asked.warehouse) +
            " order by d.priority, d.ship_by, d.id",
        conditions.values(), [&](const Row& row) {
            waiting.push_back({row.text(0), row.integer(1), row.text(2),
                               row.id<catalog::Item>(3), row.id<catalog::Warehouse>(4),
                               row.date(5), row.quantity(6)});
        });
    return waiting;
}

}  // namespace storekeep::reports
