// import: rows of somebody's file.
#include <filesystem>

#include "app/cli/commands.h"
#include "app/cli/company_door.h"
#include "app/importing/importing.h"
#include "app/program/program.h"
#include "core/text.h"
#include "exchange/file.h"
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

// The file's mapping, and what the command line itself says of columns before it.
std::optional<ImportMapping> mapping_of(const Arguments& arguments) {
    if (!arguments.has("--map") && !arguments.has("--set")) return std::nullopt;
    ImportMapping mapping;
    if (arguments.has("--map")) {
        const std::string file = arguments.option("--map");
        mapping =
            ImportMapping::read(Json::read(read_file(std::u8string(file.begin(), file.end()))));
    }
    for (const std::string& word : split_at(arguments.option("--set"), ',')) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos) continue;
        mapping.heads[std::string(trimmed(word.substr(0, equals)))] = word.substr(equals);
    }
    return mapping;
}

Json as_json_object(const ImportOutcome& outcome) {
    Json unused = Json::list();
    for (const std::string& head : outcome.unused_heads) unused.append(head);
    Json left_out = Json::object();
    for (const auto& [why, rows] : outcome.left_out) left_out.set(why, rows);
    return Json::object()
        .set("rows", outcome.rows)
        .set("requests", outcome.requests)
        .set("made", outcome.made)
        .set("already_in", outcome.already_in)
        .set("refused", outcome.refused)
        .set("kept", outcome.kept)
        .set("batch", outcome.batch)
        .set("problem_count", outcome.problem_count)
        .set("problems", Json::read(as_json(outcome.problems)))
        .set("unused_heads", std::move(unused))
        .set("left_out", std::move(left_out))
        .set("mapping", outcome.mapping.as_json());
}

std::string fate_of(const ImportOutcome& outcome, bool dry_run) {
    if (dry_run) return "This was a dry run: nothing was changed.\n";
    if (!outcome.kept)
        return "Nothing was changed, because not every row is right; --skip-refused takes the "
               "others.\n";
    if (outcome.batch == 0) return {};
    return fmt::format("This is import {0}; import.undo batch={0} takes it back.\n",
                       outcome.batch);
}

std::string summary_of(const ImportOutcome& outcome, bool dry_run, bool one_of_several) {
    std::string text = fmt::format(
        "{}{} rows, {} records: {} {}, {} already in, {} refused.\n",
        one_of_several ? fmt::format("{}, {}: ", outcome.file, outcome.importer) : std::string(),
        outcome.rows, outcome.requests, outcome.made, outcome.kept ? "made" : "right",
        outcome.already_in, outcome.refused);
    for (const auto& [why, rows] : outcome.left_out)
        text += fmt::format("Left out: {} ({} rows).\n", why, rows);
    for (const std::string& head : outcome.unused_heads)
        if (!one_of_several) text += fmt::format("The column '{}' fills nothing.\n", head);
    if (one_of_several) return text;
    return text + fate_of(outcome, dry_run);
}

void print_problems(const ImportOutcome& outcome, Terminal& terminal) {
    if (outcome.problems.rows.empty()) return;
    terminal.out << '\n' << as_text(outcome.problems, terminal.width);
    const std::int64_t unlisted =
        outcome.problem_count - static_cast<std::int64_t>(outcome.problems.rows.size());
    if (unlisted > 0) terminal.out << fmt::format("and {} more\n", unlisted);
}

void print(const std::vector<ImportOutcome>& outcomes, const Arguments& arguments,
           Terminal& terminal) {
    const bool several = outcomes.size() > 1;
    if (arguments.option("--format", "table") == "json") {
        Json list = Json::list();
        for (const ImportOutcome& outcome : outcomes) list.append(as_json_object(outcome));
        terminal.out << (several ? list : list.items()[0]).written() << '\n';
        return;
    }
    for (const ImportOutcome& outcome : outcomes) {
        terminal.out << summary_of(outcome, arguments.has("--dry-run"), several);
        print_problems(outcome, terminal);
    }
    if (several) terminal.out << fate_of(outcomes.front(), arguments.has("--dry-run"));
}

void save_mapping(const importing::Wanted& wanted, const ImportFile& file,
                  const ImportOutcome& outcome, LocalOffice& office) {
    if (wanted.kind == importing::everything)
        throw WrongUsage("--save-map needs the kind of one file");
    const Reply saved =
        office.perform(save_mapping_request(*file.importer, file.source.header, outcome.mapping));
    if (!saved.ok) throw *saved.refusal;
}

Status import(const Arguments& arguments, Terminal& terminal) {
    importing::Wanted wanted{arguments.operand("KIND"), reading_of(arguments),
                             mapping_of(arguments)};
    if (wanted.kind != importing::everything) importer_named(program(), wanted.kind);
    const std::string path = arguments.operand("FILE");
    OpenCompany company = enter(arguments, terminal);
    wanted.currency = company.connection->snapshot()->currency();
    const std::vector<ImportFile> files =
        importing::files_in(program(), std::u8string(path.begin(), path.end()), wanted);
    if (files.empty()) throw WrongUsage(fmt::format("{} holds no {}", path, wanted.kind));
    const std::vector<ImportOutcome> outcomes =
        import_files(company.office, files,
                     {arguments.has("--dry-run"), arguments.has("--skip-refused")});
    print(outcomes, arguments, terminal);
    if (arguments.has("--save-map"))
        save_mapping(wanted, files.front(), outcomes.front(), company.office);
    const bool right = std::all_of(outcomes.begin(), outcomes.end(),
                                   [](const ImportOutcome& one) { return one.refused == 0; });
    return right ? all_done : something_refused;
}

std::string kinds() {
    std::string text = "KIND may be:\n";
    for (const Importer* importer : program().importers()) {
        text += fmt::format("  {}: {}; columns:", importer->name, importer->help);
        for (const ImportColumn& column : importer->columns)
            text += fmt::format(" {}{}", column.name, column.required ? "*" : "");
        text += '\n';
    }
    text += "  all: everything that the file, or the files of the folder, hold, as one import\n"
            "Exports of other programs are known by their heads:\n" +
            importing::known_exports();
    return text + "Columns with * are needed. A mapping is a JSON object: our column, their head "
                  "or \"=VALUE\";\n\"@dates\": \"day_first\" or \"month_first\", \"@decimals\": "
                  "\"comma\".";
}

}  // namespace

Command import_command() {
    static const std::string about_kinds = kinds();
    return {"import",
            "Reads a CSV, TSV or XLSX file: items, partners, orders …",
            {company_operand,
             {"KIND", "what its rows are"},
             {"FILE", "the file, or a folder of files"}},
            with_entry({{"--map", "MAP.json", "which of its columns is which of ours"},
                        {"--set", "COLUMN=VALUE,…", "the same for all rows, as warehouse=MAIN"},
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
