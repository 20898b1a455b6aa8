#include "modules/purchasing/landed_cost.h"

namespace storekeep::purchasing {

std::int64_t measure_of(const Bearer& bearer, const ItemSize& size, const std::string& basis) {
    const auto all_of_them = [&](std::int64_t each) {
        return divide_half_away(Int128{each} * bearer.quantity.value, million);
    };
    if (basis == "value") return bearer.value.minor;
    if (basis == "quantity") return bearer.quantity.value;
    if (basis == "weight") return all_of_them(size.weight);
    if (basis == "volume") return all_of_them(size.volume);
    return 1;
}

std::vector<LandedCostLine> landed_cost_lines(const std::vector<Charge>& charges,
                                              const std::vector<Bearer>& bearers,
                                              const std::vector<ItemSize>& sizes) {
    std::vector<LandedCostLine> lines;
    for (std::size_t charge = 0; charge < charges.size(); ++charge) {
        std::vector<std::int64_t> measures;
        std::int64_t sum = 0;
        for (std::size_t index = 0; index < bearers.size(); ++index) {
            measures.push_back(
                measure_of(bearers[index], sizes[index], charges[charge].basis));
            sum = add(sum, measures.back());
        }
        if (sum == 0) continue;
        const Money& amount = charges[charge].amount;
        const std::vector<std::int64_t> parts = split(amount.minor, measures);
        for (std::size_t index = 0; index < bearers.size(); ++index)
            lines.push_back({static_cast<std::int64_t>(lines.size()) + 1,
                             static_cast<std::int64_t>(charge) + 1,
                             bearers[index],
                             measures[index],
                             {parts[index], amount.currency},
                             {}});
    }
    return lines;
}

void bear(Tx& tx, LandedCost& cost) {
    for (LandedCostLine& line : cost.lines) {
        const Bearer& bearer = line.bearer;
        line.split.gone = line.split.variance = {0, line.amount.currency};
        if (line.amount.is_zero()) continue;
        line.split =
            bearer.carriers.empty()
                ? stock::correct(tx, cost.document, line.line,
                                 {bearer.document, bearer.line, line.amount, {}})
                : stock::correct_carried(
                      tx, cost.document, line.line,
                      {bearer.carriers, bearer.line, bearer.quantity, line.amount});
    }
}

}  // namespace storekeep::purchasing
