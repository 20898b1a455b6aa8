#include "tests/support/scenario.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "core/date.h"
#include "core/rule.h"
#include "core/text.h"
#include "tests/support/paths.h"

namespace storekeep {

namespace {

// A line of the text with the indented lines below it.
struct Block {
    int line = 0;
    std::string head;
    std::vector<std::pair<int, std::string>> below;
};

std::string word_of(std::string& rest) {
    rest = std::string(trimmed(rest));
    const std::size_t end = std::min(rest.find(' '), rest.size());
    std::string word = rest.substr(0, end);
    rest = std::string(trimmed(std::string_view(rest).substr(end)));
    return word;
}

bool is_capability(const std::string& word) {
    return word.size() == 5 && std::isupper(static_cast<unsigned char>(word[0])) &&
           std::isupper(static_cast<unsigned char>(word[1])) && word[2] == '-' &&
           std::isdigit(static_cast<unsigned char>(word[3])) &&
           std::isdigit(static_cast<unsigned char>(word[4]));
}

class Reader {
public:
    Reader(const std::string& file, const std::string& text) : scenario_{file, {}, {}, {}} {
        read_blocks(text);
    }

    Scenario read() {
        for (const Block& block : blocks_) {
            if (block.head.starts_with('#'))
                read_comment(block);
            else
                read_step(block);
        }
        return std::move(scenario_);
    }

private:
    [[noreturn]] void fail(int line, const std::string& what) const {
        throw NotAScenario(scenario_.file, line, what);
    }

    void read_blocks(const std::string& text) {
        std::istringstream lines(text);
        int number = 0;
        for (std::string line; std::getline(lines, line);) {
            ++number;
            if (trimmed(line).empty()) continue;
            const bool is_below = line.front() == ' ' || line.front() == '\t';
            if (!is_below)
                blocks_.push_back({number, line, {}});
            else if (blocks_.empty())
                fail(number, "an indented line belongs to the line above it, and there is none");
            else
                blocks_.back().below.emplace_back(number, std::string(trimmed(line)));
        }
    }

    // Comments before the first step name what the scenario shows.
    void read_comment(const Block& block) {
        std::string rest = block.head.substr(1);
        const std::string first = word_of(rest);
        if (!scenario_.steps.empty() || !is_capability(first)) return;
        if (rest.empty()) fail(block.line, first + " needs a title");
        scenario_.capabilities.push_back({first, rest});
    }

    void read_step(const Block& block) {
        std::string rest = block.head;
        const std::string word = word_of(rest);
        if (word == "fixture:") {
            if (!scenario_.steps.empty() || rest.empty())
                fail(block.line, "'fixture: NAME' stands before the first step");
            scenario_.fixture = rest;
        } else if (word == "do") {
            scenario_.steps.push_back({StepKind::perform, block.line, request_of(block, rest)});
        } else if (word == "refuse") {
            read_refuse(block, rest);
        } else if (word == "expect") {
            read_expect(block, rest);
        } else if (word == "report" || word == "import") {
            read_table(block, word, rest);
        } else if (word == "as" || word == "today") {
            read_circumstance(block, word, rest);
        } else {
            fail(block.line,
                 "'" + word +
                     "' is none of: fixture:, do, refuse, expect, report, import, as, today");
        }
    }

    Json request_of(const Block& block, std::string text) const {
        for (const auto& [line, more] : block.below) text += ' ' + more;
        try {
            Json request = Json::read(text);
            if (request.text_or("op", "").empty()) fail(block.line, "a request names its \"op\"");
            return request;
        } catch (const Refusal& refusal) {
            fail(block.line, refusal.message());
        }
    }

    void read_refuse(const Block& block, std::string rest) {
        Step step{StepKind::refuse, block.line};
        step.code = word_of(rest);
        step.field = word_of(rest);
        if (step.field == "-") step.field.clear();
        step.request = request_of(block, rest);
        scenario_.steps.push_back(std::move(step));
    }

    void read_expect(const Block& block, std::string rest) {
        Step step{StepKind::expect, block.line};
        if (word_of(rest) != "result") fail(block.line, "it is 'expect result PATH VALUE'");
        step.field = word_of(rest);
        step.value = rest;
        if (step.value.empty()) fail(block.line, "it is 'expect result PATH VALUE'");
        scenario_.steps.push_back(std::move(step));
    }

    // A report and the rows it must have, or an import and the rows of its file.
    void read_table(const Block& block, const std::string& kind, std::string rest) {
        Step step{kind == "report" ? StepKind::report : StepKind::import_rows, block.line};
        step.report = word_of(rest);
        while (!rest.empty()) {
            const std::string word = word_of(rest);
            const std::size_t equals = word.find('=');
            if (equals == std::string::npos) fail(block.line, "'" + word + "' is no name=value");
            step.parameters.emplace_back(word.substr(0, equals), word.substr(equals + 1));
        }
        if (block.below.empty())
            fail(block.line, "a " + kind + " needs a table: its columns at the least");
        step.columns = cells(block.below.front().second);
        for (std::size_t row = 1; row < block.below.size(); ++row) {
            const std::vector<std::string> found = cells(block.below[row].second);
            if (found.size() != step.columns.size())
                fail(block.below[row].first, fmt::format("{} cells stand below {} columns",
                                                         found.size(), step.columns.size()));
            step.rows.push_back(joined(found, "|"));
        }
        scenario_.steps.push_back(std::move(step));
    }

    void read_circumstance(const Block& block, const std::string& word, const std::string& rest) {
        Step step{word == "as" ? StepKind::act_as : StepKind::today, block.line};
        step.value = rest;
        if (rest.empty() || (step.kind == StepKind::today && !Date::read(rest)))
            fail(block.line, word == "as" ? "it is 'as USER'" : "it is 'today 2026-03-02'");
        scenario_.steps.push_back(std::move(step));
    }

    static std::vector<std::string> cells(const std::string& line) {
        std::vector<std::string> found;
        for (const std::string& cell : split_at(line, '|')) found.emplace_back(trimmed(cell));
        return found;
    }

    Scenario scenario_;
    std::vector<Block> blocks_;
};

std::filesystem::path folder() {
    return std::filesystem::path(source_folder()) / "tests" / "scenarios";
}

}  // namespace

NotAScenario::NotAScenario(const std::string& file, int line, const std::string& what)
    : std::runtime_error(fmt::format("{}:{}: {}", file, line, what)) {}

Scenario read_scenario(const std::string& file, const std::string& text) {
    return Reader(file, text).read();
}

std::vector<std::string> scenario_files() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder()))
        if (entry.path().extension() == ".scenario")
            names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

Scenario load_scenario(const std::string& name) {
    std::ifstream file(folder() / name);
    if (!file) throw NotAScenario(name, 0, "there is no such file");
    std::ostringstream text;
    text << file.rdbuf();
    return read_scenario(name, text.str());
}

}  // namespace storekeep
