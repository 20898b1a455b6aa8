#include "app/desktop/import/import_file.h"

#include <algorithm>

#include "app/importing/importing.h"
#include "app/importing/preset.h"
#include "core/must.h"
#include "core/text.h"
#include "exchange/workbook.h"

namespace storekeep::desktop {

namespace {

constexpr std::size_t rows_looked_at = 20;
constexpr std::int64_t rows_between_words = 500;

std::filesystem::path path_of(const std::string& utf8) {
    return std::u8string(utf8.begin(), utf8.end());
}

// The importer's columns as far as the file has them: nothing is missing for a look.
ImportOutcome bound_only(LocalOffice& office, const Importer& importer,
                         const std::vector<std::string>& header) {
    Importer modest = importer;
    for (ImportColumn& column : modest.columns) column.required = false;
    ImportSource heads;
    heads.header = header;
    heads.rows = [](const ImportSource::EachRow&) {};
    return import_rows(office, modest, heads, std::nullopt, {true, false});
}

// How well the kind fits: all that it needs first, then how much of the file it takes.
int fit_of(const Importer& importer, const ImportOutcome& bound) {
    const int taken = static_cast<int>(bound.mapping.heads.size());
    const int left = static_cast<int>(bound.unused_heads.size());
    return (missing_columns(importer, bound.mapping).empty() ? 1000 : 0) + 2 * taken - left;
}

std::vector<std::vector<std::string>> first_rows_of(const ImportSource& source) {
    struct Enough {};
    std::vector<std::vector<std::string>> rows;
    try {
        source.rows([&](int, const std::vector<std::string>& cells) {
            rows.push_back(cells);
            if (rows.size() >= rows_looked_at) throw Enough{};
        });
    } catch (const Enough&) {
        // The rest is read when it is imported.
    }
    return rows;
}

bool is_list(const std::filesystem::path& path) {
    return lower_ascii(path.extension().string()) == ".iif";
}

std::string preset_of(const std::string& file, const ImportSource& source) {
    if (is_list(path_of(file))) return "QuickBooks lists";
    const importing::Preset* preset = importing::preset_for(source.header);
    return preset ? std::string(preset->name) : std::string();
}

// The table as it stands, of the kind whose columns it has, or of the kind that was said.
FilePart plain_part(LocalOffice& office, const std::string& path, const SheetReading& reading,
                      const std::string& kind) {
    FilePart part;
    part.file.source = importing::table_source(path_of(path), reading);
    part.file.name = path_of(path).filename().string();
    int best = 0;
    for (const Importer* importer : office.registry().importers()) {
        if (!kind.empty() && importer->name != kind) continue;
        ImportOutcome bound = bound_only(office, *importer, part.header());
        const int fit = fit_of(*importer, bound);
        if (part.file.importer && fit <= best) continue;
        best = fit;
        part.file.importer = importer;
        part.file.mapping = std::move(bound.mapping);
    }
    must(part.file.importer != nullptr, "there are kinds of imports");
    return part;
}

std::vector<FilePart> known_parts(LocalOffice& office, const std::string& path,
                                    const SheetReading& reading) {
    importing::Wanted wanted{std::string(importing::everything), reading, {},
                             office.connection().snapshot()->currency()};
    std::vector<FilePart> parts;
    for (ImportFile& file : importing::files_in(office.registry(), path_of(path), wanted)) {
        FilePart part{std::move(file), {}, {}};
        if (part.file.mapping)
            part.preset = preset_of(part.file.name, part.file.source);
        else
            part.file.mapping = bound_only(office, part.importer(), part.header()).mapping;
        parts.push_back(std::move(part));
    }
    return parts;
}

bool is_known_export(const std::string& path, const SheetReading& reading) {
    return std::filesystem::is_directory(path_of(path)) || is_list(path_of(path)) ||
           importing::preset_for(importing::table_source(path_of(path), reading).header);
}

}  // namespace

std::string FilePart::sample(const std::string& head) const {
    const auto found = std::find(header().begin(), header().end(), head);
    if (found == header().end()) return {};
    const auto place = static_cast<std::size_t>(found - header().begin());
    for (const std::vector<std::string>& row : first_rows)
        if (place < row.size() && !row[place].empty()) return row[place];
    return {};
}

std::vector<std::string> missing_columns(const Importer& importer, const ImportMapping& mapping) {
    std::vector<std::string> missing;
    for (const ImportColumn& column : importer.columns) {
        const auto said = mapping.heads.find(std::string(column.name));
        if (column.required && (said == mapping.heads.end() || said->second.empty()))
            missing.emplace_back(column.name);
    }
    return missing;
}

ImportLook looked_at(LocalOffice& office, const std::string& path, const SheetReading& reading,
                     const std::string& kind) {
    ImportLook look;
    if (is_workbook(path_of(path))) look.sheets = sheet_names(path_of(path));
    if (kind.empty() && is_known_export(path, reading))
        look.parts = known_parts(office, path, reading);
    if (look.parts.empty()) look.parts.push_back(plain_part(office, path, reading, kind));
    for (FilePart& part : look.parts) part.first_rows = first_rows_of(part.file.source);
    return look;
}

std::vector<NamedMapping> known_mappings(const Importer& importer) {
    std::vector<NamedMapping> known;
    for (const importing::Preset& preset : importing::presets())
        for (const importing::PresetPart& part : preset.parts) {
            if (part.importer != importer.name) continue;
            NamedMapping named{std::string(preset.name), {}};
            for (const auto& [ours, theirs] : part.columns)
                named.mapping.heads[std::string(ours)] = theirs;
            known.push_back(std::move(named));
        }
    return known;
}

std::vector<ImportOutcome> imported(LocalOffice& office, const Clock& clock, Errand& errand,
                                    std::vector<ImportFile> files, ImportOptions options) {
    for (ImportFile& file : files)
        file.source.rows = [&errand, all = file.source.rows](const ImportSource::EachRow& take) {
            std::int64_t rows = 0;
            all([&](int row, const std::vector<std::string>& cells) {
                errand.go_on();
                if (++rows % rows_between_words == 0)
                    errand.tell(fmt::format("Reading row {}", row));
                take(row, cells);
            });
        };
    // Every record asks for the time before it is made: there it is seen whether to go on.
    std::int64_t records = 0;
    const Clock watched{[&] {
                            errand.go_on();
                            if (++records % rows_between_words == 0)
                                errand.tell(fmt::format("{} {} records",
                                                        options.dry_run ? "Checked" : "Made",
                                                        records));
                            return clock.now();
                        },
                        clock.today};
    LocalOffice own(office.registry(), office.connection(), office.user(), watched);
    return import_files(own, files, options);
}

ImportOutcome together(const std::vector<ImportOutcome>& outcomes) {
    if (outcomes.size() == 1) return outcomes.front();
    ImportOutcome all;
    all.problems.columns = {text_column("file"), text_column("kind")};
    for (const ImportOutcome& one : outcomes) {
        all.batch = std::max(all.batch, one.batch);
        all.rows += one.rows;
        all.requests += one.requests;
        all.made += one.made;
        all.already_in += one.already_in;
        all.refused += one.refused;
        all.kept = all.kept || one.kept;
        all.problem_count += one.problem_count;
        if (all.problems.columns.size() == 2)
            all.problems.columns.insert(all.problems.columns.end(), one.problems.columns.begin(),
                                        one.problems.columns.end());
        for (const auto& row : one.problems.rows) {
            std::vector<Cell> cells{cell(one.file), cell(one.importer)};
            cells.insert(cells.end(), row.begin(), row.end());
            all.problems.rows.push_back(std::move(cells));
        }
    }
    return all;
}

}  // namespace storekeep::desktop
