#include "app/cli/commands.h"

#include "core/must.h"
#include "core/rule.h"
#include "core/text.h"
#include "db/fault.h"
#include "reports/render/text.h"

namespace storekeep::cli {

namespace {

constexpr std::string_view program_name = "storekeepctl";
constexpr std::string_view version = STOREKEEP_VERSION;

constexpr std::string_view exit_statuses =
    "Exit status: 0 all done, 1 something was refused, 2 wrong usage, 3 the company could not be\n"
    "opened or its disk or server failed, 4 the company failed its check.\n";

constexpr std::string_view about_companies =
    "COMPANY is a file, or postgresql://USER@HOST/DATABASE for one that many share. Users enter\n"
    "as --user or STOREKEEP_USER says (left out: owner), with the password in STOREKEEP_PASSWORD\n"
    "or in the file that --password-file names, where they have one.\n";

std::string shown(const Operand& operand) {
    switch (operand.count) {
        case Operand::Count::one: return std::string(operand.name);
        case Operand::Count::at_most_one: return fmt::format("[{}]", operand.name);
        default: return fmt::format("[{} …]", operand.name);
    }
}

std::string shown(const Option& option) {
    std::string text(option.name);
    if (!option.alias.empty()) text = fmt::format("{}, {}", option.alias, text);
    return option.value.empty() ? text : fmt::format("{} {}", text, option.value);
}

std::string usage_of(const Command& command) {
    std::string usage = fmt::format("{} {}", program_name, command.name);
    for (const Operand& operand : command.operands) usage += ' ' + shown(operand);
    for (const Option& option : command.options)
        if (option.required) usage += fmt::format(" {} {}", option.name, option.value);
    if (command.options.size() > 0) usage += " [options]";
    return usage;
}

std::string help_line(const std::string& left, std::string_view help, std::size_t width) {
    const std::size_t gap = width - std::min(width, places_of(left));
    return fmt::format("  {}{}  {}\n", left, std::string(gap, ' '), help);
}

std::string help_of(const Command& command) {
    std::string help = fmt::format("{}\n\n{}\n\n", usage_of(command), command.help);
    std::size_t width = 0;
    for (const Operand& operand : command.operands) width = std::max(width, operand.name.size());
    for (const Option& option : command.options) width = std::max(width, shown(option).size());
    for (const Operand& operand : command.operands)
        help += help_line(std::string(operand.name), operand.help, width);
    for (const Option& option : command.options) {
        const std::vector<std::string> choices(option.choices.begin(), option.choices.end());
        std::string text(option.help);
        if (!choices.empty()) text += fmt::format(": {}", joined(choices, ", "));
        help += help_line(shown(option), text, width);
    }
    if (!command.more.empty()) help += fmt::format("\n{}\n", command.more);
    return help;
}

std::string general_help() {
    std::string help = fmt::format("{} COMMAND …\n\n", program_name);
    std::size_t width = 0;
    for (const Command& command : commands()) width = std::max(width, command.name.size());
    for (const Command& command : commands())
        help += help_line(std::string(command.name), command.help, width);
    help += fmt::format("\n{} COMMAND --help tells more of one.\n\n{}\n{}", program_name,
                        about_companies, exit_statuses);
    return help;
}

const Command& command_named(const std::string& name) {
    std::vector<std::string> names;
    for (const Command& command : commands()) {
        if (command.name == name) return command;
        names.emplace_back(command.name);
    }
    const std::string near = nearest(name, names);
    throw WrongUsage(fmt::format("there is no command '{}'{}", name,
                                 near.empty() ? "" : "; did you mean '" + near + "'?"));
}

bool is_help(const std::string& word) { return word == "--help" || word == "-h"; }

Status run_words(std::span<const std::string> words, Terminal& terminal) {
    if (words.empty()) throw WrongUsage("say what to do");
    if (words[0] == "--version") {
        terminal.out << program_name << ' ' << version << '\n';
        return all_done;
    }
    if (is_help(words[0]) || (words[0] == "help" && words.size() == 1)) {
        terminal.out << general_help();
        return all_done;
    }
    const bool help_first = words[0] == "help";
    const Command& command = command_named(help_first ? words[1] : words[0]);
    const auto rest = words.subspan(1);
    // Behind "--" and between the fields of a request a word is what it is.
    const auto end = std::find(rest.begin(), rest.end(), "--");
    if (help_first || std::find_if(rest.begin(), end, is_help) != end) {
        terminal.out << help_of(command);
        return all_done;
    }
    return command.run(Arguments(command, rest), terminal);
}

}  // namespace

const std::vector<Command>& commands() {
    static const std::vector<Command> all{
        init_command(),    apply_command(),  run_command(),     rehearse_command(),
        ops_command(),     reports_command(), report_command(), check_command(),
        hash_command(),    rebuild_command(), replay_command(), copy_command(),
        backup_command(),  daily_command(),   restore_command(), import_command(),
        export_command(),  print_command(),   labels_command(),  demo_command(),
        first_day_command(),
    };
    return all;
}

Status run_program(std::span<const std::string> words, Terminal& terminal) {
    const auto complain = [&](std::string_view sentence) {
        terminal.out.flush();
        terminal.err << program_name << ": " << sentence << '\n';
    };
    try {
        return run_words(words, terminal);
    } catch (const WrongUsage& usage) {
        complain(usage.what());
        terminal.err << "See " << program_name << " --help\n";
        return wrong_usage;
    } catch (const Refusal& refusal) {
        complain(refusal.message());
        return something_refused;
    } catch (const Fault& fault) {
        complain(fault.what());
        return not_opened;
    } catch (const BrokenInvariant& broken) {
        complain(fmt::format("this program made a mistake, and nothing was changed: {}",
                             broken.what()));
        return check_failed;
    } catch (const std::exception& failure) {
        complain(failure.what());
        return not_opened;
    }
}

}  // namespace storekeep::cli
