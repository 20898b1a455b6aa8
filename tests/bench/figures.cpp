#include "tests/bench/figures.h"

#include <algorithm>

#include <fmt/format.h>

namespace storekeep::bench {

namespace {

// "12.345 ms"
std::string milliseconds(std::int64_t nanoseconds) {
    const std::int64_t microseconds = (nanoseconds + 500) / 1000;
    return fmt::format("{}.{:03}", microseconds / 1000, microseconds % 1000);
}

std::string hundredths(std::int64_t number) {
    return fmt::format("{}.{:02}", number / 100, number % 100);
}

std::string gate_of(const Figure& figure) {
    return figure.gate == 0 ? "-" : hundredths(figure.gate);
}

}  // namespace

std::int64_t Times::at_percent(std::size_t percent) const {
    std::vector<std::int64_t> sorted = taken_;
    std::sort(sorted.begin(), sorted.end());
    return sorted[std::min(sorted.size() - 1, sorted.size() * percent / 100)];
}

std::int64_t Figure::ratio() const {
    return (ours.median() * 100 + floor.median() / 2) / std::max<std::int64_t>(1, floor.median());
}

std::string Figure::reached() const {
    if (gate == 0) return "-";
    if (limit > 0 && ours.median() > limit) return "no";
    return ratio() <= gate || ours.median() <= small_enough ? "yes" : "no";
}

std::string with_times(const std::vector<Figure>& figures) {
    std::string text = fmt::format("{:<46} {:<10} {:>10} {:>10} {:>10} {:>10} {:>8} {:>6}  {}\n",
                                   "work (times in ms)", "database", "median", "p99", "floor",
                                   "floor p99", "ratio", "gate", "reached");
    for (const Figure& figure : figures)
        text += fmt::format(
            "{:<46} {:<10} {:>10} {:>10} {:>10} {:>10} {:>8} {:>6}  {}{}\n", figure.work,
            figure.database, milliseconds(figure.ours.median()),
            milliseconds(figure.ours.slowest_of_hundred()), milliseconds(figure.floor.median()),
            milliseconds(figure.floor.slowest_of_hundred()), hundredths(figure.ratio()),
            gate_of(figure), figure.reached(), figure.note.empty() ? "" : "  " + figure.note);
    return text;
}

std::string ratios_alone(const std::vector<Figure>& figures) {
    std::string text = fmt::format("{:<46} {:<10} {:>8} {:>6}  {}\n", "work", "database", "ratio",
                                   "gate", "reached");
    for (const Figure& figure : figures)
        text += fmt::format("{:<46} {:<10} {:>8} {:>6}  {}\n", figure.work, figure.database,
                            hundredths(figure.ratio()), gate_of(figure), figure.reached());
    return text;
}

}  // namespace storekeep::bench
