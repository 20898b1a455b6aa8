#include "exchange/delimited.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "core/text.h"
#include "exchange/encoding.h"
#include "exchange/file.h"
#include "exchange/sheet_maker.h"

namespace storekeep {

const Rule quote_not_closed{"quote_not_closed",
                            "Row {row} (text line {line}) opens a quote that is never closed"};
const Rule text_after_quote{
    "text_after_quote",
    "Row {row} (text line {line}) has text after a closing quote; a quote inside is written twice"};
const Rule no_header{"no_header", "The file has no row {row} to take column names from"};

namespace {

// A quoted cell longer than this is a lost quote that would swallow the rest of the file.
constexpr std::size_t longest_cell = std::size_t{1} << 20U;
constexpr std::size_t chunk_size = std::size_t{64} << 10U;
constexpr std::size_t most_compared = 50;  // records looked at to find the delimiter

Values at(int row, int line) {
    return {{"row", std::to_string(row)}, {"line", std::to_string(line)}};
}

// Excel's own hint for itself: a first line "sep=;".
std::optional<char> hinted_delimiter(std::string_view utf8) {
    if (utf8.size() < 5 || lower_ascii(utf8.substr(0, 4)) != "sep=") return std::nullopt;
    const bool ends = utf8.size() == 5 || utf8[5] == '\r' || utf8[5] == '\n';
    return ends ? std::optional(utf8[4]) : std::nullopt;
}

}  // namespace

void RecordCutter::end_cell() {
    cells_.push_back(std::move(cell_));
    cell_.clear();
    place_ = Place::cell_start;
}

bool RecordCutter::end_record() {
    end_cell();
    std::vector<std::string> cells;
    cells.swap(cells_);
    const int row = row_++;
    ++line_;
    return record_(row, std::move(cells));
}

// Outside quotes: a delimiter ends the cell, a line end the record, anything else belongs to it.
bool RecordCutter::end_cell_or_add(char character) {
    if (character == delimiter_) {
        end_cell();
        return true;
    }
    if (character == '\r' || character == '\n') {
        const bool go_on = end_record();
        if (character == '\r') place_ = Place::after_return;
        return go_on;
    }
    if (place_ == Place::quote_in_quoted) refuse(text_after_quote, "file", at(row_, line_));
    place_ = Place::plain;
    cell_.push_back(character);
    return true;
}

bool RecordCutter::take(char character) {
    if (place_ == Place::after_return) {
        place_ = Place::cell_start;
        if (character == '\n') return true;
    }
    if (place_ == Place::quoted) {
        if (character == '"') {
            place_ = Place::quote_in_quoted;
            return true;
        }
        if (character == '\n') ++line_;
        cell_.push_back(character);
        if (cell_.size() > longest_cell) refuse(quote_not_closed, "file", at(row_, quote_line_));
        return true;
    }
    if (character == '"' && place_ != Place::plain) {
        if (place_ == Place::quote_in_quoted) {
            cell_.push_back('"');
        } else {
            quote_line_ = line_;
        }
        place_ = Place::quoted;
        return true;
    }
    return end_cell_or_add(character);
}

bool RecordCutter::feed(std::string_view utf8) {
    for (const char character : utf8) {
        if (stopped_) return false;
        stopped_ = !take(character);
    }
    return !stopped_;
}

bool RecordCutter::finish() {
    if (stopped_) return false;
    if (place_ == Place::quoted) refuse(quote_not_closed, "file", at(row_, quote_line_));
    const bool nothing = cells_.empty() && cell_.empty() &&
                         (place_ == Place::cell_start || place_ == Place::after_return);
    return nothing || end_record();
}

char find_delimiter(std::string_view utf8) {
    if (const auto hinted = hinted_delimiter(utf8)) return *hinted;
    char best = ',';
    std::size_t best_score = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        std::size_t width = 0;  // of the first record with anything in it: most likely the header
        std::size_t like_it = 0;
        std::size_t compared = 0;
        RecordCutter cutter(candidate, [&](int, std::vector<std::string>&& cells) {
            if (is_blank(cells)) return true;
            if (compared == 0) width = cells.size();
            if (cells.size() == width) ++like_it;
            return ++compared < most_compared;
        });
        try {
            cutter.feed(utf8);
            cutter.finish();
        } catch (const Refusal&) {
            // The piece may end within a quote, or this candidate makes nonsense of the quotes;
            // the records before that place still count.
        }
        if (width < 2) continue;
        // Agreement of the rows comes first, the number of columns decides between equals.
        const std::size_t score = (like_it * 1000 / std::max<std::size_t>(compared, 1)) * 1000 +
                                  std::min<std::size_t>(width, 999);
        if (score > best_score) {
            best_score = score;
            best = candidate;
        }
    }
    return best;
}

