#include "core/rule.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/must.h"

namespace storekeep {

namespace {

const std::string& value_named(std::string_view name, const Rule& rule, const Values& values) {
    const auto found = std::find_if(values.begin(), values.end(),
                                    [name](const auto& value) { return value.first == name; });
    must(found != values.end(),
         fmt::format("the sentence of {} names {{{}}}, which was not given", rule.code, name));
    return found->second;
}

// Values are put in as they are: braces inside a value are never taken for a placeholder.
std::string filled(const Rule& rule, const Values& values) {
    std::string message;
    std::string_view rest = rule.sentence;
    while (true) {
        const std::size_t open = rest.find('{');
        message += rest.substr(0, open);
        if (open == std::string_view::npos) return message;
        const std::size_t close = rest.find('}', open);
        must(close != std::string_view::npos,
             fmt::format("the sentence of {} has an open brace without its end", rule.code));
        message += value_named(rest.substr(open + 1, close - open - 1), rule, values);
        rest.remove_prefix(close + 1);
    }
}

}  // namespace

Refusal::Refusal(const Rule& rule, std::string field, Values values)
    : rule_(&rule),
      field_(std::move(field)),
      values_(std::move(values)),
      message_(filled(rule, values_)) {}

Refusal Refusal::within(std::string_view outer) const {
    Refusal seen = *this;
    if (outer.empty()) return seen;
    seen.field_ = field_.empty() ? std::string(outer) : fmt::format("{}.{}", outer, field_);
    return seen;
}

void refuse(const Rule& rule, std::string field, Values values) {
    throw Refusal(rule, std::move(field), std::move(values));
}

std::string in_list(std::string_view list, std::size_t index, std::string_view member) {
    std::string path = fmt::format("{}[{}]", list, index);
    if (!member.empty()) path.append(".").append(member);
    return path;
}

}  // namespace storekeep
