#include "app/cli/operation_schema.h"

#include "office/office.h"

namespace storekeep::cli {

namespace {

// What the office itself may say to any request, in its order.
const std::vector<const Rule*>& common_refusals() {
    static const std::vector<const Rule*> all{
        &key_reused,        &right_missing, &unknown_field,     &not_waivable,
        &missing_field,     &wrong_type,    &text_too_long,     &control_character,
        &value_not_allowed, &too_many_lines, &changed_meanwhile};
    return all;
}

const char* type_name(FieldType type) {
    switch (type) {
        case FieldType::text: return "text";
        case FieldType::integer: return "whole number";
        case FieldType::boolean: return "yes or no";
        case FieldType::date: return "date";
        case FieldType::quantity: return "quantity";
        case FieldType::price: return "price";
        case FieldType::amount: return "amount";
        case FieldType::percent: return "percent";
        case FieldType::factor: return "factor";
        case FieldType::texts: return "list of texts";
        case FieldType::records: return "list of records";
        case FieldType::secret: return "secret";
    }
    return "";
}

Json list_of(std::initializer_list<const char*> texts) {
    Json list = Json::list();
    for (const char* text : texts) list.append(text);
    return list;
}

Json schema_of_members(const std::vector<FieldInfo>& fields, Json schema);

// The shape alone. Decimal numbers travel as text or as JSON numbers whose digits are read.
Json shape_of(const FieldInfo& field) {
    Json shape = Json::object();
    switch (field.type) {
        case FieldType::text:
            shape.set("type", "string");
            break;
        case FieldType::secret:
            return shape.set("type", "string").set("writeOnly", true);
        case FieldType::integer:
            return shape.set("type", list_of({"integer", "string"})).set("pattern", "^-?[0-9]+$");
        case FieldType::boolean:
            return shape.set("type", "boolean").set("default", false);
        case FieldType::date:
            return shape.set("type", "string").set("format", "date");
        case FieldType::texts:
            return shape.set("type", "array").set("items", Json::object().set("type", "string"));
        case FieldType::records:
            shape.set("type", "array").set("maxItems", static_cast<std::int64_t>(most_lines));
            if (field.required) shape.set("minItems", 1);
            return shape.set("items", schema_of_members(field.members, Json::object()));
        default:
            return shape.set("type", list_of({"string", "number"}))
                .set("format", type_name(field.type))
                .set("pattern", "^-?[0-9]{1,12}(\\.[0-9]{1,6})?$");
    }
    if (field.max_length > 0) shape.set("maxLength", static_cast<std::int64_t>(field.max_length));
    if (field.choices.empty()) return shape;
    Json choices = Json::list();
    for (const std::string& choice : field.choices) choices.append(choice);
    return shape.set("enum", std::move(choices));
}

Json schema_of_members(const std::vector<FieldInfo>& fields, Json schema) {
    Json properties = schema.find("properties") ? *schema.find("properties") : Json::object();
    Json required = schema.find("required") ? *schema.find("required") : Json::list();
    for (const FieldInfo& field : fields) {
        Json shape = shape_of(field).set("description", field.help);
        if (!field.refers.empty()) shape.set("refers", field.refers);
        properties.set(field.name, std::move(shape));
        if (field.required) required.append(field.name);
    }
    schema.set("type", "object").set("properties", std::move(properties));
    return schema.set("required", std::move(required)).set("additionalProperties", false);
}

Json listed(const std::vector<const Rule*>& rules) {
    Json list = Json::list();
    for (const Rule* rule : rules) {
        Json one = Json::object().set("code", rule->code).set("sentence", rule->sentence);
        if (!rule->waiver_right.empty()) one.set("waived_by", rule->waiver_right);
        list.append(std::move(one));
    }
    return list;
}

void describe(std::string& text, const std::vector<FieldInfo>& fields, std::size_t depth) {
    for (const FieldInfo& field : fields) {
        text += fmt::format("{}{}  {}{}: {}", std::string(depth * 2, ' '), field.name,
                            type_name(field.type), field.required ? ", required" : "", field.help);
        for (std::size_t place = 0; place < field.choices.size(); ++place)
            text += (place == 0 ? " (" : ", ") + field.choices[place];
        text += field.choices.empty() ? "\n" : ")\n";
        describe(text, field.members, depth + 1);
    }
}

}  // namespace

Json schema_of(const Operation& operation) {
    Json properties = Json::object();
    properties.set("op", Json::object().set("const", operation.name));
    properties.set("key", Json::object()
                              .set("type", "string")
                              .set("maxLength", static_cast<std::int64_t>(short_text))
                              .set("description", "makes the request repeatable: the same key with "
                                                  "the same contents happens once"));
    Json required = Json::list();
    required.append("op");
    Json schema = Json::object()
                      .set("$schema", "https://json-schema.org/draft/2020-12/schema")
                      .set("title", operation.name)
                      .set("description", operation.help)
                      .set("right", operation.right)
                      .set("properties", std::move(properties))
                      .set("required", std::move(required));
    schema = schema_of_members(operation.fields, std::move(schema));
    schema.set("errors", listed(operation.refusals));
    return schema.set("common_errors", listed(common_refusals()));
}

std::string description_of(const Operation& operation) {
    std::string text = fmt::format("{}: {}\nNeeds the right {}.\n\nFields\n", operation.name,
                                   operation.help, operation.right);
    describe(text, operation.fields, 1);
    text += "  key  text: makes the request repeatable\n";
    if (!operation.refusals.empty()) text += "\nRefused when, in this order\n";
    for (const Rule* rule : operation.refusals) {
        text += fmt::format("  {}: {}", rule->code, rule->sentence);
        if (!rule->waiver_right.empty())
            text += fmt::format(" (who holds {} may set it aside)", rule->waiver_right);
        text += '\n';
    }
    return text;
}

}  // namespace storekeep::cli
