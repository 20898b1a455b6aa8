// Makes the CSV files of one kind of record: checks required cells, cuts long ones, and begins a
// new file where the reader's limits would be passed. A document is never divided between files.
#pragma once

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rule.h"
#include "exchange/file.h"

namespace storekeep {

extern const Rule sheet_value_missing;
extern const Rule sheet_value_too_long;
extern const Rule sheet_document_too_long;
extern const Rule sheet_name_twice;
extern const Rule sheet_sign_wrong;
extern const Rule sheet_not_balanced;

struct SheetColumn {
    std::string_view name;
    std::size_t longest = 0;  // in characters; 0: no limit
    bool required = false;
    bool key = false;  // a longer one is refused: cut, it could be another record's
};

struct SheetLimits {
    std::size_t rows = std::numeric_limits<std::size_t>::max();
    std::size_t documents = std::numeric_limits<std::size_t>::max();
    std::size_t bytes = std::numeric_limits<std::size_t>::max();
};

struct SheetExport {
    std::vector<OutgoingFile> files;  // none when there was nothing to write
    std::vector<Note> notes;
};

class SheetFiles {
public:
    // Files are named "stem.csv", or "stem-1.csv" and so on when there are several.
    SheetFiles(std::string stem, std::span<const SheetColumn> columns, SheetLimits limits);

    using Row = std::vector<std::string>;
    void add(std::string_view document, std::vector<Row> rows);  // `document` names it in refusals
    void begin_new_file();
    void note(std::string_view column, std::string sentence);
    SheetExport finish();

private:
    Row checked(std::string_view document, Row row);

    std::string stem_;
    std::span<const SheetColumn> columns_;
    SheetLimits limits_;
    std::string header_;
    std::vector<std::string> files_;
    std::size_t rows_ = 0;
    std::size_t documents_ = 0;
    std::vector<Note> notes_;
};

}  // namespace storekeep
