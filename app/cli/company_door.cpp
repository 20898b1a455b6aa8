#include "app/cli/company_door.h"

#include "app/program/program.h"
#include "core/text.h"
#include "exchange/file.h"
#include "modules/access/entry.h"

namespace storekeep::cli {

const Operand company_operand{"COMPANY", "the company: a file or a postgresql:// address"};

namespace {

std::string password(const Arguments& arguments, const Terminal& terminal) {
    if (!arguments.has("--password-file")) return terminal.environment("STOREKEEP_PASSWORD");
    const std::string text = read_file(arguments.option("--password-file"));
    std::string first_line = text.substr(0, text.find('\n'));
    if (first_line.ends_with('\r')) first_line.pop_back();
    return first_line;
}

std::string user(const Arguments& arguments, const Terminal& terminal) {
    if (arguments.has("--user")) return arguments.option("--user");
    const std::string named = terminal.environment("STOREKEEP_USER");
    return named.empty() ? "owner" : named;
}

}  // namespace

std::vector<Option> with_entry(std::vector<Option> options) {
    options.push_back({"--user", "NAME", "who does it; left out: STOREKEEP_USER, or owner"});
    options.push_back({"--password-file", "FILE",
                       "the password is its first line; left out: STOREKEEP_PASSWORD"});
    return options;
}

OpenCompany enter(const std::string& address, const Arguments& arguments,
                  const Terminal& terminal) {
    std::unique_ptr<Connection> connection = open_company(address);
    const std::string name = user(arguments, terminal);
    const std::string said = password(arguments, terminal);
    const access::Entry entry = access::enter(*connection, name, said, system_clock().now());
    if (entry == access::Entry::locked)
        throw Fault(Fault::Kind::wrong_password,
                    fmt::format("user '{}' is locked after {} wrong passwords; somebody who "
                                "manages users must set another one",
                                name, access::most_wrong_passwords));
    if (entry == access::Entry::refused)
        throw Fault(Fault::Kind::wrong_password,
                    fmt::format("user '{}' may not enter {} with this password", name, address));
    Connection& opened = *connection;
    return {std::move(connection), LocalOffice(program(), opened, name)};
}

OpenCompany enter(const Arguments& arguments, const Terminal& terminal) {
    return enter(arguments.operand("COMPANY"), arguments, terminal);
}

}  // namespace storekeep::cli
