#include "tests/auditor/figures.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace storekeep::auditor {

namespace {

__extension__ typedef __int128 Wide;

constexpr Count million = 1'000'000;

Count half_away(Wide numerator, Wide denominator) {
    if (denominator == 0) throw std::logic_error("the auditor divides by nothing");
    const bool negative = (numerator < 0) != (denominator < 0);
    if (numerator < 0) numerator = -numerator;
    if (denominator < 0) denominator = -denominator;
    const auto size = static_cast<Count>((2 * numerator + denominator) / (2 * denominator));
    return negative ? -size : size;
}

}  // namespace

Count counted(const std::string& decimal, int digits) {
    const bool negative = decimal.starts_with('-');
    const std::size_t point = decimal.find('.');
    std::string all = decimal.substr(negative ? 1 : 0, point - (negative ? 1 : 0));
    std::string after = point == std::string::npos ? "" : decimal.substr(point + 1);
    after.resize(static_cast<std::size_t>(digits), '0');
    const Count count = std::stoll(all + after);
    return negative ? -count : count;
}

std::string decimal(Count count, int digits) {
    std::string text = std::to_string(count < 0 ? -count : count);
    const auto wanted = static_cast<std::size_t>(digits);
    if (text.size() <= wanted) text.insert(0, wanted + 1 - text.size(), '0');
    text.insert(text.size() - wanted, ".");
    return count < 0 ? "-" + text : text;
}

Count share_of(Count whole, Count part, Count all) {
    return part == all ? whole : half_away(Wide{whole} * part, all);
}

Count priced(Count quantity, Count price) {
    return half_away(Wide{quantity} * price * 100, Wide{million} * million);
}

Count priced(Count quantity, Count price, Count percent_off) {
    const Wide off = 100 * Wide{million} - percent_off;
    return half_away(Wide{quantity} * price * off, Wide{million} * million * million);
}

Count price_of(Count value, Count quantity) {
    return half_away(Wide{value} * 10'000 * million, quantity);
}

std::vector<Count> dealt(Count whole, const std::vector<Count>& weights) {
    const Count sign = whole < 0 ? -1 : 1;
    const Count all = std::accumulate(weights.begin(), weights.end(), Count{0});
    if (all == 0) throw std::logic_error("the auditor deals out by no weights");
    std::vector<Count> parts;
    std::vector<std::pair<Wide, std::size_t>> remainders;
    Count left = whole * sign;
    for (std::size_t index = 0; index < weights.size(); ++index) {
        const Wide product = Wide{whole} * sign * weights[index];
        parts.push_back(static_cast<Count>(product / all));
        remainders.emplace_back(-(product % all), index);
        left -= parts.back();
    }
    std::sort(remainders.begin(), remainders.end());
    remainders.resize(static_cast<std::size_t>(left));
    for (const auto& [remainder, index] : remainders) ++parts[index];
    for (Count& part : parts) part *= sign;
    return parts;
}

Count exchanged(Count amount, Count rate) { return half_away(Wide{amount} * rate, million); }

std::vector<Count> exchanged(const std::vector<Count>& parts, Count rate) {
    std::vector<Count> values;
    for (const Count part : parts) values.push_back(exchanged(part, rate));
    const Count whole = exchanged(std::accumulate(parts.begin(), parts.end(), Count{0}), rate);
    Count left = whole - std::accumulate(values.begin(), values.end(), Count{0});
    const Count step = left < 0 ? -1 : 1;
    while (left != 0) {
        std::size_t most = 0;
        Wide lost_most = 0;
        for (std::size_t index = 0; index < parts.size(); ++index) {
            const Wide lost = step * (Wide{parts[index]} * rate - Wide{values[index]} * million);
            if (index > 0 && lost <= lost_most) continue;
            most = index;
            lost_most = lost;
        }
        values[most] += step;
        left -= step;
    }
    return values;
}

}  // namespace storekeep::auditor
