// Which of the returned goods that stand somewhere a request means.
#pragma once

#include "modules/returns/return_store.h"

namespace storekeep::returns {

extern const Rule lot_not_held;

// The lots that were named, or what came first; taken off `places`. Refuses what `shares_of` does,
// then `lot_not_held`.
std::vector<Standing> parts_of(Tx& tx, const catalog::Item& item, const CustomerReturn& found,
                               std::int64_t line, const stock::TrackedLine& entry,
                               Quantity quantity, std::vector<Standing>& places,
                               const std::string& path);

}  // namespace storekeep::returns
