// ops: what can be done, from the description that reads the requests.
#include "app/cli/commands.h"
#include "app/cli/operation_schema.h"
#include "app/program/program.h"
#include "core/text.h"
#include "office/office.h"
#include "reports/render/formats.h"

namespace storekeep::cli {

namespace {

const Operation& operation_named(const std::string& name) {
    if (const Operation* operation = program().find_operation(name)) return *operation;
    std::vector<std::string> names;
    for (const Operation* known : program().operations()) names.emplace_back(known->name);
    const std::string near = nearest(name, names);
    refuse(unknown_operation, "op",
           {{"name", name}, {"suggestion", near.empty() ? "" : "; did you mean '" + near + "'?"}});
}

Table list_of_operations() {
    Table table{"", {text_column("operation"), text_column("right"), text_column("help")}, {}};
    for (const Operation* operation : program().operations())
        table.add(operation->name, operation->right, operation->help);
    return table;
}

Status ops(const Arguments& arguments, Terminal& terminal) {
    const std::string format = arguments.option("--format", "table");
    const std::string name = arguments.operand("OPERATION");
    if (name.empty()) {
        terminal.out << find_table_format(format)->render(list_of_operations(), {terminal.width});
        return all_done;
    }
    const Operation& operation = operation_named(name);
    if (format == "json")
        terminal.out << schema_of(operation).written() << '\n';
    else
        terminal.out << description_of(operation);
    return all_done;
}

}  // namespace

Command ops_command() {
    return {"ops",
            "Lists the operations, or tells all about one",
            {{"OPERATION", "the one to tell about", Operand::Count::at_most_one}},
            {{"--format", "FORMAT", "of one operation, json is its JSON Schema",
              {"table", "csv", "json"}}},
            ops};
}

}  // namespace storekeep::cli