namespace {

std::size_t read_chunk(std::ifstream& input, std::string& chunk) {
    chunk.resize(chunk_size);
    input.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    chunk.resize(static_cast<std::size_t>(input.gcount()));
    return chunk.size();
}

}  // namespace

std::optional<std::size_t> Sheet::column(std::string_view name) const {
    const std::string wanted = lower_ascii(trimmed(name));
    for (std::size_t place = 0; place < header.size(); ++place) {
        if (lower_ascii(header[place]) == wanted) return place;
    }
    return std::nullopt;
}

Sheet read_sheet(std::string_view bytes, const SheetReading& reading) {
    const Decoded text = decode(bytes);
    const std::string_view utf8 = text.utf8;
    Sheet sheet;
    const char delimiter = reading.delimiter ? *reading.delimiter
                                             : find_delimiter(utf8.substr(0, chunk_size));
    sheet.delimiter = std::string(1, delimiter);
    sheet.encoding = name(text.encoding);
    const EachLine keep = [&](const Sheet&, Sheet::Line&& line) {
        sheet.lines.push_back(std::move(line));
        return true;
    };
    SheetMaker maker(sheet, keep, reading);
    RecordCutter cutter(delimiter, [&](int row, std::vector<std::string>&& cells) {
        return maker.take(row, std::move(cells));
    });
    cutter.feed(utf8);
    cutter.finish();
    maker.finish();
    return sheet;
}

Sheet each_line(const std::filesystem::path& path, const EachLine& line,
                const SheetReading& reading) {
    std::ifstream input(path, std::ios::binary);
    if (!input) refuse(file_not_found, "file", {{"path", path.string()}});
    // The whole file is looked at first: one byte near its end can decide the encoding.
    EncodingFinder finder;
    std::string chunk;
    while (read_chunk(input, chunk) > 0) finder.feed(chunk);
    if (input.bad() || !input.eof()) {
        refuse(file_not_readable, "file",
               {{"path", path.string()}, {"reason", "the system would not let it be read"}});
    }
    input.clear();
    input.seekg(0);

    Sheet sheet;
    sheet.encoding = name(finder.found());
    Decoder decoder(finder.found());
    SheetMaker maker(sheet, line, reading);
    std::optional<RecordCutter> cutter;
    std::string utf8;
    bool more = true;
    while (more) {
        utf8.clear();
        const bool at_end = read_chunk(input, chunk) == 0;
        decoder.feed(chunk, utf8);
        if (at_end) decoder.finish(utf8);
        if (!cutter) {
            const char delimiter = reading.delimiter ? *reading.delimiter : find_delimiter(utf8);
            sheet.delimiter = std::string(1, delimiter);
            cutter.emplace(delimiter, [&](int row, std::vector<std::string>&& cells) {
                return maker.take(row, std::move(cells));
            });
        }
        more = cutter->feed(utf8) && !at_end;
    }
    cutter->finish();
    maker.finish();
    return sheet;
}

void append_record(std::string& bytes, std::span<const std::string> cells, char delimiter,
                   LineEnd end) {
    const std::array<char, 5> special{delimiter, '"', '\r', '\n', '\0'};
    for (std::size_t place = 0; place < cells.size(); ++place) {
        const std::string& cell = cells[place];
        if (place > 0) bytes.push_back(delimiter);
        // Outer blanks are quoted because some readers trim; a lone empty cell is quoted because a
        // blank line would be skipped.
        const bool quoted = cell.find_first_of(special.data()) != std::string::npos ||
                            trimmed(cell).size() != cell.size() ||
                            (cells.size() == 1 && cell.empty());
        if (!quoted) {
            bytes.append(cell);
            continue;
        }
        bytes.push_back('"');
        for (const char character : cell) {
            if (character == '"') bytes.push_back('"');
            bytes.push_back(character);
        }
        bytes.push_back('"');
    }
    bytes.append(end == LineEnd::crlf ? "\r\n" : "\n");
}

std::string written(const Sheet& sheet, char delimiter, LineEnd end) {
    std::string bytes;
    append_record(bytes, sheet.header, delimiter, end);
    for (const auto& line : sheet.lines) append_record(bytes, line.cells, delimiter, end);
    return bytes;
}

}  // namespace storekeep
