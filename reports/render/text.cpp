#include "reports/render/text.h"

namespace storekeep {

namespace {

constexpr std::size_t least_text_width = 8;
constexpr std::string_view between = "  ";
constexpr std::string_view cut_mark = "…";

struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
};

// The first character of well-formed UTF-8.
Character first_of(std::string_view utf8) {
    const auto byte = [&](std::size_t place) {
        return static_cast<char32_t>(static_cast<unsigned char>(utf8[place]));
    };
    const char32_t lead = byte(0);
    const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (bytes == 1 || bytes > utf8.size()) return {lead, 1};
    char32_t code = lead & (0xFFU >> (bytes + 1));
    for (std::size_t place = 1; place < bytes; ++place) code = (code << 6) | (byte(place) & 0x3FU);
    return {code, bytes};
}

struct CodeRange {
    char32_t first;
    char32_t last;
};

bool is_in(std::span<const CodeRange> ranges, char32_t code) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const CodeRange& range) {
        return range.first <= code && code <= range.last;
    });
}

// Blocks of Unicode whose characters combine with the one before.
constexpr std::array<CodeRange, 6> combining{{{0x300, 0x36F},
                                              {0x1AB0, 0x1AFF},
                                              {0x1DC0, 0x1DFF},
                                              {0x200B, 0x200F},
                                              {0x20D0, 0x20FF},
                                              {0xFE00, 0xFE0F}}};
// Blocks that terminals show at double width.
constexpr std::array<CodeRange, 9> wide{{{0x1100, 0x115F},
                                         {0x2E80, 0x303E},
                                         {0x3041, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF00, 0xFF60},
                                         {0x1F300, 0x1FAFF},
                                         {0x20000, 0x3FFFD}}};

std::size_t width_of(char32_t code) {
    if (is_in(combining, code)) return 0;
    return is_in(wide, code) ? 2 : 1;
}

// Line ends and tabs would break the picture of the table.
std::string on_one_line(std::string text) {
    for (char& character : text)
        if (static_cast<unsigned char>(character) < 0x20) character = ' ';
    return text;
}

std::string cut_to(const std::string& text, std::size_t width) {
    if (places_of(text) <= width) return text;
    std::string kept;
    std::size_t places = 0;
    std::string_view rest = text;
    while (!rest.empty()) {
        const Character character = first_of(rest);
        places += width_of(character.code);
        if (places + 1 > width) break;
        kept += rest.substr(0, character.bytes);
        rest.remove_prefix(character.bytes);
    }
    return kept + std::string(cut_mark);
}

std::string shown(const Cell& value, const Column& column) {
    return on_one_line(text(value, column));
}

std::vector<std::size_t> natural_widths(const Table& table) {
    std::vector<std::size_t> widths;
    for (const Column& column : table.columns)
        widths.push_back(std::max(places_of(column.name), places_of(column.unit)));
    for (const auto& row : table.rows)
        for (std::size_t place = 0; place < row.size() && place < widths.size(); ++place)
            widths[place] =
                std::max(widths[place], places_of(shown(row[place], table.columns[place])));
    return widths;
}

// Takes a place at a time from the widest column of texts until the row fits.
void narrow(std::vector<std::size_t>& widths, const std::vector<Column>& columns,
            std::size_t width) {
    std::size_t total = widths.empty() ? 0 : (widths.size() - 1) * between.size();
    for (const std::size_t one : widths) total += one;
    while (total > width) {
        std::size_t widest = widths.size();
        for (std::size_t place = 0; place < widths.size(); ++place) {
            if (columns[place].type != ColumnType::text || widths[place] <= least_text_width)
                continue;
            if (widest == widths.size() || widths[place] > widths[widest]) widest = place;
        }
        if (widest == widths.size()) return;
        --widths[widest];
        --total;
    }
}

using Cells = std::vector<std::string>;

void append_line(std::string& out, const Table& table, const std::vector<std::size_t>& widths,
                 const Cells& cells) {
    std::string line;
    for (std::size_t place = 0; place < widths.size(); ++place) {
        const bool to_the_right = is_number(table.columns[place]);
        const std::string cell = to_the_right ? cells[place] : cut_to(cells[place], widths[place]);
        const std::size_t taken = places_of(cell);
        const std::string gap(widths[place] > taken ? widths[place] - taken : 0, ' ');
        if (place > 0) line += between;
        line += to_the_right ? gap + cell : cell + gap;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
}

}  // namespace

std::size_t places_of(std::string_view utf8) {
    std::size_t places = 0;
    while (!utf8.empty()) {
        const Character character = first_of(utf8);
        places += width_of(character.code);
        utf8.remove_prefix(character.bytes);
    }
    return places;
}

std::string as_text(const Table& table, std::size_t width) {
    std::vector<std::size_t> widths = natural_widths(table);
    if (width > 0) narrow(widths, table.columns, width);
    Cells names;
    Cells units;
    Cells rules;
    bool any_unit = false;
    for (std::size_t place = 0; place < table.columns.size(); ++place) {
        names.push_back(table.columns[place].name);
        units.push_back(table.columns[place].unit);
        any_unit = any_unit || !table.columns[place].unit.empty();
        rules.push_back(std::string(widths[place], '-'));
    }
    std::string out;
    if (!table.title.empty()) out += table.title + "\n\n";
    append_line(out, table, widths, names);
    if (any_unit) append_line(out, table, widths, units);
    append_line(out, table, widths, rules);
    for (const auto& row : table.rows) {
        Cells cells;
        for (std::size_t place = 0; place < table.columns.size(); ++place)
            cells.push_back(place < row.size() ? shown(row[place], table.columns[place]) : "");
        append_line(out, table, widths, cells);
    }
    return out;
}

}  // namespace storekeep
