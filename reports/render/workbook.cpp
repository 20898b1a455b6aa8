#include "reports/render/workbook.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "core/text.h"
#include "db/fault.h"
#include "reports/render/text.h"

namespace storekeep {

const Rule table_too_long{"table_too_long",
                          "A workbook holds {most} rows, this table has {rows}; ask for csv"};

namespace {

constexpr std::size_t most_rows = LXW_ROW_MAX - 1;
constexpr std::int64_t most_exact = 999'999'999'999'999;  // digits that a workbook keeps
constexpr std::int64_t first_sure_day = -25508;  // 1900-03-01: Excel's February before had 29 days
constexpr std::int64_t days_to_1970 = 25569;     // from Excel's day 0
constexpr std::int64_t microseconds_of_day = 86'400'000'000;
constexpr time_t same_for_all = 946'684'800;  // a workbook's "created"; a clock would differ
constexpr std::size_t longest_property = 255;
constexpr std::size_t longest_cell = 32'000;
constexpr std::size_t widest = 60;

// A file of its own that is gone with it: the library writes to files only.
class TemporaryFile {
public:
    TemporaryFile() {
        std::random_device random;
        path_ = std::filesystem::temp_directory_path() /
                fmt::format("storekeep-{:08x}{:08x}.xlsx", random(), random());
    }
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    std::string name() const { return path_.string(); }
    std::string bytes() const {
        std::ifstream input(path_, std::ios::binary);
        std::string all{std::istreambuf_iterator<char>(input), {}};
        if (all.empty()) throw Fault(Fault::Kind::disk_full, "the workbook cannot be written");
        return all;
    }

private:
    std::filesystem::path path_;
};

std::string cut_whole(std::string text, std::size_t longest) {
    if (text.size() <= longest) return text;
    text.resize(longest);
    while (!is_utf8(text)) text.pop_back();
    return text;
}

std::string sheet_name(const std::string& title) {
    std::string name;
    for (const char c : cut_whole(title, 31))
        if (std::string_view("[]:*?/\\'").find(c) == std::string_view::npos) name += c;
    return name.empty() ? "Report" : name;
}

int digits_of(const Column& column) {
    if (column.type == ColumnType::money) return column.digits;
    return column.type == ColumnType::integer ? 0 : 6;
}

// As many decimals as the column's longest fraction needs, and at least its currency's.
int decimals_shown(const Table& table, std::size_t place) {
    const Column& column = table.columns[place];
    const int digits = digits_of(column);
    if (column.type == ColumnType::money || digits == 0) return digits;
    int shown = column.type == ColumnType::price ? column.digits : 0;
    for (const auto& row : table.rows) {
        const auto* value = place < row.size() ? std::get_if<std::int64_t>(&row[place]) : nullptr;
        if (!value) continue;
        std::int64_t rest = *value;
        int needed = digits;
        while (needed > shown && rest % 10 == 0) {
            rest /= 10;
            --needed;
        }
        shown = std::max(shown, needed);
    }
    return shown;
}

std::string number_format(const Table& table, std::size_t place) {
    const Column& column = table.columns[place];
    if (column.type == ColumnType::date) return "yyyy-mm-dd";
    if (column.type == ColumnType::instant) return "yyyy-mm-dd hh:mm:ss";
    if (!is_number(column)) return "General";
    const int decimals = decimals_shown(table, place);
    std::string format = decimals == 0 ? "#,##0" : "#,##0." + std::string(decimals, '0');
    if (column.type == ColumnType::percent) format += '%';
    const bool currency = column.type == ColumnType::money || column.type == ColumnType::price;
    if (currency && !column.unit.empty()) format += fmt::format(" [${}]", column.unit);
    return format;
}

double power_of_ten(int exponent) {
    double power = 1;
    for (int step = 0; step < exponent; ++step) power *= 10;
    return power;
}

// Both are whole and exact as binary fractions, so that the quotient is the nearest to the truth.
double quotient(std::int64_t value, double divisor) { return static_cast<double>(value) / divisor; }

class Workbook {
public:
    Workbook(const Table& table, const Rendering& how) : table_(table) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        book_ = workbook_new_opt(file_.name().c_str(), &options);
        sheet_ = workbook_add_worksheet(book_, sheet_name(table.title).c_str());
        set_properties(how);
        heading_ = workbook_add_format(book_);
        format_set_bold(heading_);
        format_set_bottom(heading_, LXW_BORDER_THIN);
    }

