// init: makes a company.
#include "app/cli/commands.h"
#include "app/program/new_company.h"

namespace storekeep::cli {

namespace {

Status init(const Arguments& arguments, Terminal& terminal) {
    const NewCompany wanted{arguments.operand("COMPANY"), arguments.option("--name"),
                            arguments.option("--currency"), arguments.option("--chart"),
                            arguments.option("--owner", "owner")};
    make_company(wanted);
    terminal.out << fmt::format("{} is ready in {}; its first user is {}\n", wanted.name,
                                wanted.address, wanted.owner);
    return all_done;
}

}  // namespace

Command init_command() {
    return {"init",
            "Makes a company",
            {{"COMPANY", "where: a file that is not there yet, or a postgresql:// address"}},
            {{"--name", "NAME", "the company's name", {}, {}, true},
             {"--currency", "CODE", "the currency of its books, as USD", {}, {}, true},
             {"--chart", "CHART", "its first accounts, as us-trading", {}, {}, true},
             {"--owner", "NAME", "its first user, who may do everything; left out: owner"}},
            init};
}

}  // namespace storekeep::cli
