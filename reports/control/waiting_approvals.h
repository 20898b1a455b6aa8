// What waits until somebody says yes, and who may say it.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct WaitingApproval {
    Id<Document> id;
    std::string kind;  // purchase_order, adjustment, revaluation, transfer_write_off …
    std::string document;
    std::string subject;  // of the limit
    std::string what;     // "asks to order from ACME"
    std::string warehouse;
    Money value;  // what limits look at
    std::string entered_by = {};
    Date entered_on = {};
    std::vector<std::string> who_may_approve = {};

    std::string operation() const {
        return kind + (kind == "supplier_bill" ? ".release" : ".approve");
    }
    bool has_value() const { return kind != "count"; }  // it is known when it is approved
};

// What is above the limit of who entered it. The oldest first.
std::vector<WaitingApproval> waiting_approvals(Reads& reads, const Selection& asked);
// The same with counts that are entered and bills that are held.
std::vector<WaitingApproval> all_that_waits(Reads& reads, const Selection& asked);

}  // namespace storekeep::reports
