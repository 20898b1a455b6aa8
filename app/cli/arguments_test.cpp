#include <boost/test/unit_test.hpp>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"

using namespace storekeep::cli;

namespace {

Status nothing(const Arguments&, Terminal&) { return all_done; }

const Command fixed{"copy",
                    "",
                    {{"FROM", "from where"}, {"TO", "to where", Operand::Count::at_most_one}},
                    {{"--format", "FORMAT", "as what", {"csv", "json"}},
                     {"--output", "FILE", "to where", {}, "-o"},
                     {"--dry-run", "", "only look"}},
                    nothing};
const Command open_ended{"run",
                         "",
                         {{"COMPANY", "which"}, {"FIELDS", "what", Operand::Count::any}},
                         {{"--name", "NAME", "whose", {}, {}, true}},
                         nothing};
const Command asking{"report", "", {{"REPORT", "which"}}, {{"--format", "FORMAT", "as what"}},
                     nothing, true};

// Everything that was understood, in one text.
std::string read(const Command& command, const std::vector<std::string>& words) {
    try {
        const Arguments read(command, words);
        std::string text;
        for (const Operand& operand : command.operands)
            if (!read.operand(operand.name).empty())
                text += fmt::format("{}={} ", operand.name, read.operand(operand.name));
        for (const std::string& word : read.rest()) text += word + ' ';
        for (const Option& option : command.options)
            if (read.has(option.name))
                text += fmt::format("{}={} ", option.name, read.option(option.name));
        for (const auto& [name, value] : read.parameters())
            text += fmt::format("{}:{} ", name, value);
        if (!text.empty()) text.pop_back();
        return text;
    } catch (const WrongUsage& usage) {
        return fmt::format("! {}", usage.what());
    }
}

struct Case {
    const Command* command;
    std::vector<std::string> words;
    std::string understood;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(arguments)

BOOST_AUTO_TEST_CASE(words_are_told_apart) {
    const std::vector<Case> cases{
        {&fixed, {"a", "b"}, "FROM=a TO=b"},
        {&fixed, {"a"}, "FROM=a"},
        {&fixed, {"--format", "csv", "a"}, "FROM=a --format=csv"},
        {&fixed, {"a", "--format=json", "b"}, "FROM=a TO=b --format=json"},
        {&fixed, {"a", "-o", "x.csv", "--dry-run"}, "FROM=a --output=x.csv --dry-run="},
        {&fixed, {"-", "--", "--dry-run"}, "FROM=- TO=--dry-run"},
        {&fixed, {"a", "--output", "-5"}, "FROM=a --output=-5"},
        {&fixed, {"a", "--output="}, "FROM=a --output="},
        {&open_ended, {"a", "--name", "x"}, "COMPANY=a --name=x"},
        {&open_ended, {"a", "x=1", "--name=n", "y=-2"}, "COMPANY=a x=1 y=-2 --name=n"},
        {&asking, {"r", "--as-of", "2026-01-01", "--detail", "--item=A B"},
         "REPORT=r as_of:2026-01-01 detail:yes item:A B"},
        {&asking, {"r", "--least", "-5"}, "REPORT=r least:-5"},
    };
    for (const Case& one : cases) BOOST_TEST(read(*one.command, one.words) == one.understood);
}

BOOST_AUTO_TEST_CASE(wrong_usage_is_told_in_one_sentence) {
    const std::vector<Case> cases{
        {&fixed, {}, "! copy needs FROM: from where"},
        {&fixed, {"a", "b", "c"}, "! copy does not know what to do with 'c'"},
        {&fixed, {"a", "--formt", "csv"}, "! copy has no option --formt; did you mean --format?"},
        {&fixed, {"a", "--zzzzzzzzz"}, "! copy has no option --zzzzzzzzz"},
        {&fixed, {"a", "-x"}, "! copy has no option -x"},
        {&fixed, {"a", "--format", "pdf"}, "! --format may be csv, json, not 'pdf'"},
        {&fixed, {"a", "--format"}, "! --format needs a value: as what"},
        {&fixed, {"a", "--dry-run=yes"}, "! --dry-run takes no value"},
        {&fixed, {"a", "--dry-run", "--dry-run"}, "! --dry-run is said twice"},
        {&open_ended, {"a"}, "! run needs --name NAME: whose"},
        {&asking, {"r", "--a", "1", "--a", "2"}, "! --a is said twice"},
    };
    for (const Case& one : cases) BOOST_TEST(read(*one.command, one.words) == one.understood);
}

BOOST_AUTO_TEST_CASE(every_command_is_described) {
    for (const Command& command : commands()) {
        BOOST_TEST(!command.help.empty(), command.name);
        for (const Option& option : command.options) {
            BOOST_TEST(option.name.starts_with("--"), option.name);
            BOOST_TEST(!option.help.empty(), option.name);
        }
        for (const Operand& operand : command.operands)
            BOOST_TEST(!operand.help.empty(), operand.name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
