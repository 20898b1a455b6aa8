// Rows of somebody's file become requests, and refusals become row, column and value again.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/table.h"
#include "office/import_values.h"
#include "office/importer.h"
#include "office/office.h"

namespace storekeep {

extern const Rule unknown_importer;
extern const Rule import_column_missing;
extern const Rule import_column_twice;
extern const Rule import_mapping_wrong;
extern const Rule import_file_wrong;

struct ImportProblem {
    std::int64_t row = 0;
    std::string column;
    std::string value;
    std::string problem;
    std::string expected;
};

// A file with a header, whatever its format. `rows` may be asked more than once; each row comes
// with its number in the file.
struct ImportSource {
    std::vector<std::string> header;
    using EachRow = std::function<void(int row, const std::vector<std::string>& cells)>;
    std::function<void(const EachRow&)> rows;
    bool typed = false;  // numbers come as plain digits, as out of a workbook's cells
    // What the reader itself found wrong while giving `rows`, from which it left those rows out.
    std::function<std::vector<ImportProblem>()> problems = {};
    // What it left out because it is not wanted here: why, and how many rows.
    std::function<std::map<std::string, std::int64_t>()> left_out = {};
};

// How a file of somebody else's layout fills our columns: {"sku": "Item No.", "warehouse": "=MAIN",
// "@dates": "day_first", "@decimals": "comma"}. A value "=…" is the same for every row, and ""
// keeps our column empty.
struct ImportMapping {
    std::map<std::string, std::string> heads;  // our column -> their head
    CellReading reading;

    static ImportMapping read(const Json& json);  // refuses `import_mapping_wrong`
    Json as_json() const;
};

struct ImportOptions {
    bool dry_run = false;       // everything but keeping it
    bool skip_refused = false;  // keep the rows that are right; left out: all rows or none
};

// A file to be imported, and what it is called in messages.
struct ImportFile {
    const Importer* importer = nullptr;
    ImportSource source;
    std::optional<ImportMapping> mapping = {};
    std::string name = {};
};

struct ImportOutcome {
    std::string importer;
    std::string file;
    std::int64_t batch = 0;  // by which it can be taken back; 0 where nothing was kept
    std::int64_t rows = 0;
    std::int64_t requests = 0;    // rows of one document are one request
    std::int64_t made = 0;        // or would be, where nothing was kept
    std::int64_t already_in = 0;  // the same was imported before
    std::int64_t refused = 0;     // requests
    bool kept = false;
    std::int64_t problem_count = 0;
    Table problems;  // row, column, value, problem, expected; the first 1,000
    std::vector<std::string> unused_heads;
    std::map<std::string, std::int64_t> left_out;  // rows that are not wanted here, by the reason
    ImportMapping mapping;  // as it was used: what to save for the next file of this layout
};

inline constexpr std::size_t most_problems_listed = 1000;

// Without a mapping the one saved for this layout is used, and columns are found by their names.
// How dates and decimals are written is found out from the cells that can be read in one way only.
// A missing column is refused before any row is read; everything else is a problem of its row.
// Memory does not grow with the file: only the rows of one document are held at a time.
ImportOutcome import_rows(LocalOffice& office, const Importer& importer,
                          const ImportSource& source, const std::optional<ImportMapping>& mapping,
                          ImportOptions options);

// The same for several files at once, in their order: all of them are kept or none, as one batch.
std::vector<ImportOutcome> import_files(LocalOffice& office, const std::vector<ImportFile>& files,
                                        ImportOptions options);

// The request that makes next month's file of this layout need no questions.
Request save_mapping_request(const Importer& importer, const std::vector<std::string>& header,
                             const ImportMapping& mapping);

// Refuses `unknown_importer` with the nearest name.
const Importer& importer_named(const Registry& registry, std::string_view name);

}  // namespace storekeep
