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

std::string in_units(Quantity quantity, std::vector<NamedUnit> units, const std::string& base) {
    std::erase_if(units, [](const NamedUnit& unit) {
        return unit.ratio.numerator <= unit.ratio.denominator;
    });
    std::sort(units.begin(), units.end(), [](const NamedUnit& one, const NamedUnit& other) {
        const Int128 left = Int128{one.ratio.numerator} * other.ratio.denominator;
        const Int128 right = Int128{other.ratio.numerator} * one.ratio.denominator;
        return left != right ? left > right : one.name < other.name;
    });
    std::string shown;
    for (const NamedUnit& unit : units) {
        const Int128 whole = Int128{unit.ratio.numerator} * million;
        const auto count =
            static_cast<std::int64_t>(Int128{quantity.value} * unit.ratio.denominator / whole);
        std::int64_t held = 0;
        if (count < 1 || !divide_exact(whole * count, unit.ratio.denominator, held)) continue;
        shown += fmt::format("{}{} {}", shown.empty() ? "" : " + ", count, unit.name);
        quantity -= Quantity{held};
    }
    if (quantity.is_zero() && !shown.empty()) return shown;
    return fmt::format("{}{}{} {}", shown, shown.empty() ? "" : " + ", text(quantity), base);
}

Price per_base(Price price, UnitRatio ratio) {
    must_be_a_ratio(ratio);
    return {
        divide_half_away(static_cast<Int128>(price.value) * ratio.denominator, ratio.numerator)};
}

}  // namespace storekeep
