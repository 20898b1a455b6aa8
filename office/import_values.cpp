#include "office/import_values.h"

#include "core/text.h"

namespace storekeep {

namespace {

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool are_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool strip_front(std::string_view& text, std::string_view what) {
    if (!text.starts_with(what)) return false;
    text = trimmed(text.substr(what.size()));
    return true;
}

bool strip_back(std::string_view& text, std::string_view what) {
    if (!text.ends_with(what)) return false;
    text = trimmed(text.substr(0, text.size() - what.size()));
    return true;
}

// Whether the number was negative, by any of the signs that bookkeepers use.
bool strip_sign(std::string_view& text) {
    if (text.starts_with('(') && text.ends_with(')')) {
        text = trimmed(text.substr(1, text.size() - 2));
        return true;
    }
    if (strip_front(text, "+")) return false;
    return strip_front(text, "-") || strip_back(text, "-");
}

bool strip_currency(std::string_view& text) {
    for (const std::string_view sign : {"$", "€", "£", "¥"})
        if (strip_front(text, sign) || strip_back(text, sign)) return true;
    return false;
}

// "1234567" of "1,234,567" with the places of the separators checked; "" where they are wrong.
std::string without_groups(std::string_view whole, char separator) {
    std::string digits;
    const std::vector<std::string> groups = split_at(whole, separator);
    for (std::size_t index = 0; index < groups.size(); ++index) {
        const std::size_t length = groups[index].size();
        const bool fits = index == 0 ? length >= 1 && length <= 3 : length == 3;
        if (groups.size() > 1 && !fits) return {};
        digits += groups[index];
    }
    return are_digits(digits) ? digits : std::string();
}

// A number without sign and currency, and where its only or last separator is.
struct Spelt {
    std::string text;
    bool negative = false;
    std::size_t last = std::string::npos;  // a point or a comma
    bool once = false;                     // no other of its kind before it
    bool other_before = false;             // 1.234,50 says itself which is which
    // 1,234 may be a thousand and more; 12,5 and 0,125 can only be fractions.
    bool like_a_group = false;
};

Spelt spelt_number(std::string_view cell) {
    std::string plain(trimmed(cell));
    for (const std::string_view blank : {"\u00A0", "\u202F", "\u2009"})
        replace_all(plain, blank, " ");
    replace_all(plain, "\u2019", "'");
    replace_all(plain, "\u2212", "-");
    std::string_view text = trimmed(plain);
    // The currency stands before the sign, behind it, or after the number.
    const bool currency_first = strip_currency(text);
    Spelt spelt;
    spelt.negative = strip_sign(text);
    if (!currency_first) strip_currency(text);
    spelt.text = text;
    spelt.last = text.find_last_of(".,");
    if (spelt.last == std::string::npos) return spelt;
    spelt.once = text.find(text[spelt.last]) == spelt.last;
    spelt.other_before =
        text.substr(0, spelt.last).find_first_of(".,' ") != std::string_view::npos;
    spelt.like_a_group = text.size() - spelt.last == 4 && spelt.last >= 1 && spelt.last <= 3 &&
                         text[0] != '0';
    return spelt;
}

bool can_be_read_twice(const Spelt& spelt) {
    return spelt.once && !spelt.other_before && spelt.like_a_group;
}

// Where the point before the fraction is; npos where there is none.
std::size_t decimal_place(const Spelt& spelt, bool decimal_comma) {
    if (spelt.last == std::string::npos || !spelt.once) return std::string::npos;  // 1,234,567
    if (!can_be_read_twice(spelt)) return spelt.last;
    return spelt.text[spelt.last] == (decimal_comma ? ',' : '.') ? spelt.last : std::string::npos;
}

}  // namespace

WrittenDecimals decimals_shown_by(std::string_view cell) {
    const Spelt spelt = spelt_number(cell);
    if (spelt.last == std::string::npos || can_be_read_twice(spelt) || !plain_number(cell, false))
        return WrittenDecimals::unsaid;
    // Where a separator stands twice it parts thousands, and the fraction has the other one.
    const bool comma = (spelt.text[spelt.last] == ',') == spelt.once;
    return comma ? WrittenDecimals::comma : WrittenDecimals::point;
}

std::optional<std::string> plain_number(std::string_view cell, bool decimal_comma) {
    const Spelt spelt = spelt_number(cell);
    const std::string_view text = spelt.text;
    const std::size_t point = decimal_place(spelt, decimal_comma);
    std::string_view whole = text.substr(0, point);
    const std::string_view fraction =
        point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    const std::size_t separator = whole.find_first_of(".,' ");
    const char grouped_by = separator == std::string_view::npos ? ',' : whole[separator];
    const std::string digits = whole.empty() ? "0" : without_groups(whole, grouped_by);
    if (digits.empty() || (!fraction.empty() && !are_digits(fraction))) return std::nullopt;
    if (whole.empty() && fraction.empty()) return std::nullopt;
    const std::string behind = fraction.empty() ? "" : '.' + std::string(fraction);
    return (spelt.negative ? "-" : "") + digits + behind;
}

namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

int small_number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

// 0 where the word is no month.
int month_named(std::string_view word) {
    const std::string lower = lower_ascii(word);
    if (lower.size() < 3) return 0;
    for (std::size_t index = 0; index < months.size(); ++index)
        if (lower.starts_with(months[index])) return static_cast<int>(index) + 1;
    return 0;
}

std::optional<Date> real_date(int year, int month, int day, bool two_digits) {
    if (two_digits) year += year < 50 ? 2000 : 1900;
    return Date::read(fmt::format("{:04}-{:02}-{:02}", year, month, day));
}

// The pieces of "02-Mar-2026", "Mar 2, 2026", "3/2/26"; a time of day after them is dropped.
std::vector<std::string> date_pieces(std::string_view cell) {
    std::vector<std::string> pieces(1);
    for (const char c : cell) {
        const bool after_day = pieces.size() == 3 && !pieces.back().empty();
        if (c == ':' || (c == 'T' && after_day)) break;
        const bool same = is_digit(c) || is_letter(c);
        const bool turned = !pieces.back().empty() && is_digit(c) != is_digit(pieces.back().back());
        if (!same && !pieces.back().empty()) pieces.emplace_back();
        if (same && turned) return {};
        if (same) pieces.back() += c;
    }
    if (pieces.back().empty()) pieces.pop_back();
    if (pieces.size() == 4 && cell.find(':') != std::string_view::npos) pieces.pop_back();
    return pieces;
}

ReadCell date_problem(std::string problem) {
    return {{}, std::move(problem), "a date as 2026-03-02"};
}

ReadCell date_or_problem(std::optional<Date> date, std::string_view cell) {
    if (date) return {Json(text(*date)), {}, {}};
    return date_problem(fmt::format("'{}' is not a date", cell));
}

ReadCell numbered_date(std::string_view cell, const std::vector<std::string>& pieces,
                       WrittenDates dates) {
    const int first = small_number(pieces[0]);
    const int second = small_number(pieces[1]);
    const bool two_digits = pieces[2].size() == 2;
    const int year = small_number(pieces[2]);
    const auto day_first = real_date(year, second, first, two_digits);
    const auto month_first = real_date(year, first, second, two_digits);
    // Dots stand between day, month and year only where the day comes first.
    const bool dotted = cell.find('.') != std::string_view::npos;
    if (dotted || dates == WrittenDates::day_first) return date_or_problem(day_first, cell);
    if (dates == WrittenDates::month_first) return date_or_problem(month_first, cell);
    if (!day_first || !month_first || day_first == month_first)
        return date_or_problem(day_first ? day_first : month_first, cell);
    return date_problem(fmt::format("'{}' may be {} or {}; say whether the day or the month "
                                    "comes first",
                                    cell, text(*day_first), text(*month_first)));
}

ReadCell read_date_cell(std::string_view cell, WrittenDates dates) {
    const std::vector<std::string> pieces = date_pieces(cell);
    const auto wrong = [&] { return date_or_problem(std::nullopt, cell); };
    if (pieces.size() != 3) return wrong();
    const auto fits = [&](std::size_t place, std::size_t least, std::size_t most) {
        const std::string& piece = pieces[place];
        return are_digits(piece) && piece.size() >= least && piece.size() <= most;
    };
    if (fits(0, 4, 4) && fits(1, 1, 2) && fits(2, 1, 2))
        return date_or_problem(real_date(small_number(pieces[0]), small_number(pieces[1]),
                                         small_number(pieces[2]), false),
                               cell);
    if (!fits(2, 2, 2) && !fits(2, 4, 4)) return wrong();
    if (fits(0, 1, 2) && fits(1, 1, 2)) return numbered_date(cell, pieces, dates);
    const std::size_t word = are_digits(pieces[0]) ? 1 : 0;
    const int month = month_named(pieces[word]);
    if (month == 0 || !fits(1 - word, 1, 2)) return wrong();
    return date_or_problem(real_date(small_number(pieces[2]), month,
                                     small_number(pieces[1 - word]), pieces[2].size() == 2),
                           cell);
}

ReadCell read_truth_cell(std::string_view cell, const FieldInfo& field) {
    static const std::set<std::string, std::less<>> yes{"yes", "y", "true", "t", "1", "x", "on"};
    static const std::set<std::string, std::less<>> no{"no", "n", "false", "f", "0", "off"};
    const std::string word = lower_ascii(cell);
    if (yes.contains(word)) return {Json(true), {}, {}};
    if (no.contains(word)) return {Json(false), {}, {}};
    return {{}, fmt::format("'{}' is neither yes nor no", cell), expected_in(field)};
}

ReadCell read_number_cell(std::string_view cell, const FieldInfo& field,
                          WrittenDecimals decimals) {
    std::string_view written = cell;
    if (field.type == FieldType::percent) strip_back(written, "%");
    if (decimals == WrittenDecimals::mixed && can_be_read_twice(spelt_number(written)))
        return {{},
                fmt::format("'{}' may be {} or {}; the file has points and commas before decimals",
                            cell, *plain_number(written, false), *plain_number(written, true)),
                "one sign before decimals in the whole file, or @decimals in a mapping"};
    if (const auto plain = plain_number(written, decimals == WrittenDecimals::comma))
        return {Json(*plain), {}, {}};
    return {{}, fmt::format("'{}' is not a number", cell), expected_in(field)};
}

// "Pick face" and "pick-face" choose pick_face.
ReadCell read_choice_cell(std::string_view cell, const FieldInfo& field) {
    std::string word = lower_ascii(cell);
    for (char& c : word)
        if (c == ' ' || c == '-') c = '_';
    for (const std::string& choice : field.choices)
        if (lower_ascii(choice) == word || choice == cell) return {Json(choice), {}, {}};
    return {{}, fmt::format("'{}' is none of the values allowed", cell), expected_in(field)};
}

ReadCell read_texts_cell(std::string_view cell) {
    Json texts = Json::list();
    for (const std::string& piece : split_at(cell, cell.find('|') == cell.npos ? ';' : '|'))
        if (!trimmed(piece).empty()) texts.append(Json(trimmed(piece)));
    return {std::move(texts), {}, {}};
}

}  // namespace

