// run and rehearse: one request, its fields as words.
#include "app/cli/commands.h"
#include "app/cli/company_door.h"
#include "app/cli/request_words.h"

namespace storekeep::cli {

namespace {

constexpr std::string_view about_fields =
    "A value that begins with [, { or \" is JSON: lines='[{\"line\":1,\"quantity\":\"5\"}]'.\n"
    "Lists of texts may be said between commas. storekeepctl ops OPERATION tells the fields.";

const std::vector<Operand>& operands() {
    static const std::vector<Operand> all{
        company_operand,
        {"OPERATION", "what to do, as receipt.post"},
        {"FIELD=VALUE", "the request's fields", Operand::Count::any}};
    return all;
}

Status answered(const Reply& reply, const std::string& operation, Terminal& terminal) {
    terminal.out << reply.as_json(operation).written() << '\n';
    return reply.ok ? all_done : something_refused;
}

Status run(const Arguments& arguments, Terminal& terminal) {
    OpenCompany company = enter(arguments, terminal);
    const std::string operation = arguments.operand("OPERATION");
    const Request request{request_of(company.office.registry(), operation, arguments.rest())};
    return answered(company.office.perform(request), operation, terminal);
}

Status rehearse(const Arguments& arguments, Terminal& terminal) {
    OpenCompany company = enter(arguments, terminal);
    const std::string operation = arguments.operand("OPERATION");
    const Request request{request_of(company.office.registry(), operation, arguments.rest())};
    return answered(company.office.rehearse(request), operation, terminal);
}

}  // namespace

Command run_command() {
    return {"run",  "Performs one request", operands(), with_entry({}), run,
            false, about_fields};
}

Command rehearse_command() {
    return {"rehearse", "Answers what run would, and changes nothing", operands(), with_entry({}),
            rehearse,   false, about_fields};
}

}  // namespace storekeep::cli
