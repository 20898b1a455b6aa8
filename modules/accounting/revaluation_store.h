// The only SQL that writes revaluations.
#pragma once

#include "modules/accounting/revaluation.h"

namespace storekeep::accounting {

std::optional<Revaluation> find_revaluation(Reads& reads, const std::string& number);
void insert_revaluation(Tx& tx, const Revaluation& revaluation);
// State, day of posting and what each line came to; counts the version up.
void update_revaluation(Tx& tx, Revaluation& revaluation);

}  // namespace storekeep::accounting
