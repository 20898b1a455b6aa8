// copy and replay: a second company of the same state.
#include "app/cli/commands.h"
#include "app/cli/company_door.h"
#include "app/program/copying.h"
#include "app/program/performing_again.h"

namespace storekeep::cli {

namespace {

Status told(const Comparison& found, std::ostream& out) {
    if (found.equal())
        out << "the same state: " << found.hash << '\n';
    else
        out << "the states differ in: " << found.differ << '\n';
    return found.equal() ? all_done : check_failed;
}

Status copy(const Arguments& arguments, Terminal& terminal) {
    OpenCompany from = enter(arguments.operand("FROM"), arguments, terminal);
    return told(copy_company(*from.connection, arguments.operand("TO")), terminal.out);
}

Status replay(const Arguments& arguments, Terminal& terminal) {
    OpenCompany company = enter(arguments, terminal);
    const auto fresh = create_database(arguments.operand("FRESH"));
    const PerformedAgain again =
        perform_again(*company.connection->snapshot(), *fresh, [](std::int64_t) {});
    if (!again.stopped.empty()) {
        terminal.out << again.stopped << '\n';
        return check_failed;
    }
    terminal.out << fmt::format("{} operations performed again; ", again.operations);
    return told(compared(*company.connection, *fresh), terminal.out);
}

}  // namespace

Command copy_command() {
    return {"copy",
            "Copies a company to another place: file or PostgreSQL, either way",
            {{"FROM", "the company to copy"}, {"TO", "where there is none yet"}},
            with_entry({}),
            copy};
}

Command replay_command() {
    return {"replay",
            "Performs every operation of the log again and compares the states",
            {company_operand, {"FRESH", "where the second company is made"}},
            with_entry({}),
            replay};
}

}  // namespace storekeep::cli
