#include "app/cli/arguments.h"

#include <charconv>

#include "core/text.h"

namespace storekeep::cli {

namespace {

std::vector<std::string> names_of(const std::vector<Option>& options) {
    std::vector<std::string> names;
    for (const Option& option : options) names.emplace_back(option.name);
    return names;
}

const Option* find_option(const Command& command, std::string_view name) {
    for (const Option& option : command.options)
        if (option.name == name || (!option.alias.empty() && option.alias == name)) return &option;
    return nullptr;
}

[[noreturn]] void refuse_option(const Command& command, const std::string& name) {
    const std::string near = nearest(name, names_of(command.options));
    throw WrongUsage(fmt::format("{} has no option {}{}", command.name, name,
                                 near.empty() ? "" : "; did you mean " + near + "?"));
}

// A lone "-" is the standard input, and a negative number is a value.
bool is_option(const std::string& word) {
    return word.size() > 1 && word[0] == '-' && !(word[1] >= '0' && word[1] <= '9');
}

void check_choice(const Option& option, const std::string& value) {
    if (option.choices.empty()) return;
    std::vector<std::string> choices(option.choices.begin(), option.choices.end());
    if (std::find(choices.begin(), choices.end(), value) != choices.end()) return;
    throw WrongUsage(
        fmt::format("{} may be {}, not '{}'", option.name, joined(choices, ", "), value));
}

}  // namespace

Arguments::Arguments(const Command& command, std::span<const std::string> words) {
    std::vector<std::string> operands;
    bool only_operands = false;
    for (std::size_t place = 0; place < words.size(); ++place) {
        if (!only_operands && words[place] == "--")
            only_operands = true;
        else if (!only_operands && is_option(words[place]))
            take_option(command, words, place);
        else
            operands.push_back(words[place]);
    }
    take_operands(command, operands);
    for (const Option& option : command.options)
        if (option.required && !has(option.name))
            throw WrongUsage(fmt::format("{} needs {} {}: {}", command.name, option.name,
                                         option.value, option.help));
}

void Arguments::take_option(const Command& command, std::span<const std::string> words,
                            std::size_t& place) {
    std::string name = words[place];
    std::optional<std::string> value;
    if (const std::size_t equals = name.find('='); equals != std::string::npos) {
        value = name.substr(equals + 1);
        name.resize(equals);
    }
    const Option* option = find_option(command, name);
    if (!option && command.parameters && name.starts_with("--"))
        return take_parameter(name.substr(2), value, words, place);
    if (!option) refuse_option(command, name);
    if (has(option->name)) throw WrongUsage(fmt::format("{} is said twice", option->name));
    if (option->value.empty()) {
        if (value) throw WrongUsage(fmt::format("{} takes no value", option->name));
        value = "";
    } else if (!value) {
        if (place + 1 >= words.size())
            throw WrongUsage(fmt::format("{} needs a value: {}", option->name, option->help));
        value = words[++place];
    }
    check_choice(*option, *value);
    options_.emplace(option->name, *value);
}

// A parameter without a value is one that is said to be so: --detail is --detail yes.
void Arguments::take_parameter(std::string name, std::optional<std::string> value,
                               std::span<const std::string> words, std::size_t& place) {
    std::replace(name.begin(), name.end(), '-', '_');
    if (!value && place + 1 < words.size() && !is_option(words[place + 1])) value = words[++place];
    if (!parameters_.emplace(name, value.value_or("yes")).second)
        throw WrongUsage(fmt::format("--{} is said twice", name));
}

void Arguments::take_operands(const Command& command, const std::vector<std::string>& words) {
    std::size_t taken = 0;
    for (const Operand& operand : command.operands) {
        if (operand.count == Operand::Count::any) {
            rest_.assign(words.begin() + static_cast<std::ptrdiff_t>(taken), words.end());
            return;
        }
        if (taken < words.size()) {
            operands_.emplace(operand.name, words[taken++]);
        } else if (operand.count == Operand::Count::one) {
            throw WrongUsage(
                fmt::format("{} needs {}: {}", command.name, operand.name, operand.help));
        }
    }
    if (taken < words.size())
        throw WrongUsage(fmt::format("{} does not know what to do with '{}'", command.name,
                                     words[taken]));
}

std::string Arguments::operand(std::string_view name) const {
    const auto found = operands_.find(name);
    return found == operands_.end() ? std::string() : found->second;
}

std::string Arguments::option(std::string_view name, std::string_view otherwise) const {
    const auto found = options_.find(name);
    return found == options_.end() ? std::string(otherwise) : found->second;
}

char delimiter_named(std::string_view said) {
    if (said == "tab") return '\t';
    if (said.size() != 1 || said[0] == '"')
        throw WrongUsage(fmt::format("--delimiter is one character or tab, not '{}'", said));
    return said[0];
}

int whole_number_of(const Arguments& arguments, std::string_view option, int otherwise) {
    if (!arguments.has(option)) return otherwise;
    const std::string said = arguments.option(option);
    int number = 0;
    const auto [end, error] = std::from_chars(said.data(), said.data() + said.size(), number);
    if (error != std::errc() || end != said.data() + said.size() || number < 1)
        throw WrongUsage(fmt::format("{} is a whole number from 1, not '{}'", option, said));
    return number;
}

}  // namespace storekeep::cli
