// reports and report: what can be asked, and asking it.
#include <filesystem>

#include "app/cli/commands.h"
#include "app/cli/company_door.h"
#include "app/program/program.h"
#include "core/text.h"
#include "exchange/file.h"
#include "office/paging.h"
#include "reports/render/formats.h"

namespace storekeep::cli {

namespace {

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names;
    for (const TableFormat& format : table_formats()) names.push_back(format.name);
    return names;
}

const char* name_of(ParameterType type) {
    switch (type) {
        case ParameterType::date: return "date";
        case ParameterType::integer: return "whole number";
        case ParameterType::truth: return "yes or no";
        default: return "text";
    }
}

// "--as-of"
std::string as_option(std::string_view name) {
    std::string option = fmt::format("--{}", name);
    std::replace(option.begin(), option.end(), '_', '-');
    return option;
}

std::vector<Column> columns_of(const Report& report) {
    return report.columns ? report.columns(Currency()) : std::vector<Column>();
}

Table list_of_reports() {
    Table table{"", {text_column("report"), text_column("parameters"), text_column("columns")}, {}};
    for (const Report& report : program().reports()) {
        std::vector<std::string> parameters;
        for (const Parameter& one : report.parameters) parameters.push_back(as_option(one.name));
        std::vector<std::string> columns;
        for (const Column& column : columns_of(report)) columns.push_back(column.name);
        table.add(report.name, joined(parameters, " "), joined(columns, ", "));
    }
    return table;
}

Json described(const Report& report) {
    Json parameters = Json::list();
    for (const Parameter& one : report.parameters)
        parameters.append(Json::object()
                              .set("name", one.name)
                              .set("option", as_option(one.name))
                              .set("type", name_of(one.type))
                              .set("help", one.help));
    Json columns = Json::list();
    for (const Column& column : columns_of(report))
        columns.append(Json::object().set("name", column.name).set("unit", column.unit));
    return Json::object()
        .set("report", report.name)
        .set("title", report.title)
        .set("help", report.help)
        .set("right", report.right)
        .set("parameters", std::move(parameters))
        .set("columns", std::move(columns));
}

Status reports(const Arguments& arguments, Terminal& terminal) {
    const std::string format = arguments.option("--format", "table");
    if (format != "json") {
        terminal.out << find_table_format(format)->render(list_of_reports(), {terminal.width});
        return all_done;
    }
    Json list = Json::list();
    for (const Report& report : program().reports()) list.append(described(report));
    terminal.out << list.written() << '\n';
    return all_done;
}

// The ending of the file says the format where nothing else does.
std::string format_for(const Arguments& arguments) {
    if (arguments.has("--format")) return arguments.option("--format");
    const std::filesystem::path file(arguments.option("--output"));
    const std::string ending = file.extension().string();
    if (ending.size() > 1 && find_table_format(lower_ascii(ending.substr(1))))
        return lower_ascii(ending.substr(1));
    return "table";
}

// A parameter may also be said as name=value, as one must that is called as an option is.
Question question_of(const Arguments& arguments) {
    Question question{arguments.operand("REPORT"), {}};
    for (const auto& [name, value] : arguments.parameters()) question.parameters.set(name, value);
    for (const std::string& word : arguments.rest()) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos || equals == 0)
            throw WrongUsage(fmt::format("'{}' is no parameter=value", word));
        const std::string name = word.substr(0, equals);
        if (question.parameters.has(name)) throw WrongUsage(fmt::format("{} is said twice", name));
        question.parameters.set(name, word.substr(equals + 1));
    }
    return question;
}

Status report(const Arguments& arguments, Terminal& terminal) {
    const TableFormat& format = *find_table_format(format_for(arguments));
    if (!format.for_terminals && !arguments.has("--output"))
        throw WrongUsage(fmt::format("--format {} needs -o FILE", format.name));
    Rendering how{terminal.width};
    how.delimiter = delimiter_named(arguments.option("--delimiter", ","));
    how.decimal_comma = arguments.option("--decimals") == "comma";
    OpenCompany company = enter(arguments, terminal);
    const Question question = question_of(arguments);
    how.is_page = question.parameters.has(limit_parameter.name);
    Table answer = company.office.ask(question);
    how.next = take_next(answer);
    if (!how.next.empty() && format.name != "json")
        terminal.err << "More follows: --after " << how.next << '\n';
    if (!arguments.has("--output")) {
        terminal.out << format.render(answer, how);
        return all_done;
    }
    how.width = 0;
    for (const auto& [name, value] : question.parameters.all())
        how.parameters.emplace_back(name, value);
    const std::string file = arguments.option("--output");
    write_file(std::u8string(file.begin(), file.end()), format.render(answer, how));
    return all_done;
}

}  // namespace

Command reports_command() {
    return {"reports",
            "Lists the reports with their parameters and columns",
            {},
            {{"--format", "FORMAT", "as what", {"table", "csv", "json"}}},
            reports};
}

Command report_command() {
    return {"report",
            "Answers a report",
            {company_operand,
             {"REPORT", "which one, as stock_on_hand"},
             {"PARAMETER=VALUE", "another way to say a parameter", Operand::Count::any}},
            with_entry({{"--format", "FORMAT",
                         "as what; left out: as the file's name ends, or table", format_names()},
                        {"--output", "FILE", "where to; left out: to the screen", {}, "-o"},
                        {"--delimiter", "CHARACTER", "between the cells of csv; tab for a tab"},
                        {"--decimals", "SIGN", "in csv and tsv", {"point", "comma"}}}),
            report,
            true,
            "Every parameter of the report is an option: --warehouse MAIN --as-of 2026-02-28.\n"
            "storekeepctl reports lists them."};
}

}  // namespace storekeep::cli
