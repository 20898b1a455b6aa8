// Exact conversion between units of one item.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/number.h"

namespace storekeep {

extern const Rule conversion_not_exact;  // {quantity} {ratio} {step}

// A unit holds numerator/denominator base units: CASE of 12 is 12/1, a third of a roll is 1/3.
struct UnitRatio {
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
};

// `count` of the unit in base units, exact in millionths and a multiple of `step` (in base units: 1
// for things only counted whole); refuses `conversion_not_exact` at `field`.
Quantity in_base(Quantity count, UnitRatio ratio, Quantity step, std::string_view field);

// "4 CASE + 5 EA": as many of the larger units as there are whole ones, the largest first.
struct NamedUnit {
    std::string name;
    UnitRatio ratio;
};
std::string in_units(Quantity quantity, std::vector<NamedUnit> units, const std::string& base);

// The price of one base unit when one such unit costs `price`, rounded to a millionth.
Price per_base(Price price, UnitRatio ratio);

}  // namespace storekeep
