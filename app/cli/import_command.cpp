// import: rows of somebody's file.
#include <filesystem>

#include "app/cli/commands.h"
#include "app/cli/company_door.h"
#include "app/program/program.h"
#include "exchange/file.h"
#include "exchange/workbook.h"
#include "office/import.h"
#include "reports/render/json.h"
#include "reports/render/text.h"

namespace storekeep::cli {

namespace {

SheetReading reading_of(const Arguments& arguments) {
    SheetReading reading;
    if (arguments.has("--delimiter"))
        reading.delimiter = delimiter_named(arguments.option("--delimiter"));
    reading.header_row = whole_number_of(arguments, "--header-row", 1);
    reading.sheet = arguments.option("--sheet");
    return reading;
}

ImportSource source_of(const std::filesystem::path& path, const SheetReading& reading) {
    ImportSource source;
    // The header alone: reading stops at the first row behind it.
    std::vector<std::string> header;
    const auto look = [&](const Sheet& known, Sheet::Line&&) {
        header = known.header;
        return false;
    };
    const Sheet sheet = each_table_line(path, look, reading);
    source.header = header.empty() ? sheet.header : header;
    source.typed = is_workbook(path);
    source.rows = [path, reading](const ImportSource::EachRow& take) {
        const auto give = [&](const Sheet&, Sheet::Line&& line) {
            take(line.row, line.cells);
            return true;
        };
        each_table_line(path, give, reading);
    };
    return source;
}

std::optional<ImportMapping> mapping_of(const Arguments& arguments) {
    if (!arguments.has("--map")) return std::nullopt;
    const std::string file = arguments.option("--map");
    return ImportMapping::read(Json::read(read_file(std::u8string(file.begin(), file.end()))));
}

Json as_json_object(const ImportOutcome& outcome) {
    Json unused = Json::list();
    for (const std::string& head : outcome.unused_heads) unused.append(head);
    return Json::object()
        .set("rows", outcome.rows)
        .set("requests", outcome.requests)
        .set("made", outcome.made)
        .set("already_in", outcome.already_in)
        .set("refused", outcome.refused)
        .set("kept", outcome.kept)
        .set("problem_count", outcome.problem_count)
        .set("problems", Json::read(as_json(outcome.problems)))
        .set("unused_heads", std::move(unused))
        .set("mapping", outcome.mapping.as_json());
}

std::string summary_of(const ImportOutcome& outcome, bool dry_run) {
    std::string text = fmt::format("{} rows, {} records: {} {}, {} already in, {} refused.\n",
                                   outcome.rows, outcome.requests, outcome.made,
                                   outcome.kept ? "made" : "right", outcome.already_in,
                                   outcome.refused);
    if (dry_run) {
        text += "This was a dry run: nothing was changed.\n";
    } else if (!outcome.kept) {
        text += "Nothing was changed, because not every row is right; --skip-refused takes the "
                "others.\n";
    }
    for (const std::string& head : outcome.unused_heads)
        text += fmt::format("The column '{}' fills nothing.\n", head);
    return text;
}

void print(const ImportOutcome& outcome, const Arguments& arguments, Terminal& terminal) {
    if (arguments.option("--format", "table") == "json") {
        terminal.out << as_json_object(outcome).written() << '\n';
        return;
    }
    terminal.out << summary_of(outcome, arguments.has("--dry-run"));
    if (outcome.problems.rows.empty()) return;
    terminal.out << '\n' << as_text(outcome.problems, terminal.width);
    const std::int64_t unlisted =
        outcome.problem_count - static_cast<std::int64_t>(outcome.problems.rows.size());
    if (unlisted > 0) terminal.out << fmt::format("and {} more\n", unlisted);
}

Status import(const Arguments& arguments, Terminal& terminal) {
    const Importer& importer = importer_named(program(), arguments.operand("KIND"));
    const std::optional<ImportMapping> mapping = mapping_of(arguments);
    const std::string file = arguments.operand("FILE");
    const ImportSource source =
        source_of(std::u8string(file.begin(), file.end()), reading_of(arguments));
    OpenCompany company = enter(arguments, terminal);
    const ImportOutcome outcome =
        import_rows(company.office, importer, source, mapping,
                    {arguments.has("--dry-run"), arguments.has("--skip-refused")});
    print(outcome, arguments, terminal);
    if (arguments.has("--save-map")) {
        const Reply saved = company.office.perform(
            save_mapping_request(importer, source.header, outcome.mapping));
        if (!saved.ok) throw *saved.refusal;
    }
    return outcome.refused == 0 ? all_done : something_refused;
}

std::string kinds() {
    std::string text = "KIND may be:\n";
    for (const Importer* importer : program().importers()) {
        text += fmt::format("  {}: {}; columns:", importer->name, importer->help);
        for (const ImportColumn& column : importer->columns)
            text += fmt::format(" {}{}", column.name, column.required ? "*" : "");
        text += '\n';
    }
    return text + "Columns with * are needed. A mapping is a JSON object: our column, their head "
                  "or \"=VALUE\";\n\"@dates\": \"day_first\" or \"month_first\", \"@decimals\": "
                  "\"comma\".";
}

}  // namespace

Command import_command() {
    static const std::string about_kinds = kinds();
    return {"import",
            "Reads a CSV, TSV or XLSX file: items, partners, orders …",
            {company_operand, {"KIND", "what its rows are"}, {"FILE", "the file"}},
            with_entry({{"--map", "MAP.json", "which of its columns is which of ours"},
                        {"--dry-run", "", "tells what would happen and changes nothing"},
                        {"--skip-refused", "",
                         "takes the rows that are right; left out: all or none"},
                        {"--sheet", "NAME", "which of a workbook; left out: the first"},
                        {"--header-row", "ROW", "where the heads stand; left out: 1"},
                        {"--delimiter", "CHARACTER",
                         "between cells; tab for a tab; left out: found out"},
                        {"--save-map", "", "remembers the columns for files with the same header"},
                        {"--format", "FORMAT", "as what", {"table", "json"}}}),
            import,
            false,
            about_kinds};
}

}  // namespace storekeep::cli
