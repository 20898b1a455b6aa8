// Money that open papers will bring or take: invoices, bills, goods that wait for their bill, and
// what is ordered.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct ExpectedCash {
    std::string kind;  // receivable, payable, not_billed, ordered
    std::string document;
    std::string partner;
    Date due;
    Money amount;  // into cash positive
};
// By due day, kind and document.
std::vector<ExpectedCash> expected_cash(Reads& reads, const Selection& asked);

}  // namespace storekeep::reports
