#include "app/desktop/widgets/line_values.h"

#include <algorithm>

#include "app/desktop/company/shown.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

std::vector<std::string> words_of(std::string text) {
    for (char& c : text)
        if (c == ',' || c == '\n' || c == '\t') c = ' ';
    std::vector<std::string> words;
    for (const std::string& one : split_at(text, ' '))
        if (!one.empty()) words.push_back(one);
    return words;
}

bool fits(const FieldInfo& member, const std::string& word, Date today) {
    if (member.type == FieldType::date)
        return word.size() > 4 && read_date(word, today).has_value();
    if (is_figure(member)) return read_number(word).has_value();
    return true;
}

// "L1 10 2026-12-31": each word goes to the first member that is free and takes it; the first word
// always names the record.
Json record_of(const std::vector<FieldInfo>& members, const std::string& typed, Date today) {
    Json record = Json::object();
    for (const std::string& word : words_of(typed)) {
        for (const FieldInfo& member : members) {
            if (record.find(member.name) || member.type == FieldType::records) continue;
            const bool first = record.members().empty();
            if (!first && member.type == FieldType::text && !member.required) continue;
            if (!first && !fits(member, word, today)) continue;
            record.set(member.name, value_of_cell(member, word, today));
            break;
        }
    }
    return record;
}

}  // namespace

bool is_figure(const FieldInfo& info) {
    switch (info.type) {
        case FieldType::integer:
        case FieldType::quantity:
        case FieldType::price:
        case FieldType::amount:
        case FieldType::percent:
        case FieldType::factor: return true;
        default: return false;
    }
}

Json value_of_cell(const FieldInfo& info, std::string_view typed, Date today) {
    const std::string said(trimmed(typed));
    if (said.empty()) return {};
    if (info.type == FieldType::boolean)
        return said == "1" || said == "yes" || said == "true" ? Json(true) : Json(false);
    if (info.type == FieldType::date) {
        const auto date = read_date(said, today);
        return date ? Json(text(*date)) : Json(said);
    }
    if (info.type == FieldType::texts) {
        Json list = Json::list();
        for (const std::string& one : words_of(said)) list.append(one);
        return list;
    }
    if (info.type == FieldType::records) {
        Json list = Json::list();
        for (const std::string& one : split_at(said, ';'))
            if (!trimmed(one).empty()) list.append(record_of(info.members, one, today));
        return list;
    }
    if (!is_figure(info)) return said;
    const auto plain = read_number(said);
    if (!plain) return said;
    return info.type == FieldType::integer ? Json(Json::Number{*plain}) : Json(*plain);
}

std::string choice_beginning(const FieldInfo& info, std::string_view typed) {
    std::string wanted = lower_ascii(trimmed(typed));
    std::replace(wanted.begin(), wanted.end(), ' ', '_');
    if (wanted.empty()) return {};
    for (const std::string& one : info.choices)
        if (one.starts_with(wanted)) return one;
    return {};
}

std::string cell_of_value(const FieldInfo& info, std::string_view plain) {
    if (plain.empty()) return {};
    if (info.type == FieldType::date)
        if (const auto date = Date::read(plain)) return shown_date(*date);
    if (is_figure(info) && info.type != FieldType::integer)
        if (plain.find_first_not_of("-0123456789.") == std::string_view::npos)
            return shown_number(plain);
    return std::string(plain);
}

}  // namespace storekeep::desktop
