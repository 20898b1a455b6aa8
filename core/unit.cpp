#include "core/unit.h"

#include <fmt/format.h>

#include "core/must.h"

namespace storekeep {

const Rule conversion_not_exact{
    "conversion_not_exact",
    "{quantity} of a unit that holds {ratio} base units is not a multiple of {step} base units"};

namespace {

void must_be_a_ratio(UnitRatio ratio) {
    must(ratio.numerator > 0 && ratio.denominator > 0, "a unit holds more than nothing");
}

std::string ratio_text(UnitRatio ratio) {
    if (ratio.denominator == 1) return std::to_string(ratio.numerator);
    return fmt::format("{}/{}", ratio.numerator, ratio.denominator);
}

}  // namespace

Quantity in_base(Quantity count, UnitRatio ratio, Quantity step, std::string_view field) {
    must_be_a_ratio(ratio);
    must(step.is_positive(), "a base unit is counted in steps above zero");
    Quantity base;
    bool exact = false;
    try {
        exact = divide_exact(static_cast<Int128>(count.value) * ratio.numerator, ratio.denominator,
                             base.value);
    } catch (const Refusal& too_large) {
        throw too_large.within(field);
    }
    if (!exact || base.value % step.value != 0)
        refuse(conversion_not_exact, std::string(field),
               {{"quantity", text(count)}, {"ratio", ratio_text(ratio)}, {"step", text(step)}});
    return base;
}

Price per_base(Price price, UnitRatio ratio) {
    must_be_a_ratio(ratio);
    return {
        divide_half_away(static_cast<Int128>(price.value) * ratio.denominator, ratio.numerator)};
}

}  // namespace storekeep
