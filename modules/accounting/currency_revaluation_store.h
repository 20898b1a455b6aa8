// What is open in other currencies at the end of a day, and which days were revalued.
#pragma once

#include <optional>
#include <vector>

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

struct OpenSum {
    Money foreign;  // of all open items in its currency
    Money amount;   // what the books have for them
};
std::vector<OpenSum> open_sums(Reads& reads, Date date);

// The number of the revaluation of that day that was not reversed.
std::optional<std::string> standing_revaluation(Reads& reads, Date date);

}  // namespace storekeep::accounting
