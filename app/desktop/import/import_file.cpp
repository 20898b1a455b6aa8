#include "app/desktop/import/import_file.h"

#include <algorithm>

#include "app/importing/importing.h"
#include "core/must.h"
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

}  // namespace

std::string ImportLook::sample(const std::string& head) const {
    const auto found = std::find(header.begin(), header.end(), head);
    if (found == header.end()) return {};
    const auto place = static_cast<std::size_t>(found - header.begin());
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
    look.header = importing::table_source(path_of(path), reading).header;
    each_table_line(path_of(path),
                    [&](const Sheet&, Sheet::Line&& line) {
                        look.first_rows.push_back(std::move(line.cells));
                        return look.first_rows.size() < rows_looked_at;
                    },
                    reading);
    int best = 0;
    for (const Importer* importer : office.registry().importers()) {
        if (!kind.empty() && importer->name != kind) continue;
        ImportOutcome bound = bound_only(office, *importer, look.header);
        const int fit = fit_of(*importer, bound);
        if (look.importer && fit <= best) continue;
        best = fit;
        look.importer = importer;
        look.mapping = std::move(bound.mapping);
    }
    must(look.importer != nullptr, "there are kinds of imports");
    return look;
}

ImportOutcome imported(LocalOffice& office, const Clock& clock, Errand& errand,
                       const std::string& path, const SheetReading& reading,
                       const Importer& importer, const ImportMapping& mapping,
                       ImportOptions options) {
    ImportSource source = importing::table_source(path_of(path), reading);
    source.rows = [&errand, all = source.rows](const ImportSource::EachRow& take) {
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
    return import_rows(own, importer, source, mapping, options);
}

}  // namespace storekeep::desktop
