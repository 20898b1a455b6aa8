#include "reports/page.h"

#include <charconv>

#include "core/text.h"

namespace storekeep::reports {

namespace {

constexpr std::int64_t all_rows = 1'000'000'000'000;
constexpr char text_mark = '~';

bool is_plain(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
}

// Letters and digits stay, so that a key needs no quotes on a command line.
std::string written(const Value& part) {
    if (const auto* number = std::get_if<std::int64_t>(&part)) return std::to_string(*number);
    std::string said(1, text_mark);
    for (const char c : std::get<std::string>(part))
        said += is_plain(c) ? std::string(1, c)
                            : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return said;
}

template <class Number>
bool read_whole(std::string_view digits, Number& number, int base) {
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
    return error == std::errc() && end == digits.data() + digits.size();
}

std::optional<Value> part_of(std::string_view said, bool is_text) {
    if (!is_text) {
        std::int64_t number = 0;
        return read_whole(said, number, 10) ? std::optional<Value>(number) : std::nullopt;
    }
    if (said.empty() || said.front() != text_mark) return std::nullopt;
    std::string text;
    for (std::size_t at = 1; at < said.size(); ++at) {
        std::uint8_t byte = static_cast<std::uint8_t>(said[at]);
        if (said[at] == '%') {
            if (!read_whole(said.substr(at + 1, 2), byte, 16) || byte == 0) return std::nullopt;
            at += 2;
        }
        text += static_cast<char>(byte);
    }
    return is_utf8(text) ? std::optional<Value>(text) : std::nullopt;
}

}  // namespace

Page::Page(Reads& reads, const Parameters& parameters, std::initializer_list<Part> parts)
    : Page(parameters, reads.company().next_id, parts) {}

Page::Page(const Parameters& parameters, std::int64_t beyond, std::initializer_list<Part> parts)
    : parts_(parts),
      beyond_(beyond),
      limit_(parameters.integer(limit_parameter.name, all_rows)),
      newest_first_(parameters.truth(newest_first_parameter.name)),
      is_whole_(limit_ == all_rows && !parameters.has(after_parameter.name)) {
    if (limit_ == 0)
        refuse(wrong_parameter, "limit",
               {{"name", "limit"}, {"expected", "at least 1"}, {"value", "0"}});
    if (const std::string given = parameters.text(after_parameter.name); !given.empty())
        read_key(given);
}

void Page::read_key(const std::string& given) {
    const std::vector<std::string> said = split_at(given, '.');
    bool is_right = said.size() == parts_.size() + 1 && read_whole(said.front(), beyond_, 10);
    for (std::size_t at = 0; is_right && at < parts_.size(); ++at) {
        const std::optional<Value> part = part_of(said[at + 1], parts_[at].is_text);
        if (part) key_.push_back(*part);
        is_right = part.has_value();
    }
    if (!is_right)
        refuse(wrong_parameter, "after",
               {{"name", "after"}, {"expected", "the `next` of a page"}, {"value", given}});
}

std::string Page::compared(std::string_view how, const std::vector<Value>& key,
                           Conditions& conditions) const {
    std::string names, values;
    for (std::size_t at = 0; at < parts_.size(); ++at) {
        names += (at == 0 ? "" : ", ") + std::string(parts_[at].name);
        values += (at == 0 ? "" : ", ") + conditions.place(key[at]);
    }
    return fmt::format(" and ({}) {} ({})", names, how, values);
}

std::string Page::after(Conditions& conditions) const {
    return is_first() ? std::string() : compared(newest_first_ ? "<" : ">", key_, conditions);
}

std::string Page::up_to(const std::vector<Value>& key, Conditions& conditions) const {
    return key.empty() ? std::string() : compared(newest_first_ ? ">=" : "<=", key, conditions);
}

std::string Page::order() const {
    std::string said;
    for (const Part& part : parts_)
        said += fmt::format("{} {}{}", said.empty() ? " order by" : ",", part.name,
                            newest_first_ ? " desc" : "");
    return said;
}

std::string Page::in_order() const {
    return limit_ == all_rows ? order() : order() + fmt::format(" limit {}", wanted() + 1);
}

std::string Page::order_of_part() const {
    return order() + fmt::format(" limit {}", part_size());
}

std::vector<Value> Page::end_of_part(Reads& reads, const std::string& question,
                                     Conditions conditions) const {
    const std::string sql = question + after(conditions) + order() +
                            fmt::format(" limit 1 offset {}", part_size() - 1);
    std::vector<Value> key;
    reads.each(sql, conditions.values(), [&](const Row& row) {
        for (std::size_t part = 0; part < parts_.size(); ++part) key.push_back(row.at(part));
    });
    return key;
}

bool Page::goes_on_from(std::vector<Value> key) {
    key_ = std::move(key);
    return !key_.empty() && !more_;
}

// The sign keeps SQLite from going by the number's own index instead of by the order.
std::string Page::of_its_moment(std::string_view id, Conditions& conditions) const {
    return is_first() ? std::string()
                      : fmt::format(" and +{} < {}", id, conditions.place(bind(beyond_)));
}

Selection Page::narrowed(Selection asked, std::size_t day) const {
    if (is_first()) return asked;
    if (newest_first_)
        asked.to = std::min(asked.to, Date{integer(day)});
    else
        asked.from = std::max(asked.from, Date{integer(day)});
    return asked;
}

bool Page::take(std::vector<Value> key) {
    if (taken_ == limit_) {
        more_ = true;
        return false;
    }
    ++taken_;
    last_ = std::move(key);
    return true;
}

void Page::end(Table& table) const {
    if (is_whole()) return;
    table.columns.push_back(text_column(std::string(next_column)));
    for (std::vector<Cell>& row : table.rows) row.emplace_back();
    if (!more_) return;
    std::string next = std::to_string(beyond_);
    for (const Value& part : last_) next += '.' + written(part);
    table.rows.back().back() = next;
}

}  // namespace storekeep::reports
