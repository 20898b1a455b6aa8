// Text tables of others: comma, semicolon, tab or bar between cells, quoted as RFC 4180 says.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rule.h"

namespace storekeep {

extern const Rule quote_not_closed;
extern const Rule text_after_quote;
extern const Rule no_header;

// Rows are numbered as a spreadsheet shows them: from 1, blank ones counted, and a record whose
// quoted cell holds line ends is one row. Blank records are left out of `lines`, short ones are
// filled up to the header's width; cells beyond the header stay.
struct Sheet {
    std::vector<std::string> header;  // names without surrounding blanks
    struct Line {
        int row = 0;
        std::vector<std::string> cells;
    };
    std::vector<Line> lines;
    std::string delimiter, encoding;

    // The place of a column by name, blind to case; nothing when there is none.
    std::optional<std::size_t> column(std::string_view name) const;
};

// What the caller knows already. Without a delimiter it is found from the file's first rows.
struct SheetReading {
    std::optional<char> delimiter = {};
    int header_row = 1;      // rows above it are skipped: bank files have preambles
    std::string sheet = {};  // of a workbook, by name; left out: the first
};

Sheet read_sheet(std::string_view bytes, const SheetReading& reading = {});

// The same for a file of any length in constant memory: `line` is called for each record with the
// sheet's header, delimiter and encoding already known, and answers whether to go on. The returned
// sheet has no lines.
using EachLine = std::function<bool(const Sheet& sheet, Sheet::Line&& line)>;
Sheet each_line(const std::filesystem::path& path, const EachLine& line,
                const SheetReading& reading = {});

char find_delimiter(std::string_view utf8);  // among , ; TAB |

// Cuts UTF-8 text that arrives in pieces into records.
class RecordCutter {
public:
    using EachRecord = std::function<bool(int row, std::vector<std::string>&& cells)>;
    RecordCutter(char delimiter, EachRecord record)
        : delimiter_(delimiter), record_(std::move(record)) {}
    bool feed(std::string_view utf8);  // false once the callback asked to stop
    bool finish();

private:
    enum class Place { cell_start, plain, quoted, quote_in_quoted, after_return };
    bool take(char character);
    bool end_cell_or_add(char character);
    void end_cell();
    bool end_record();

    char delimiter_;
    EachRecord record_;
    Place place_ = Place::cell_start;
    std::string cell_;
    std::vector<std::string> cells_;
    int row_ = 1;
    int line_ = 1;         // as a text editor counts, for messages about quotes
    int quote_line_ = 0;   // where the open quote began
    bool stopped_ = false;
};

enum class LineEnd { crlf, lf };

// Appends one record; cells are quoted where they must be, and only there.
void append_record(std::string& bytes, std::span<const std::string> cells, char delimiter = ',',
                   LineEnd end = LineEnd::crlf);
std::string written(const Sheet& sheet, char delimiter = ',', LineEnd end = LineEnd::crlf);

}  // namespace storekeep
