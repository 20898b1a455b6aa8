#include "core/text.h"
#include "modules/access/access.h"
#include "modules/access/approval.h"
#include "modules/warehouse/adjustment.h"
#include "reports/control/exception_finding.h"
#include "reports/warehouse/waiting_adjustments.h"

namespace storekeep::reports {

namespace {

std::string who_may_approve(Reads& reads, const WaitingAdjustment& one,
                            const std::vector<std::string>& users) {
    const std::string_view subject = warehouse::adjustment_reason(one.reason).subject;
    std::vector<std::string> able;
    for (const std::string& user : users) {
        const std::optional<Money> limit = access::limit_of(reads, user, subject);
        if (user != one.entered_by && (!limit || limit->minor >= one.worth.minor) &&
            access::holds_right(reads, user, "warehouse.adjust"))
            able.push_back(user);
    }
    return joined(able, ", ");
}

}  // namespace

std::vector<WaitingAdjustment> waiting_adjustments(Reads& reads, const Selection& asked) {
    std::vector<WaitingAdjustment> waiting;
    Conditions conditions;
    reads.each(
        "select d.number, w.code, a.reason, o.user_name, o.today, (select count(*) "
        "from adjustment_line l where l.adjustment_id = a.id), a.value, a.worth "
        "from adjustment a join document d on d.id = a.id "
        "join operation_log o on o.sequence = d.sequence "
        "join warehouse w on w.id = a.warehouse_id where a.state = 'waiting'" +
            conditions.equal("a.warehouse_id", asked.warehouse) + " order by d.id",
        conditions.values(), [&](const Row& row) {
            waiting.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.date(4),
                               row.integer(5), row.money(6, reads.currency()),
                               row.money(7, reads.currency()), {}});
        });
    std::vector<std::string> users;
    reads.each("select name from app_user where active = 1 order by name", {},
               [&](const Row& row) { users.push_back(row.text(0)); });
    for (WaitingAdjustment& one : waiting) one.who_may_approve = who_may_approve(reads, one, users);
    return waiting;
}

Findings adjustments_to_approve(Reads& reads, const Selection& asked) {
    Findings found;
    for (const WaitingAdjustment& one : waiting_adjustments(reads, asked))
        found.push_back({"adjustment_to_approve", one.number, {},
                         age(one.entered_on, asked.counted_on),
                         fmt::format("{} entered {} of {} lines, above the limit", one.entered_by,
                                     one.reason, one.lines),
                         "adjustment.approve", one.warehouse});
    return found;
}

}  // namespace storekeep::reports
