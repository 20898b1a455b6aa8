#include "office/import_reading.h"

#include "core/text.h"

namespace storekeep {

namespace {

bool is_decimal(FieldType type) {
    return type == FieldType::quantity || type == FieldType::price || type == FieldType::amount ||
           type == FieldType::percent || type == FieldType::factor;
}

struct Shown {
    std::set<WrittenDates> dates;
    std::set<WrittenDecimals> decimals;
};

Shown shown_in(const ImportSource& source, const BoundColumns& bound) {
    Shown shown;
    source.rows([&](int, const std::vector<std::string>& cells) {
        for (const BoundColumn& column : bound.columns) {
            if (!column.place || *column.place >= cells.size()) continue;
            std::string_view cell = trimmed(cells[*column.place]);
            if (column.info.type == FieldType::date) shown.dates.insert(dates_shown_by(cell));
            if (!is_decimal(column.info.type)) continue;
            if (cell.ends_with('%')) cell.remove_suffix(1);
            shown.decimals.insert(decimals_shown_by(cell));
        }
    });
    shown.dates.erase(WrittenDates::unsaid);
    shown.decimals.erase(WrittenDecimals::unsaid);
    return shown;
}

bool has_any(const BoundColumns& bound, bool (*is)(FieldType)) {
    return std::any_of(bound.columns.begin(), bound.columns.end(), [&](const BoundColumn& column) {
        return column.place && is(column.info.type);
    });
}

}  // namespace

CellReading found_reading(const ImportSource& source, const BoundColumns& bound) {
    CellReading reading = bound.mapping.reading;
    if (source.typed) reading.decimals = WrittenDecimals::unsaid;
    const bool look_for_dates =
        reading.dates == WrittenDates::unsaid &&
        has_any(bound, [](FieldType type) { return type == FieldType::date; });
    const bool look_for_decimals = !source.typed && reading.decimals == WrittenDecimals::unsaid &&
                                   has_any(bound, is_decimal);
    if (!look_for_dates && !look_for_decimals) return reading;
    const Shown shown = shown_in(source, bound);
    if (look_for_dates && shown.dates.size() == 1) reading.dates = *shown.dates.begin();
    if (look_for_decimals && shown.decimals.size() == 2) reading.decimals = WrittenDecimals::mixed;
    // Points are what is expected; only the other way is worth to be remembered.
    if (look_for_decimals && shown.decimals == std::set{WrittenDecimals::comma})
        reading.decimals = WrittenDecimals::comma;
    return reading;
}

}  // namespace storekeep
