#include "office/fields.h"

#include <numeric>

#include "core/must.h"
#include "core/text.h"
#include "office/office.h"

namespace storekeep {

const Rule unknown_field{"unknown_field",
                         "'{field}' is not a field of this request{suggestion}; known: {known}"};
const Rule missing_field{"missing_field", "'{field}' is missing: {help}"};
const Rule wrong_type{"wrong_type", "'{field}' must be {expected}, not {found}"};
const Rule text_too_long{"text_too_long",
                         "'{field}' has {length} characters; at most {most} are kept"};
const Rule control_character{"control_character",
                             "'{field}' holds a control character; remove it and try again"};
const Rule value_not_allowed{"value_not_allowed", "'{field}' is '{value}'; it may be: {choices}"};
const Rule must_be_positive{"must_be_positive", "'{field}' is {value}; it must be more than 0"};
const Rule value_not_negative{"value_not_negative", "'{field}' is {value}; it cannot be below 0"};
const Rule too_many_lines{"too_many_lines",
                          "'{field}' has {count} records; one request may have {most}"};

namespace {

const char* expected_of(FieldType type) {
    switch (type) {
        case FieldType::integer: return "a whole number";
        case FieldType::boolean: return "true or false";
        case FieldType::date: return "a date as 2026-03-02";
        case FieldType::texts: return "a list of texts";
        case FieldType::records: return "a list of records";
        case FieldType::text:
        case FieldType::secret: return "a text";
        default: return "a decimal number, as \"12.50\"";
    }
}

[[noreturn]] void refuse_type(const Json& value, std::string path, FieldType type) {
    std::string found = value.kind_name();
    if (const std::string* text = value.text()) found = "'" + text->substr(0, 40) + "'";
    refuse(wrong_type, path,
           {{"field", path}, {"expected", expected_of(type)}, {"found", std::move(found)}});
}

std::vector<std::string> names_of(const std::vector<FieldInfo>& known) {
    std::vector<std::string> names;
    for (const FieldInfo& info : known) names.push_back(info.name);
    return names;
}

std::string prefixed(const std::string& path, std::string_view name) {
    return path.empty() ? std::string(name) : path + '.' + std::string(name);
}

}  // namespace

std::string Fields::in_path(std::string_view name) const { return prefixed(path_, name); }

const Json* Fields::visit(FieldInfo info) {
    if (!object_) {
        infos_.push_back(std::move(info));
        return nullptr;
    }
    const Json* value = object_->find(info.name);
    if (value && !value->is_null()) return value;
    if (info.required) {
        const std::string path = in_path(info.name);
        refuse(missing_field, path, {{"field", path}, {"help", info.help}});
    }
    return nullptr;
}

void Fields::choice(std::string_view name, std::string& slot, std::vector<std::string> choices,
                    std::string_view help) {
    FieldInfo info{std::string(name), FieldType::text, std::string(help), {}, slot.empty(),
                   short_text, choices, {}};
    const Json* value = visit(std::move(info));
    if (!value) return;
    read(*value, name, short_text, slot);
    if (std::find(choices.begin(), choices.end(), slot) == choices.end())
        refuse(value_not_allowed, in_path(name),
               {{"field", in_path(name)}, {"value", slot}, {"choices", joined(choices, ", ")}});
}

void Fields::secret(std::string_view name, std::string& slot, std::string_view help) {
    FieldInfo info{std::string(name), FieldType::secret, std::string(help), {}, true, long_text, {},
                   {}};
    if (const Json* value = visit(std::move(info))) read(*value, name, long_text, slot);
}

void Fields::check_list(const Json& value, std::string_view name, bool required) const {
    if (!value.is_list()) refuse_type(value, in_path(name), FieldType::records);
    const std::size_t count = value.items().size();
    if (count == 0 && required)
        refuse(missing_field, in_path(name),
               {{"field", in_path(name)}, {"help", "at least one record"}});
    if (count > most_lines)
        refuse(too_many_lines, in_path(name),
               {{"field", in_path(name)},
                {"count", std::to_string(count)},
                {"most", std::to_string(most_lines)}});
}

void Fields::check_members(const Json& object, const std::vector<FieldInfo>& known,
                           const std::string& path) {
    if (!object.is_object())
        refuse(wrong_type, path,
               {{"field", path}, {"expected", "a record"}, {"found", object.kind_name()}});
    for (const auto& [name, value] : object.members()) {
        const bool is_known = std::any_of(known.begin(), known.end(),
                                          [&](const FieldInfo& info) { return info.name == name; });
        if (is_known) continue;
        const std::vector<std::string> names = names_of(known);
        const std::string near = nearest(name, names);
        refuse(unknown_field, prefixed(path, name),
               {{"field", prefixed(path, name)},
                {"suggestion", near.empty() ? "" : " (did you mean '" + near + "'?)"},
                {"known", joined(names, ", ")}});
    }
}

void Fields::read(const Json& value, std::string_view name, std::size_t max_length,
                  std::string& slot) const {
    const std::string* text = value.text();
    if (!text) refuse_type(value, in_path(name), FieldType::text);
    const std::string path = in_path(name);
    if (character_count(*text) > max_length)
        refuse(text_too_long, path,
               {{"field", path},
                {"length", std::to_string(character_count(*text))},
                {"most", std::to_string(max_length)}});
    if (has_control_characters(*text)) refuse(control_character, path, {{"field", path}});
    slot = std::string(trimmed(*text));
}

void Fields::read(const Json& value, std::string_view name, std::size_t,
                  std::int64_t& slot) const {
    const std::string* text = value.text();
    const Json::Number* number = value.number();
    if (!text && !number) refuse_type(value, in_path(name), FieldType::integer);
    std::int64_t read_value = 0;
    try {
        read_value = parse_millionths(text ? *text : number->digits);
    } catch (const Refusal& refusal) {
        if (refusal.code() == number_too_large.code)
            refuse(number_too_large, in_path(name), refusal.values());
        refuse_type(value, in_path(name), FieldType::integer);
    }
    if (read_value % million != 0) refuse_type(value, in_path(name), FieldType::integer);
    slot = read_value / million;
}

void Fields::read(const Json& value, std::string_view name, std::size_t, bool& slot) const {
    const bool* truth = value.boolean();
    if (!truth) refuse_type(value, in_path(name), FieldType::boolean);
    slot = *truth;
}

void Fields::read(const Json& value, std::string_view name, std::size_t, Date& slot) const {
    const std::string* text = value.text();
    const std::optional<Date> date = text ? Date::read(*text) : std::nullopt;
    if (!date) refuse_type(value, in_path(name), FieldType::date);
    slot = *date;
}

void Fields::read(const Json& value, std::string_view name, std::size_t, UnitRatio& slot) const {
    const std::string* text = value.text();
    const Json::Number* number = value.number();
    if (!text && !number) refuse_type(value, in_path(name), FieldType::factor);
    const std::string written = text ? *text : number->digits;
    const std::size_t slash = written.find('/');
    const std::string_view upper = trimmed(std::string_view(written).substr(0, slash));
    const std::int64_t numerator = read_millionths(Json(upper), name);
    std::int64_t denominator = million;
    if (slash != std::string::npos)
        denominator = read_millionths(
            Json(trimmed(std::string_view(written).substr(slash + 1))), name);
    if (numerator <= 0 || denominator <= 0)
        refuse(must_be_positive, in_path(name), {{"field", in_path(name)}, {"value", written}});
    const std::int64_t common = std::gcd(numerator, denominator);
    slot = {numerator / common, denominator / common};
}

void Fields::read(const Json& value, std::string_view name, std::size_t max_length,
                  std::vector<std::string>& slot) const {
    if (!value.is_list()) refuse_type(value, in_path(name), FieldType::texts);
    check_list(value, name, false);
    for (std::size_t index = 0; index < value.items().size(); ++index) {
        std::string element;
        read(value.items()[index], in_list(name, index), max_length, element);
        slot.push_back(std::move(element));
    }
}

std::int64_t Fields::read_millionths(const Json& value, std::string_view name) const {
    const std::string* text = value.text();
    const Json::Number* number = value.number();
    if (!text && !number) refuse_type(value, in_path(name), FieldType::quantity);
    try {
        return parse_millionths(text ? *text : number->digits);
    } catch (const Refusal& refusal) {
        if (refusal.code() == not_a_number.code)
            refuse_type(value, in_path(name), FieldType::quantity);
        throw refusal.within(in_path(name));
    }
}

bool RequestHead::waives(const Rule& rule) const {
    return std::find(waive.begin(), waive.end(), rule.code) != waive.end();
}

void RequestHead::refuse_when_changed(std::int64_t now, const std::string& document) const {
    if (!version || *version == now) return;
    refuse(changed_meanwhile, "version",
           {{"document", document},
            {"now", std::to_string(now)},
            {"from", std::to_string(*version)}});
}

namespace {

struct HeadReader {
    std::optional<Date> date;
    std::optional<std::string> memo;
    std::optional<std::int64_t> version;
    std::vector<std::string> waive;

    void fields(Fields& f) {
        f.field("date", date, "the business date; left out: today");
        f.field("memo", memo, "a remark kept with the document", {}, long_text);
        f.field("version", version, "the document's version this request was filled from");
        f.field("waive", waive, "codes of waivable refusals to set aside, where the user may");
    }
};

}  // namespace

RequestHead read_head(const Json& body, Date today) {
    HeadReader reader;
    Fields fields(body, {});
    reader.fields(fields);
    return {reader.date.value_or(today), std::move(reader.memo), reader.version,
            std::move(reader.waive)};
}

std::vector<FieldInfo> head_fields() { return Fields::describe<HeadReader>(); }

}  // namespace storekeep
