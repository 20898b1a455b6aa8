#include "tests/bench/figures.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace storekeep::bench {

namespace {

// "12.345"
std::string milliseconds(std::int64_t nanoseconds) {
    const std::int64_t microseconds = (nanoseconds + 500) / 1000;
    return fmt::format("{}.{:03}", microseconds / 1000, microseconds % 1000);
}

// "12.3"
std::string short_milliseconds(std::int64_t nanoseconds) {
    const std::int64_t tenths = (nanoseconds + 50'000) / 100'000;
    return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

std::string hundredths(std::int64_t number) {
    return fmt::format("{}.{:02}", number / 100, number % 100);
}

std::string size_name(std::int64_t moves) {
    if (moves == 0) return "-";
    if (moves % 1'000'000 == 0) return fmt::format("{}M", moves / 1'000'000);
    return moves % 1000 == 0 ? fmt::format("{}k", moves / 1000) : fmt::format("{}", moves);
}

// The figures of one work on one database, by the size of the history.
using Sizes = std::map<std::int64_t, const Figure*>;

std::string growth_line(const Figure& first, const Sizes& sizes,
                        const std::set<std::int64_t>& all_sizes) {
    std::string line = fmt::format("{:<46} {:<10}", first.work, first.database);
    std::string times;
    std::string reached = first.reached();
    for (const std::int64_t size : all_sizes) {
        // What knows no history stands once, in the last column.
        auto found = sizes.find(size);
        if (found == sizes.end() && size == *all_sizes.rbegin()) found = sizes.find(0);
        const Figure* figure = found == sizes.end() ? nullptr : found->second;
        line += fmt::format(" {:>7}", figure ? figure->ratio_text() : "");
        times += fmt::format(" {:>8}", figure ? short_milliseconds(figure->ours.median()) : "");
        if (figure && figure->reached() == "no") reached = "no";
    }
    return line + times + fmt::format("  {:<13} {}\n", first.gate_text(), reached);
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

std::string Figure::ratio_text() const { return floor.empty() ? "-" : hundredths(ratio()); }

std::string Figure::gate_text() const {
    std::string text = gate == 0 ? "" : hundredths(gate);
    if (limit > 0) text += (text.empty() ? "" : ", ") + fmt::format("{} ms", limit / millisecond);
    return text.empty() ? "-" : text;
}

std::string Figure::reached() const {
    if (gate == 0 && limit == 0) return "-";
    if (limit > 0 && ours.median() > limit) return "no";
    return gate == 0 || ratio() <= gate || ours.median() <= small_enough ? "yes" : "no";
}

std::string with_times(const std::vector<Figure>& figures) {
    std::string text = fmt::format("{:<46} {:<10} {:>5} {:>10} {:>10} {:>10} {:>8}  {:<13} {}\n",
                                   "work (times in ms)", "database", "moves", "median", "p99",
                                   "floor", "ratio", "gate", "reached");
    for (const Figure& figure : figures)
        text += fmt::format(
            "{:<46} {:<10} {:>5} {:>10} {:>10} {:>10} {:>8}  {:<13} {}{}\n", figure.work,
            figure.database, size_name(figure.moves), milliseconds(figure.ours.median()),
            milliseconds(figure.ours.slowest_of_hundred()),
            figure.floor.empty() ? "-" : milliseconds(figure.floor.median()), figure.ratio_text(),
            figure.gate_text(), figure.reached(), figure.note.empty() ? "" : "  " + figure.note);
    return text;
}

std::string growth(const std::vector<Figure>& figures) {
    std::set<std::int64_t> all_sizes;
    for (const Figure& figure : figures)
        if (figure.moves != 0) all_sizes.insert(figure.moves);
    if (all_sizes.empty()) all_sizes.insert(0);
    std::string text = fmt::format("{:<46} {:<10}", "work", "database");
    for (const std::int64_t size : all_sizes) text += fmt::format(" {:>7}", size_name(size));
    for (const std::int64_t size : all_sizes)
        text += fmt::format(" {:>8}", "ms " + size_name(size));
    text += fmt::format("  {:<13} {}\n", "gate", "reached");

    std::vector<std::pair<std::string, std::string>> order;
    std::map<std::pair<std::string, std::string>, Sizes> works;
    for (const Figure& figure : figures) {
        Sizes& sizes = works[{figure.work, figure.database}];
        if (sizes.empty()) order.emplace_back(figure.work, figure.database);
        sizes[figure.moves] = &figure;
    }
    for (const auto& work : order) {
        const Sizes& sizes = works.at(work);
        text += growth_line(*sizes.rbegin()->second, sizes, all_sizes);
    }
    return text;
}

}  // namespace storekeep::bench
