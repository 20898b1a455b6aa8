// Landed costs as rows.
#pragma once

#include <optional>

#include "modules/purchasing/landed_cost.h"

namespace storekeep::purchasing {

void insert_landed_cost(Tx& tx, const LandedCost& cost);

// As it was posted, its lines without their splits. The reversal of a landed cost is none.
std::optional<LandedCost> find_landed_cost(Reads& reads, const std::string& number);

std::vector<Bearer> bearers_of_receipt(Reads& reads, const Document& receipt);
// None when nothing of it has left.
std::vector<Bearer> bearers_of_transfer(Reads& reads, const Document& transfer);
std::vector<ItemSize> sizes_of(Reads& reads, const std::vector<Bearer>& bearers);

}  // namespace storekeep::purchasing
