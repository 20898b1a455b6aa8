#include "app/desktop/company/shown.h"

#include <charconv>
#include <chrono>
#include <ctime>
#include <vector>

#include <fmt/format.h>

#include "core/text.h"

namespace storekeep::desktop {

namespace {

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int whole(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

// Three numbers in the order of the user's dates.
std::optional<Date> read_parts(const std::vector<std::string>& parts, Date today) {
    int day = 0, month = 0, year = today.year();
    std::size_t next = 0;
    for (std::size_t at = writing().date.find('%'); at != std::string::npos;
         at = writing().date.find('%', at + 1)) {
        const char what = writing().date[at + 1];
        if (what == 'Y' && parts.size() < 3) continue;
        if (next >= parts.size() || !is_digits(parts[next])) return std::nullopt;
        const int value = whole(parts[next]);
        if (what == 'd') day = value;
        if (what == 'm') month = value;
        if (what == 'Y') year = value < 100 ? 2000 + value : value;
        ++next;
    }
    if (next != parts.size()) return std::nullopt;
    return Date::read(fmt::format("{:04}-{:02}-{:02}", year, month, day));
}

std::string shown_instant(Instant instant) {
    const std::time_t seconds = static_cast<std::time_t>(instant.microseconds / million);
    const std::tm local = *std::localtime(&seconds);
    return fmt::format("{} {:02}:{:02}",
                       shown_date(Date::of(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday)),
                       local.tm_hour, local.tm_min);
}

}  // namespace

Writing& writing() {
    static Writing ours;
    return ours;
}

std::string plain_text(const Json& value) {
    if (const std::string* text = value.text()) return *text;
    if (const Json::Number* number = value.number()) return number->digits;
    return {};
}

std::string plain_text(const Json* value) { return value ? plain_text(*value) : std::string(); }

std::int64_t number_at(const Table& table, std::size_t row, std::string_view column) {
    const auto* number = std::get_if<std::int64_t>(&table.rows[row][table.column(column)]);
    return number ? *number : 0;
}

std::string shown_number(std::string_view plain) {
    const std::size_t start = plain.starts_with('-') ? 1 : 0;
    const std::size_t point = std::min(plain.find('.'), plain.size());
    std::string said(plain.substr(0, start) == "-" ? "−" : "");
    for (std::size_t at = start; at < point; ++at) {
        said += plain[at];
        const std::size_t left = point - at - 1;
        if (left > 0 && left % 3 == 0) said += writing().thousands;
    }
    if (point < plain.size()) said += writing().decimal + std::string(plain.substr(point + 1));
    return said;
}

std::string shown_date(Date date) {
    std::string said;
    const std::string& form = writing().date;
    for (std::size_t at = 0; at < form.size(); ++at) {
        if (form[at] != '%') {
            said += form[at];
            continue;
        }
        const char what = form[++at];
        if (what == 'Y') said += fmt::format("{:04}", date.year());
        if (what == 'm') said += fmt::format("{:02}", date.month());
        if (what == 'd') said += fmt::format("{:02}", date.day());
    }
    return said;
}

std::string shown(const Cell& value, const Column& column) {
    if (std::holds_alternative<std::monostate>(value)) return {};
    if (const std::string* words = std::get_if<std::string>(&value)) return *words;
    const std::int64_t number = std::get<std::int64_t>(value);
    if (column.type == ColumnType::date) return shown_date({number});
    if (column.type == ColumnType::instant) return shown_instant({number});
    if (column.name == "sequence") return std::to_string(number);
    return shown_number(text(value, column));
}

NumberWriter::NumberWriter(const Column& column)
    : column_(column),
      thousands_(column.name == "sequence" ? std::string_view() : writing().thousands) {
    switch (column.type) {
        case ColumnType::money: digits_ = least_digits_ = column.digits; break;
        case ColumnType::price: least_digits_ = 2; [[fallthrough]];
        case ColumnType::quantity:
        case ColumnType::percent: digits_ = 6; break;
        default: break;
    }
    for (int digit = 0; digit < digits_; ++digit) unit_ *= 10;
}

// Local time is a whole number of minutes from the world's, and changes at a full hour.
std::string_view NumberWriter::instant(std::int64_t microseconds) {
    constexpr std::int64_t day_seconds = 86'400;
    const std::int64_t seconds = microseconds / million;
    if (const std::int64_t hour = seconds / 3600; hour != hour_) {
        const std::time_t time = static_cast<std::time_t>(seconds);
        const std::tm local = *std::localtime(&time);
        const Date day = Date::of(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
        offset_ = day.days * day_seconds + local.tm_hour * 3600 + local.tm_min * 60 +
                  local.tm_sec - seconds;
        hour_ = hour;
    }
    const std::int64_t local = seconds + offset_;
    if (const std::int64_t day = local / day_seconds; day != day_) {
        day_ = day;
        day_shown_ = shown_date({day}) + " 00:00";
    }
    const std::int64_t minutes = local % day_seconds / 60;
    char* const clock = day_shown_.data() + day_shown_.size() - 5;
    clock[0] = static_cast<char>('0' + minutes / 600);
    clock[1] = static_cast<char>('0' + minutes / 60 % 10);
    clock[3] = static_cast<char>('0' + minutes % 60 / 10);
    clock[4] = static_cast<char>('0' + minutes % 10);
    return day_shown_;
}

std::string_view NumberWriter::shown(std::int64_t number) {
    if (column_.type == ColumnType::instant && number >= 0) return instant(number);
    if (column_.type == ColumnType::date || column_.type == ColumnType::instant)
        return text_ = desktop::shown(Cell{number}, column_);
    text_.resize(128);
    char* at = text_.data() + text_.size();
    const char* const end = at;
    const auto put = [&](std::string_view piece) {
        for (std::size_t byte = piece.size(); byte-- > 0;) *--at = piece[byte];
    };
    std::uint64_t left = static_cast<std::uint64_t>(number);
    if (number < 0) left = 0 - left;
    const auto unit = static_cast<std::uint64_t>(unit_);
    std::uint64_t fraction = left % unit;
    left /= unit;
    int digits = digits_;
    for (; digits > least_digits_ && fraction % 10 == 0; --digits) fraction /= 10;
    for (int digit = 0; digit < digits; ++digit, fraction /= 10)
        *--at = static_cast<char>('0' + fraction % 10);
    if (digits > 0) put(writing().decimal);
    int written = 0;
    do {
        if (written > 0 && written % 3 == 0) put(thousands_);
        *--at = static_cast<char>('0' + left % 10);
        ++written;
        left /= 10;
    } while (left > 0);
    if (number < 0) put("−");
    return {at, static_cast<std::size_t>(end - at)};
}

std::string wrappable(std::string_view sentence) {
    constexpr std::size_t longest_word = 28;
    std::string said;
    for (const std::string& word : split_at(sentence, ' ')) {
        if (!said.empty()) said += ' ';
        if (character_count(word) <= longest_word) {
            said += word;
            continue;
        }
        std::size_t end = longest_word;
        while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
        said += word.substr(0, end) + "…";
    }
    return said;
}

std::optional<std::string> read_number(std::string_view typed) {
    std::string plain;
    for (std::size_t at = 0; at < typed.size();) {
        const std::string_view rest = typed.substr(at);
        if (rest.starts_with(writing().decimal)) {
            plain += '.';
            at += writing().decimal.size();
        } else if (rest.starts_with(writing().thousands)) {
            at += writing().thousands.size();
        } else if (rest.starts_with("−")) {
            plain += '-';
            at += std::string_view("−").size();
        } else {
            if (rest[0] != ' ') plain += rest[0];
            ++at;
        }
    }
    if (plain.empty()) return std::nullopt;
    const std::string_view unsigned_part = std::string_view(plain).substr(plain[0] == '-' ? 1 : 0);
    const std::size_t point = unsigned_part.find('.');
    const std::string_view before = unsigned_part.substr(0, point);
    const std::string_view after =
        point == std::string_view::npos ? "0" : unsigned_part.substr(point + 1);
    if ((!before.empty() && !is_digits(before)) || !is_digits(after)) return std::nullopt;
    if (before.empty()) plain.insert(plain[0] == '-' ? 1 : 0, "0");
    return plain;
}

std::optional<Date> read_date(std::string_view typed, Date today) {
    const std::string_view said = trimmed(typed);
    if (said.empty()) return std::nullopt;
    if (said == "t" || said == "T") return today;
    if ((said[0] == '+' || said[0] == '-') && is_digits(said.substr(1)) && said.size() < 6)
        return today.plus_days(said[0] == '+' ? whole(said.substr(1)) : -whole(said.substr(1)));
    if (const auto iso = Date::read(said)) return iso;
    if (is_digits(said) && said.size() <= 2)
        return Date::read(fmt::format("{:04}-{:02}-{:02}", today.year(), today.month(),
                                      whole(said)));
    std::vector<std::string> parts(1);
    for (const char c : said) {
        if (c == '.' || c == '/' || c == '-' || c == ' ')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return read_parts(parts, today);
}

}  // namespace storekeep::desktop
