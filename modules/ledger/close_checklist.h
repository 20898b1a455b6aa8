// What is still open in the days that are to be closed: some of it stops the closing unless waived,
// the rest is good to know.
#pragma once

#include <string>
#include <vector>

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

struct OpenMatter {
    std::string kind;
    std::string document;
    Date date;
    std::string detail;
    std::string suggested_operation;
    bool stops = false;
};

// Those that stop the closing first, the oldest first.
std::vector<OpenMatter> open_matters(Reads& reads, Date through);

}  // namespace storekeep::ledger
