#include "app/desktop/company/row_filter.h"

#include <algorithm>
#include <optional>

#include "app/desktop/company/shown.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

// Folds what people type alike: letters of ASCII without case; other letters as they are.
std::string folded(std::string_view text) { return lower_ascii(text); }

std::optional<std::size_t> place_of(std::string_view name, const std::vector<Column>& columns) {
    const std::string wanted = folded(name);
    for (std::size_t place = 0; place < columns.size(); ++place)
        if (columns[place].name == wanted) return place;
    for (std::size_t place = 0; place < columns.size(); ++place)
        if (columns[place].name.starts_with(wanted)) return place;
    return std::nullopt;
}

RowTest any_cell_contains(const std::string& word, const std::vector<Column>& columns) {
    return [word, columns](const std::vector<Cell>& row) {
        for (std::size_t place = 0; place < row.size(); ++place) {
            const std::string* own = std::get_if<std::string>(&row[place]);
            if (own ? folded(*own).find(word) != std::string::npos
                    : folded(shown(row[place], columns[place])).find(word) != std::string::npos)
                return true;
        }
        return false;
    };
}

RowTest cell_contains(std::size_t place, const Column& column, const std::string& word) {
    return [=](const std::vector<Cell>& row) {
        return folded(shown(row[place], column)).find(word) != std::string::npos;
    };
}

// What one counts in this column's cells, for "100".
std::optional<std::int64_t> in_cells_of(const Column& column, const std::string& digits) {
    try {
        const std::int64_t millionths = parse_millionths(digits);
        switch (column.type) {
            case ColumnType::integer: return millionths / million;
            case ColumnType::money: {
                std::int64_t unit = million;
                for (int digit = 0; digit < column.digits; ++digit) unit /= 10;
                return millionths / std::max<std::int64_t>(unit, 1);
            }
            case ColumnType::quantity:
            case ColumnType::price:
            case ColumnType::percent: return millionths;
            default: return std::nullopt;
        }
    } catch (const Refusal&) {
        return std::nullopt;
    }
}

// ">100" of the columns at `places`: passes where one of them is beyond.
RowTest beyond(const std::vector<std::size_t>& places, const std::vector<Column>& columns,
               bool above, const std::string& digits) {
    std::vector<std::pair<std::size_t, std::int64_t>> bounds;
    for (std::size_t place : places)
        if (const auto bound = in_cells_of(columns[place], digits))
            bounds.emplace_back(place, *bound);
    return [=](const std::vector<Cell>& row) {
        return std::any_of(bounds.begin(), bounds.end(), [&](const auto& bound) {
            const std::int64_t* value = std::get_if<std::int64_t>(&row[bound.first]);
            return value && (above ? *value > bound.second : *value < bound.second);
        });
    };
}

RowTest late(const std::vector<Column>& columns) {
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < columns.size(); ++place)
        if (columns[place].name == "days_late" || columns[place].name == "days_overdue")
            places.push_back(place);
    return [places](const std::vector<Cell>& row) {
        return std::any_of(places.begin(), places.end(), [&](std::size_t place) {
            const std::int64_t* days = std::get_if<std::int64_t>(&row[place]);
            return days && *days > 0;
        });
    };
}

RowTest one_word(const std::string& word, const std::vector<Column>& columns,
                 const std::string& user) {
    if (word == "late") return late(columns);
    if (word == "mine")
        if (const auto place = place_of("user", columns))
            return cell_contains(*place, columns[*place], folded(user));
    const std::size_t sign = word.find_first_of(":<>");
    if (sign == std::string::npos) return any_cell_contains(word, columns);
    const std::string value = word.substr(sign + 1);
    std::vector<std::size_t> places;
    if (sign == 0) {
        for (std::size_t place = 0; place < columns.size(); ++place) places.push_back(place);
    } else if (const auto place = place_of(word.substr(0, sign), columns)) {
        places.push_back(*place);
    } else {
        return any_cell_contains(word, columns);
    }
    if (value.empty()) return {};  // still being typed
    if (word[sign] == ':') return cell_contains(places.front(), columns[places.front()], value);
    const auto digits = read_number(value);
    return digits ? beyond(places, columns, word[sign] == '>', *digits) : RowTest();
}

}  // namespace

RowTest row_filter(std::string_view typed, const std::vector<Column>& columns,
                   const std::string& user) {
    std::vector<RowTest> tests;
    for (const std::string& word : split_at(folded(typed), ' ')) {
        if (word.empty()) continue;
        if (RowTest test = one_word(word, columns, user)) tests.push_back(std::move(test));
    }
    return [tests](const std::vector<Cell>& row) {
        return std::all_of(tests.begin(), tests.end(),
                           [&](const RowTest& test) { return test(row); });
    };
}

}  // namespace storekeep::desktop
