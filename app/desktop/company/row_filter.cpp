#include "app/desktop/company/row_filter.h"

#include <algorithm>
#include <optional>

#include "app/desktop/company/column_cells.h"
#include "app/desktop/company/shown.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

using Kind = RowCondition::Kind;
using Places = std::vector<RowCondition::Place>;

std::optional<std::size_t> place_of(std::string_view name, const std::vector<Column>& columns) {
    const std::string wanted = folded(name);
    for (std::size_t place = 0; place < columns.size(); ++place)
        if (columns[place].name == wanted) return place;
    for (std::size_t place = 0; place < columns.size(); ++place)
        if (columns[place].name.starts_with(wanted)) return place;
    return std::nullopt;
}

Places everywhere(const std::vector<Column>& columns) {
    Places places;
    for (std::size_t place = 0; place < columns.size(); ++place) places.push_back({place});
    return places;
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

// ">100" of the columns at `places`.
RowCondition beyond(const Places& places, const std::vector<Column>& columns, bool above,
                    const std::string& digits) {
    RowCondition condition{above ? Kind::above : Kind::below};
    for (const RowCondition::Place& place : places)
        if (const auto bound = in_cells_of(columns[place.column], digits))
            condition.places.push_back({place.column, *bound});
    return condition;
}

RowCondition late(const std::vector<Column>& columns) {
    RowCondition condition{Kind::above};
    for (std::size_t place = 0; place < columns.size(); ++place)
        if (columns[place].name == "days_late" || columns[place].name == "days_overdue")
            condition.places.push_back({place, 0});
    return condition;
}

std::optional<RowCondition> one_word(const std::string& word, const std::vector<Column>& columns,
                                     const std::string& user) {
    if (word == "late") return late(columns);
    if (word == "mine")
        if (const auto place = place_of("user", columns))
            return RowCondition{Kind::contains, folded(user), {{*place}}};
    const RowCondition anywhere{Kind::contains, word, everywhere(columns)};
    const std::size_t sign = word.find_first_of(":<>");
    if (sign == std::string::npos) return anywhere;
    const std::string value = word.substr(sign + 1);
    Places places;
    if (sign == 0)
        places = everywhere(columns);
    else if (const auto place = place_of(word.substr(0, sign), columns))
        places.push_back({*place});
    else
        return anywhere;
    if (value.empty()) return std::nullopt;  // still being typed
    if (word[sign] == ':') return RowCondition{Kind::contains, value, {places.front()}};
    const auto digits = read_number(value);
    if (!digits) return std::nullopt;
    return beyond(places, columns, word[sign] == '>', *digits);
}

bool narrows(const RowCondition& later, const RowCondition& earlier) {
    const auto columns_alike = [](const RowCondition::Place& one,
                                  const RowCondition::Place& other) {
        return one.column == other.column;
    };
    return later.kind == Kind::contains && earlier.kind == Kind::contains &&
           later.word.find(earlier.word) != std::string::npos &&
           std::equal(later.places.begin(), later.places.end(), earlier.places.begin(),
                      earlier.places.end(), columns_alike);
}

}  // namespace

RowConditions row_conditions(std::string_view typed, const std::vector<Column>& columns,
                             const std::string& user) {
    RowConditions conditions;
    for (const std::string& word : split_at(folded(typed), ' ')) {
        if (word.empty()) continue;
        if (auto condition = one_word(word, columns, user))
            conditions.push_back(std::move(*condition));
    }
    return conditions;
}

bool only_narrow(const RowConditions& later, const RowConditions& earlier) {
    return std::all_of(earlier.begin(), earlier.end(), [&](const RowCondition& before) {
        return std::any_of(later.begin(), later.end(), [&](const RowCondition& now) {
            return narrows(now, before);
        });
    });
}

}  // namespace storekeep::desktop
