// What is done with a document from its making on, and how far each of it has come.
#pragma once

#include "office/document.h"
#include "reports/selection.h"

namespace storekeep::reports {

struct DocumentStep {
    std::string_view step;       // "billed"
    std::string_view operation;  // that does it: "supplier_bill.post"
    std::int64_t all = 0;        // how much is to be done, as a quantity or an amount …
    std::int64_t done = 0;       // … and of it done

    std::string_view state() const {
        return done >= all ? "all" : done <= 0 ? "none" : "part";
    }
};
std::vector<DocumentStep> steps_of(Reads& reads, const Document& document);

}  // namespace storekeep::reports
