// Arithmetic of an independent bookkeeper: whole numbers of millionths and cents, rounded half away
// from zero.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace storekeep::auditor {

using Count = std::int64_t;  // millionths of a unit, or cents

Count counted(const std::string& decimal, int digits);  // "12.5" with 2 digits: 1250
std::string decimal(Count count, int digits);
Count share_of(Count whole, Count part, Count all);  // whole * part / all
Count priced(Count quantity, Count price);           // cents of millionths at millionths
Count priced(Count quantity, Count price, Count percent_off);  // likewise, less so many percent
Count price_of(Count value, Count quantity);         // millionths for one, of cents for millionths
// In proportion to the weights, by the largest remainder; the earlier one wins a tie.
std::vector<Count> dealt(Count whole, const std::vector<Count>& weights);
// Cents in another currency at millionths for one.
Count exchanged(Count amount, Count rate);
// Each part, so that they sum to what their sum makes: who lost most by rounding is mended first.
std::vector<Count> exchanged(const std::vector<Count>& parts, Count rate);

}  // namespace storekeep::auditor