    std::string finish() {
        lay_out();
        write_heads();
        for (std::size_t row = 0; row < table_.rows.size(); ++row)
            for (std::size_t place = 0; place < table_.columns.size(); ++place)
                if (place < table_.rows[row].size())
                    write(row + 1, place, table_.rows[row][place]);
        if (workbook_close(book_) != LXW_NO_ERROR)
            throw Fault(Fault::Kind::disk_full, "the workbook cannot be written");
        return file_.bytes();
    }

private:
    void set_properties(const Rendering& how) {
        std::string title = cut_whole(table_.title, longest_property);
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.created = same_for_all;
        workbook_set_properties(book_, &properties);
        for (const auto& [name, value] : how.parameters)
            if (!value.empty())
                workbook_set_custom_property_string(book_,
                                                    cut_whole(name, longest_property).c_str(),
                                                    cut_whole(value, longest_property).c_str());
    }

    std::size_t width_of(std::size_t place) const {
        const Column& column = table_.columns[place];
        std::size_t width = places_of(column.name) + 3;  // the filter's button covers some
        for (const auto& row : table_.rows) {
            if (place >= row.size()) continue;
            const std::string cell = text(row[place], column);
            // Thousands have separators there, and money its currency behind it.
            const std::size_t more = is_number(column) ? cell.size() / 3 + column.unit.size() : 1;
            width = std::max(width, places_of(cell) + more);
        }
        return std::min(width, widest);
    }

    void lay_out() {
        for (std::size_t place = 0; place < table_.columns.size(); ++place) {
            lxw_format* format = workbook_add_format(book_);
            format_set_num_format(format, number_format(table_, place).c_str());
            formats_.push_back(format);
            const auto column = static_cast<lxw_col_t>(place);
            worksheet_set_column(sheet_, column, column, static_cast<double>(width_of(place)),
                                 nullptr);
        }
        worksheet_freeze_panes(sheet_, 1, 0);
        worksheet_repeat_rows(sheet_, 0, 0);
        worksheet_set_landscape(sheet_);
        worksheet_fit_to_pages(sheet_, 1, 0);
        if (!table_.columns.empty())
            worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(table_.rows.size()),
                                 static_cast<lxw_col_t>(table_.columns.size() - 1));
    }

    void write_heads() {
        for (std::size_t place = 0; place < table_.columns.size(); ++place)
            worksheet_write_string(sheet_, 0, static_cast<lxw_col_t>(place),
                                   table_.columns[place].name.c_str(), heading_);
    }

    void write(std::size_t row, std::size_t place, const Cell& cell) {
        if (std::holds_alternative<std::monostate>(cell)) return;
        const Column& column = table_.columns[place];
        const auto at_row = static_cast<lxw_row_t>(row);
        const auto at_column = static_cast<lxw_col_t>(place);
        const auto* counted = std::get_if<std::int64_t>(&cell);
        if (const auto number = counted ? number_of(*counted, column) : std::nullopt)
            worksheet_write_number(sheet_, at_row, at_column, *number, formats_[place]);
        else
            worksheet_write_string(sheet_, at_row, at_column,
                                   cut_whole(text(cell, column), longest_cell).c_str(), nullptr);
    }

    // Nothing where a workbook could not show the very value.
    static std::optional<double> number_of(std::int64_t value, const Column& column) {
        if (value > most_exact * 10 || value < -most_exact * 10) return std::nullopt;
        if (column.type == ColumnType::date) {
            if (value < first_sure_day) return std::nullopt;
            return static_cast<double>(value + days_to_1970);
        }
        if (column.type == ColumnType::instant)
            return quotient(value, static_cast<double>(microseconds_of_day)) +
                   static_cast<double>(days_to_1970);
        if (!is_number(column) || value > most_exact || value < -most_exact) return std::nullopt;
        const int percent = column.type == ColumnType::percent ? 2 : 0;
        return quotient(value, power_of_ten(digits_of(column) + percent));
    }

    const Table& table_;
    TemporaryFile file_;
    lxw_workbook* book_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* heading_ = nullptr;
    std::vector<lxw_format*> formats_;
};

}  // namespace

std::string as_workbook(const Table& table, const Rendering& how) {
    if (table.rows.size() > most_rows)
        refuse(table_too_long, "format",
               {{"most", std::to_string(most_rows)}, {"rows", std::to_string(table.rows.size())}});
    return Workbook(table, how).finish();
}

}  // namespace storekeep
