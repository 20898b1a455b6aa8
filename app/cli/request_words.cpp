#include "app/cli/request_words.h"

#include "app/cli/arguments.h"
#include "core/text.h"

namespace storekeep::cli {

namespace {

const FieldInfo* find_field(const Operation* operation, std::string_view name) {
    if (!operation) return nullptr;
    for (const FieldInfo& field : operation->fields)
        if (field.name == name) return &field;
    return nullptr;
}

Json json_in(const std::string& name, const std::string& value) {
    try {
        return Json::read(value);
    } catch (const Refusal& refusal) {
        throw WrongUsage(fmt::format("{}: {}", name, refusal.message()));
    }
}

Json value_of(const FieldInfo* field, const std::string& name, const std::string& value) {
    if (!value.empty() && std::string_view("[{\"").find(value[0]) != std::string_view::npos)
        return json_in(name, value);
    if (field && field->type == FieldType::boolean) {
        if (value == "yes" || value == "true" || value == "1") return true;
        if (value == "no" || value == "false" || value == "0") return false;
    }
    if (field && field->type == FieldType::texts) {
        Json texts = Json::list();
        for (const std::string& piece : split_at(value, ','))
            if (!trimmed(piece).empty()) texts.append(Json(trimmed(piece)));
        return texts;
    }
    return value;
}

}  // namespace

Json request_of(const Registry& registry, const std::string& operation,
                std::span<const std::string> words) {
    Json request = Json::object().set("op", operation);
    const Operation* known = registry.find_operation(operation);
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos || equals == 0)
            throw WrongUsage(fmt::format("'{}' is no field=value", word));
        const std::string name = word.substr(0, equals);
        if (!is_utf8(word)) throw WrongUsage(fmt::format("{}: its value is no UTF-8", name));
        if (request.find(name)) throw WrongUsage(fmt::format("{} is said twice", name));
        request.set(name, value_of(find_field(known, name), name, word.substr(equals + 1)));
    }
    return request;
}

}  // namespace storekeep::cli
