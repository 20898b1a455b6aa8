#include "core/text.h"
#include "modules/access/approval.h"
#include "modules/warehouse/adjustment.h"
#include "reports/warehouse/waiting_adjustments.h"

namespace storekeep::reports {

std::vector<WaitingAdjustment> waiting_adjustments(Reads& reads, const Selection& asked) {
    std::vector<WaitingAdjustment> waiting;
    Conditions conditions;
    reads.each(
        "select d.id, d.number, w.code, a.reason, o.user_name, o.today, (select count(*) "
        "from adjustment_line l where l.adjustment_id = a.id), a.value, a.worth "
        "from adjustment a join document d on d.id = a.id "
        "join operation_log o on o.sequence = d.sequence "
        "join warehouse w on w.id = a.warehouse_id where a.state = 'waiting'" +
            conditions.equal("a.warehouse_id", asked.warehouse) + " order by d.id",
        conditions.values(), [&](const Row& row) {
            waiting.push_back({row.id<Document>(0), row.text(1), row.text(2), row.text(3),
                               row.text(4), row.date(5), row.integer(6),
                               row.money(7, reads.currency()), row.money(8, reads.currency()), {}});
        });
    for (WaitingAdjustment& one : waiting)
        one.who_may_approve =
            joined(access::who_may_approve(reads, one.id, "warehouse.adjust",
                                           warehouse::adjustment_reason(one.reason).subject,
                                           one.worth),
                   ", ");
    return waiting;
}

}  // namespace storekeep::reports
