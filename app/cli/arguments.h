// The words behind a command, told apart by what the command says it takes.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/terminal.h"

namespace storekeep::cli {

// The user asked for what there is not, or left out what must be said. The text is one sentence.
class WrongUsage : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct Operand {
    std::string_view name;  // "COMPANY"
    std::string_view help;
    enum class Count { one, at_most_one, any } count = Count::one;
};

struct Option {
    std::string_view name;   // "--format"
    std::string_view value;  // "FORMAT"; "" for an option that is only there or not
    std::string_view help;
    std::vector<std::string_view> choices = {};
    std::string_view alias = {};  // "-o"
    bool required = false;
};

class Arguments;

struct Command {
    std::string_view name;
    std::string_view help;
    std::vector<Operand> operands;
    std::vector<Option> options;
    Status (*run)(const Arguments&, Terminal&);
    bool parameters = false;  // takes further "--name value" that only the report knows
    std::string_view more = {};  // explained at the end of its help
};

class Arguments {
public:
    // Refuses by WrongUsage: unknown options, missing values, missing or surplus operands.
    Arguments(const Command& command, std::span<const std::string> words);

    std::string operand(std::string_view name) const;  // "" when it was left out
    const std::vector<std::string>& rest() const { return rest_; }  // of an operand that is any
    bool has(std::string_view option) const { return options_.contains(option); }
    std::string option(std::string_view name, std::string_view otherwise = {}) const;
    const std::map<std::string, std::string, std::less<>>& parameters() const {
        return parameters_;
    }

private:
    void take_option(const Command& command, std::span<const std::string> words,
                     std::size_t& place);
    void take_parameter(std::string name, std::optional<std::string> value,
                        std::span<const std::string> words, std::size_t& place);
    void take_operands(const Command& command, const std::vector<std::string>& words);

    std::map<std::string, std::string, std::less<>> operands_;
    std::map<std::string, std::string, std::less<>> options_;
    std::map<std::string, std::string, std::less<>> parameters_;
    std::vector<std::string> rest_;
};

// What parts the cells of a text file: one character, or "tab".
char delimiter_named(std::string_view said);
int whole_number_of(const Arguments& arguments, std::string_view option, int otherwise);

}  // namespace storekeep::cli
