// A JSON value whose numbers keep their digits (never a binary float) and whose members keep their
// order (RFC 8259). Reading refuses invalid UTF-8, repeated members and nesting deeper than 64.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/rule.h"

namespace storekeep {

extern const Rule not_json;  // {reason} {position}

class Json {
public:
    using List = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>;
    struct Number {
        std::string digits;  // as written: "1.50", "-3", "2e3"
        bool operator==(const Number&) const = default;
    };

    Json() = default;
    Json(bool value) : value_(value) {}
    Json(std::int64_t value) : value_(Number{std::to_string(value)}) {}
    Json(int value) : Json(static_cast<std::int64_t>(value)) {}
    Json(Number value) : value_(std::move(value)) {}
    Json(std::string value) : value_(std::move(value)) {}
    Json(std::string_view value) : value_(std::string(value)) {}
    Json(const char* value) : value_(std::string(value)) {}
    Json(List value) : value_(std::move(value)) {}
    Json(Object value) : value_(std::move(value)) {}
    static Json object() { return Json(Object{}); }
    static Json list() { return Json(List{}); }

    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    bool is_object() const { return std::holds_alternative<Object>(value_); }
    bool is_list() const { return std::holds_alternative<List>(value_); }
    const bool* boolean() const { return std::get_if<bool>(&value_); }
    const Number* number() const { return std::get_if<Number>(&value_); }
    const std::string* text() const { return std::get_if<std::string>(&value_); }
    const List& items() const;      // of a list; empty for anything else
    const Object& members() const;  // of an object; empty for anything else
    const Json* find(std::string_view name) const;  // member of an object, or null
    std::string text_or(std::string_view name, std::string_view otherwise) const;

    Json& set(std::string name, Json value);  // adds or replaces a member; *this for chaining
    void remove(std::string_view name);
    void append(Json value);  // to a list

    bool operator==(const Json&) const = default;

    static Json read(std::string_view text);  // refuses `not_json` with place and reason
    std::string written() const;              // one line, members in their order
    std::string canonical() const;            // one line, members sorted by name, nulls left out
    const char* kind_name() const;            // "text", "number", "list" …

private:
    std::variant<std::monostate, bool, Number, std::string, List, Object> value_;
};

}  // namespace storekeep
