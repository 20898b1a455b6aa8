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
    "usage: bench [--moves N] [--quick] [--part documents|history|import|reports] [--result "
    "FILE]\n";

bool read(std::string_view text, std::int64_t& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number > 0;
}

bool read(int count, char** words, Arguments& arguments) {
    for (int index = 1; index < count; ++index) {
        const std::string_view word = words[index];
        if (word == "--quick") {
            arguments.extent = {10'000, 40, 500};
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
                          {"reports", &measure_reports}};

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
            std::ofstream(arguments.result)
                << "What tests/bench/run last found, as ratios of medians to a floor of the same "
                   "run: for\npostings and imports the same rows written by the bare database "
                   "library, for a long history\na new item, for reports a scan of a covering "
                   "index over the same facts (a report must also\nbe answered within 300 ms; "
                   "below 2 ms the ratio does not count). Histories of "
                << arguments.extent.moves << " moves,\n"
                << arguments.extent.repetitions << " repetitions of each posting.\n\n"
                << ratios_alone(figures);
    } catch (const std::exception& failure) {
        std::cerr << "bench: " << failure.what() << '\n';
        return 1;
    }
    return 0;
}
