// Where money came from and where it went: what stood against the cash accounts.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct CashFlow {
    std::string code;
    std::string name;
    std::string kind;  // operating, investing, financing
    Money amount;      // into cash positive
};
// By code; money that went from one cash account to another is no flow.
std::vector<CashFlow> cash_flows(Reads& reads, Date from, Date to);

// What stood on all cash accounts at the end of a day.
Money cash_at(Reads& reads, Date day);

}  // namespace storekeep::reports