WrittenDates dates_shown_by(std::string_view cell) {
    const std::string_view word = trimmed(cell);
    const std::vector<std::string> pieces = date_pieces(word);
    if (pieces.size() != 3 || word.find('.') != word.npos) return WrittenDates::unsaid;
    for (const std::string& piece : pieces)
        if (!are_digits(piece) || piece.size() > 4) return WrittenDates::unsaid;
    if (pieces[0].size() > 2 || pieces[1].size() > 2) return WrittenDates::unsaid;
    const int first = small_number(pieces[0]);
    const int second = small_number(pieces[1]);
    const int year = small_number(pieces[2]);
    const bool two_digits = pieces[2].size() == 2;
    const bool day_first = real_date(year, second, first, two_digits).has_value();
    const bool month_first = real_date(year, first, second, two_digits).has_value();
    if (day_first == month_first) return WrittenDates::unsaid;
    return day_first ? WrittenDates::day_first : WrittenDates::month_first;
}

bool is_nothing(std::string_view cell) {
    const std::string_view word = trimmed(cell);
    return word.empty() || lower_ascii(word) == "null";
}

std::string expected_in(const FieldInfo& field) {
    switch (field.type) {
        case FieldType::integer: return "a whole number";
        case FieldType::boolean: return "yes or no";
        case FieldType::date: return "a date as 2026-03-02";
        case FieldType::quantity:
        case FieldType::price:
        case FieldType::amount:
        case FieldType::percent:
        case FieldType::factor: return "a decimal number, as 12.50";
        default: break;
    }
    return field.choices.empty() ? field.help : "one of: " + joined(field.choices, ", ");
}

ReadCell read_cell(std::string_view cell, const FieldInfo& field, const CellReading& reading) {
    if (is_nothing(cell)) return {};
    const std::string_view word = trimmed(cell);
    switch (field.type) {
        case FieldType::boolean: return read_truth_cell(word, field);
        case FieldType::date: return read_date_cell(word, reading.dates);
        case FieldType::integer:
        case FieldType::quantity:
        case FieldType::price:
        case FieldType::amount:
        case FieldType::percent:
        case FieldType::factor: return read_number_cell(word, field, reading.decimals);
        case FieldType::texts: return read_texts_cell(word);
        default: break;
    }
    return field.choices.empty() ? ReadCell{Json(word), {}, {}} : read_choice_cell(word, field);
}

}  // namespace storekeep
