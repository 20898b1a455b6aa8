#include "modules/catalog/entry_rules.h"

#include <set>

#include "core/must.h"
#include "office/fields.h"
#include "office/settings.h"

namespace storekeep::catalog {

const Rule code_empty{"code_empty", "'{field}' is empty; give it a code"};
const Rule slash_in_code{
    "slash_in_code", "'{code}' holds a slash, which parts a warehouse from its bin; leave it out"};
const Rule must_not_be_negative{"must_not_be_negative",
                                "'{field}' is {value}; it must not be less than 0"};
const Rule named_twice{"named_twice", "'{code}' stands in this request twice; say it once"};
const Rule barcode_taken{"barcode_taken",
                         "barcode {code} belongs to {item}; take it away there first"};
const Rule zone_not_found{"zone_not_found", "warehouse {warehouse} has no zone {zone}"};
const Rule bin_holds_stock{"bin_holds_stock",
                           "bin {bin} holds {stock}; move it by stock.move before the bin "
                           "goes out of use"};
const Rule cost_method_change_with_stock{
    "cost_method_change_with_stock",
    "stock is costed by {method} while there is any: {stock}; change it with costing.change, which "
    "puts the stock into other layers of the same value"};
const Rule cost_scope_change_with_stock{
    "cost_scope_change_with_stock",
    "cost is kept per {scope} while there is stock: {stock}; change it with costing.change, which "
    "puts the stock into other layers of the same value"};

std::string chosen(const std::string& given, const std::string& present) {
    return given == unchanged ? present : given;
}

std::vector<std::string> choices_of(std::string_view setting) {
    for (const Setting& known : settings())
        if (known.name == setting) return known.choices;
    must(false, fmt::format("setting {} is listed", setting));
    return {};
}

std::vector<std::string> cost_methods() {
    std::vector<std::string> methods{"inherited"};
    for (const std::string& method : choices_of("cost_method")) methods.push_back(method);
    return methods;
}

void refuse_when_empty(const std::string& code, const std::string& field) {
    if (code.empty()) refuse(code_empty, field, {{"field", field}});
}

void refuse_when_slashed(const std::string& code, const std::string& field) {
    if (code.find('/') != std::string::npos) refuse(slash_in_code, field, {{"code", code}});
}

void refuse_when_twice(const std::vector<std::string>& codes, std::string_view list,
                       std::string_view member) {
    std::set<std::string> seen;
    for (std::size_t index = 0; index < codes.size(); ++index)
        if (!seen.insert(codes[index]).second)
            refuse(named_twice, in_list(list, index, member), {{"code", codes[index]}});
}

void refuse_negative(std::string value, const std::string& field) {
    refuse(must_not_be_negative, field, {{"field", field}, {"value", std::move(value)}});
}

void refuse_when_negative(const std::optional<std::int64_t>& value, const std::string& field) {
    if (value && *value < 0) refuse_negative(std::to_string(*value), field);
}

Currency currency_named(const std::string& code) {
    try {
        return Currency::named(code);
    } catch (const Refusal& refusal) {
        throw refusal.within("currency");
    }
}

void refuse_missing(const std::string& field, const std::string& help) {
    refuse(missing_field, field, {{"field", field}, {"help", help}});
}

}  // namespace storekeep::catalog
