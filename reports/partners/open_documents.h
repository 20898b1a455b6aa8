// What was open between the company and its partners at the end of a day, document by document.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct OpenDocument {
    std::string number;
    std::string kind;
    std::string partner;
    std::string partner_name;
    std::string account;
    std::string control;  // receivables or payables
    Date date;
    Date due;
    Money amount;
    Money open;  // positive: they owe us
    Money foreign_open;  // the same in its document's currency
    std::optional<Money> discount;  // of that, when it is paid by `discount_until`
    Date discount_until;
};
// By partner, due date and number. `control` empty: receivables and payables.
std::vector<OpenDocument> open_documents(Reads& reads, const Selection& asked,
                                         const std::string& control);

}  // namespace storekeep::reports
