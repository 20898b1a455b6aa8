// Measures speed as ratios to a floor measured in the same run. tests/bench/run builds and starts
// it.
#include <charconv>
#include <fstream>
#include <iostream>
#include <string_view>

#include "tests/bench/parts.h"

namespace {

using namespace storekeep::bench;

struct Arguments {
    Extent extent;
    std::string part;    // only this one; empty: all
    std::string result;  // a file for the ratios; empty: none
};

constexpr const char* usage =
    "usage: bench [--moves N[,N]...] [--quick] [--part documents|history|import|reports|clients] "
    "[--result FILE]\n";

bool read(std::string_view text, std::vector<std::int64_t>& numbers) {
    numbers.clear();
    while (!text.empty()) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || number <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (!text.empty() && text.front() != ',') return false;
        if (!text.empty()) text.remove_prefix(1);
        numbers.push_back(number);
    }
    return !numbers.empty();
}

bool read(int count, char** words, Arguments& arguments) {
    for (int index = 1; index < count; ++index) {
        const std::string_view word = words[index];
        if (word == "--quick") {
            arguments.extent = {{10'000}, 40, 500};
            continue;
        }
        if (++index == count) return false;
        if (word == "--moves") {
            if (!read(words[index], arguments.extent.moves)) return false;
        } else if (word == "--part") {
            arguments.part = words[index];
        } else if (word == "--result") {
            arguments.result = words[index];
        } else {
            return false;
        }
    }
    return true;
}

struct Part {
    const char* name;
    void (*measure)(const Extent&, std::vector<Figure>&);
};
constexpr Part parts[] = {{"documents", &measure_documents},
                          {"history", &measure_long_history},
                          {"import", &measure_import},
                          {"reports", &measure_reports},
                          {"clients", &measure_clients}};

constexpr const char* preface =
    R"(What tests/bench/run last found, on SQLite and PostgreSQL, both durable, in companies of
10,000, 100,000 and 1,000,000 moves of goods. The first columns are ratios of medians to a floor of
the same run: for postings and imports the same rows written by the bare database library, for an
item long traded a new one, for eight clients one alone, for reports as of a past day a scan of a
covering index over the same facts up to that day. The others are medians in milliseconds on the
machine of that run. A gate is the most that the ratio, the time or both may be, at every size;
below 2 ms a ratio does not count. What stands in one column only does not depend on a history.

)";

}  // namespace

int main(int count, char** words) {
    Arguments arguments;
    if (!read(count, words, arguments)) {
        std::cerr << usage;
        return 2;
    }
    try {
        std::vector<Figure> figures;
        for (const Part& part : parts) {
            if (!arguments.part.empty() && arguments.part != part.name) continue;
            std::vector<Figure> own;
            part.measure(arguments.extent, own);
            std::cout << with_times(own) << std::endl;
            for (Figure& figure : own) figures.push_back(std::move(figure));
        }
        if (!arguments.result.empty())
            std::ofstream(arguments.result) << preface << growth(figures);
    } catch (const std::exception& failure) {
        std::cerr << "bench: " << failure.what() << '\n';
        return 1;
    }
    return 0;
}
