#include "app/desktop/company/next_step.h"

#include <algorithm>
#include <array>

#include "app/desktop/company/words.h"

namespace storekeep::desktop {

namespace {

// What makes the record that a rule misses, and the field that names it there.
struct Missing {
    std::string_view code;
    std::string_view operation;
    std::string_view field;
};

constexpr auto what_is_missing = std::to_array<Missing>({
    {"item_not_found", "item.save", "sku"},
    {"partner_not_found", "partner.save", "code"},
    {"warehouse_not_found", "warehouse.save", "code"},
    {"zone_not_found", "zone.save", "code"},
    {"bin_not_found", "bin.save", "code"},
    {"category_not_found", "category.save", "code"},
    {"account_not_found", "account.save", "code"},
    {"unit_not_found", "unit.save", "code"},
    {"period_closed", "period.reopen", ""},
    {"sales_order_not_confirmed", "sales_order.confirm", "number"},
    {"nothing_to_pack", "pick.confirm", "sales_order"},
});

struct Named {
    const Operation* operation = nullptr;
    std::size_t at = std::string::npos;  // in the sentence
};

bool is_part_of_name(char c) { return c == '_' || c == '.' || (c >= 'a' && c <= 'z'); }

// The first operation that the sentence names, from there on.
Named named_in(const Registry& registry, const std::string& sentence, std::size_t from = 0) {
    for (std::size_t at = from; at < sentence.size(); ++at) {
        if (!is_part_of_name(sentence[at]) || (at > 0 && is_part_of_name(sentence[at - 1])))
            continue;
        std::size_t end = at;
        while (end < sentence.size() && is_part_of_name(sentence[end])) ++end;
        while (end > at && sentence[end - 1] == '.') --end;  // of the sentence
        if (const Operation* found = registry.find_operation(sentence.substr(at, end - at)))
            return {found, at};
    }
    return {};
}

const FieldInfo* field_for(const std::vector<FieldInfo>& fields, std::string_view value) {
    for (const FieldInfo& field : fields)
        if (field.name == value || field.refers == value) return &field;
    if (value == "item")
        for (const FieldInfo& field : fields)
            if (field.name == "sku") return &field;
    return nullptr;
}

// Goes where the operation has room for it. A unit is one that an item is counted in besides its
// own, which no form may give it by chance.
void give(Json& given, const Operation& operation, const std::string& name,
          const std::string& value) {
    if (name == "unit") {
        for (const FieldInfo& list : operation.fields)
            if (list.type == FieldType::records && list.name == "units")
                given.set(list.name, Json(Json::List{Json::object().set(name, value)}));
        return;
    }
    const FieldInfo* field = field_for(operation.fields, name);
    if (field && field->type == FieldType::text && field->choices.empty() &&
        !given.find(field->name))
        given.set(field->name, value);
}

}  // namespace

std::optional<NextStep> next_step(const Registry& registry, const Trouble& trouble) {
    if (trouble.code.empty()) return std::nullopt;
    const auto missing = std::find_if(what_is_missing.begin(), what_is_missing.end(),
                                      [&](const Missing& one) { return one.code == trouble.code; });
    const bool known = missing != what_is_missing.end();
    const Operation* operation = known ? registry.find_operation(missing->operation)
                                       : named_in(registry, trouble.sentence).operation;
    if (!operation) return std::nullopt;
    NextStep step{std::string(operation->name), Json::object()};
    if (known && !missing->field.empty() && !trouble.values.empty()) {
        // The record is the last thing such a sentence speaks of, as a bin of a warehouse.
        step.given.set(std::string(missing->field), trouble.values.back().second);
    }
    for (const auto& [name, value] : trouble.values) give(step.given, *operation, name, value);
    return step;
}

std::string in_words_of_window(const Registry& registry, const std::string& sentence) {
    std::string words = sentence;
    for (Named one = named_in(registry, words); one.operation;
         one = named_in(registry, words, one.at + 1)) {
        const std::string label = "“" + action_label(one.operation->name) + "”";
        words.replace(one.at, one.operation->name.size(), label);
    }
    return words;
}

}  // namespace storekeep::desktop
