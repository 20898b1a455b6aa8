// demo: a company with months of history, to try things in and to measure with.
#include "app/cli/commands.h"
#include "app/demo/demo_company.h"

namespace storekeep::cli {

namespace {

std::int64_t wanted_moves(const Arguments& arguments) {
    const std::string said = arguments.option("--size", "0");
    const bool digits = !said.empty() && said.size() <= 8 &&
                        std::all_of(said.begin(), said.end(),
                                    [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) throw WrongUsage(fmt::format("--size takes a number of moves, not '{}'", said));
    return std::stoll(said);
}

Date last_day(const Arguments& arguments) {
    if (!arguments.has("--through")) return system_clock().today();
    const auto day = Date::read(arguments.option("--through"));
    if (!day)
        throw WrongUsage(fmt::format("--through takes a day as 2026-06-30, not '{}'",
                                     arguments.option("--through")));
    return *day;
}

Status demo(const Arguments& arguments, Terminal& terminal) {
    const demo::DemoWishes wishes{last_day(arguments), wanted_moves(arguments)};
    const std::string address = arguments.operand("COMPANY");
    const auto connection = create_database(address);
    const demo::DemoMade made = demo::make_demo(*connection, wishes);
    terminal.out << fmt::format(
        "Buckeye Hardware Supply is ready in {}: {} operations from {} to {}; enter as owner\n",
        address, made.operations, text(made.from), text(wishes.through));
    return all_done;
}

}  // namespace

Command demo_command() {
    return {"demo",
            "Makes a hardware wholesaler with half a year of history, to try things in",
            {{"COMPANY", "where: a file that is not there yet, or a postgresql:// address"}},
            {{"--through", "DATE", "the last day of its history; left out: today"},
             {"--size", "MOVES", "at least so many stock moves, for measuring"}},
            demo};
}

}  // namespace storekeep::cli
