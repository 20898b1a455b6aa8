// Adjustments that wait for approval, and who may give it.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct WaitingAdjustment {
    Id<Document> id;
    std::string number;
    std::string warehouse;
    std::string reason;
    std::string entered_by;
    Date entered_on;
    std::int64_t lines = 0;
    Money value;
    Money worth;
    std::string who_may_approve;  // "bea, owner"; "" when nobody's limit reaches
};
// The oldest first.
std::vector<WaitingAdjustment> waiting_adjustments(Reads& reads, const Selection& asked);

}  // namespace storekeep::reports
