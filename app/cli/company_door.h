// Coming in: the company is opened and the user shown to be who they say they are.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/cli/arguments.h"
#include "db/connection.h"
#include "office/office.h"

namespace storekeep::cli {

// The options of every command that enters a company.
std::vector<Option> with_entry(std::vector<Option> options);
extern const Operand company_operand;

// An open company and the office that acts for its user.
struct OpenCompany {
    std::unique_ptr<Connection> connection;
    LocalOffice office;
};

// Throws Fault where the company cannot be opened or the user may not enter.
OpenCompany enter(const std::string& address, const Arguments& arguments, const Terminal& terminal);
OpenCompany enter(const Arguments& arguments, const Terminal& terminal);  // operand COMPANY

}  // namespace storekeep::cli
