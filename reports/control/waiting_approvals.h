// What waits because it is above the limit of who entered it, and who may decide about it.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct WaitingApproval {
    Id<Document> id;
    std::string kind;  // purchase_order, adjustment, revaluation, transfer_write_off
    std::string document;
    std::string subject;  // of the limit
    std::string what;     // "asks to order from ACME"
    std::string warehouse;
    Money value;  // what limits look at
    std::string entered_by = {};
    Date entered_on = {};
    std::vector<std::string> who_may_approve = {};

    std::string operation() const { return kind + ".approve"; }
};

// The oldest first.
std::vector<WaitingApproval> waiting_approvals(Reads& reads, const Selection& asked);

}  // namespace storekeep::reports
