#include "core/json.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "core/must.h"

namespace storekeep {

const Rule not_json{"not_json", "this is not JSON: {reason}, at byte {position}"};

namespace {

using Parser = nlohmann::json;

constexpr std::size_t deepest = 64;

[[noreturn]] void refuse_json(std::size_t position, std::string reason) {
    refuse(not_json, {}, {{"reason", std::move(reason)}, {"position", std::to_string(position)}});
}

// Counts the bytes taken, so that a refusal of ours can name its place as the parser's do.
struct CountedBytes {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* next;
    std::size_t* taken;

    reference operator*() const { return *next; }
    CountedBytes& operator++() {
        ++next;
        ++*taken;
        return *this;
    }
    CountedBytes operator++(int) {
        CountedBytes before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountedBytes& other) const { return next == other.next; }
};

// The parser's own words without its numbering, and without the text read last: that may hold the
// very bytes that are no UTF-8.
std::string plain_reason(std::string_view words) {
    if (const auto bracket = words.find("] "); bracket != words.npos)
        words.remove_prefix(bracket + 2);
    if (words.starts_with("parse error"))
        if (const auto colon = words.find(": "); colon != words.npos)
            words.remove_prefix(colon + 2);
    return std::string(words.substr(0, words.find("; last read")));
}

// Takes the parser's events and builds the value from them.
class Builder {
public:
    explicit Builder(const std::size_t& taken) : taken_(taken) {}

    Json take() { return std::move(root_); }

    bool null() { return put(Json()); }
    bool boolean(bool value) { return put(Json(value)); }
    bool number_integer(Parser::number_integer_t value) {
        return put_digits(std::to_string(value));
    }
    bool number_unsigned(Parser::number_unsigned_t value) {
        return put_digits(std::to_string(value));
    }
    bool number_float(Parser::number_float_t, const std::string& written) {
        // Some versions of the parser hand over the decimal point of the C locale in place of ".".
        std::string digits = written;
        for (char& c : digits)
            if (std::string_view("0123456789+-eE").find(c) == std::string_view::npos) c = '.';
        return put_digits(std::move(digits));
    }
    bool string(std::string& value) { return put(Json(std::move(value))); }
    bool binary(Parser::binary_t&) { return false; }

    bool start_object(std::size_t) { return open(true); }
    bool key(std::string& name) {
        Level& level = levels_.back();
        if (!level.names.insert(name).second)
            refuse_json(taken_, "the member '" + name + "' is given twice");
        level.name = std::move(name);
        return true;
    }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(false); }
    bool end_array() { return close(); }

    template <class Problem>
    bool parse_error(std::size_t position, const std::string&, const Problem& problem) {
        refuse_json(position, plain_reason(problem.what()));
    }

private:
    struct Level {
        bool is_object = false;
        Json::Object members;
        Json::List items;
        std::string name;  // of the member whose value comes next
        std::set<std::string> names;
    };

    bool open(bool is_object) {
        if (levels_.size() == deepest)
            refuse_json(taken_, "it is nested deeper than " + std::to_string(deepest) + " levels");
        levels_.emplace_back().is_object = is_object;
        return true;
    }
    bool close() {
        Level level = std::move(levels_.back());
        levels_.pop_back();
        return put(level.is_object ? Json(std::move(level.members)) : Json(std::move(level.items)));
    }
    bool put_digits(std::string digits) { return put(Json(Json::Number{std::move(digits)})); }
    bool put(Json value) {
        if (levels_.empty()) {
            root_ = std::move(value);
        } else if (Level& level = levels_.back(); level.is_object) {
            level.members.emplace_back(std::move(level.name), std::move(value));
        } else {
            level.items.push_back(std::move(value));
        }
        return true;
    }

    const std::size_t& taken_;
    std::vector<Level> levels_;
    Json root_;
};

void write_text(std::string& out, std::string_view value) {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    out += '"';
    for (const char c : value) {
        const unsigned code = static_cast<unsigned char>(c);
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\b':
                out += "\\b";
                break;
            case '\f':
                out += "\\f";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                if (code >= 0x20 && code != 0x7F) {
                    out += c;
                } else {
                    out += "\\u00";
                    out += hexadecimal[code / 16];
                    out += hexadecimal[code % 16];
                }
        }
    }
    out += '"';
}

enum class Form { as_given, canonical };

std::vector<const Json::Member*> members_to_write(const Json& object, Form form) {
    std::vector<const Json::Member*> chosen;
    chosen.reserve(object.members().size());
    for (const Json::Member& member : object.members())
        if (form == Form::as_given || !member.second.is_null()) chosen.push_back(&member);
    if (form == Form::canonical)
        std::sort(chosen.begin(), chosen.end(),
                  [](const auto* left, const auto* right) { return left->first < right->first; });
    return chosen;
}

void write(std::string& out, const Json& value, Form form) {
    if (const bool* truth = value.boolean()) {
        out += *truth ? "true" : "false";
    } else if (const Json::Number* number = value.number()) {
        out += number->digits;
    } else if (const std::string* text = value.text()) {
        write_text(out, *text);
    } else if (value.is_list()) {
        out += '[';
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            if (i > 0) out += ',';
            write(out, value.items()[i], form);
        }
        out += ']';
    } else if (value.is_object()) {
        char before = '{';
        const auto members = members_to_write(value, form);
        if (members.empty()) out += before;
        for (const Json::Member* member : members) {
            out += before;
            write_text(out, member->first);
            out += ':';
            write(out, member->second, form);
            before = ',';
        }
        out += '}';
    } else {
        out += "null";
    }
}

}  // namespace

const Json::List& Json::items() const {
    static const List none;
    const List* list = std::get_if<List>(&value_);
    return list ? *list : none;
}

const Json::Object& Json::members() const {
    static const Object none;
    const Object* object = std::get_if<Object>(&value_);
    return object ? *object : none;
}

const Json* Json::find(std::string_view name) const {
    for (const Member& member : members())
        if (member.first == name) return &member.second;
    return nullptr;
}

std::string Json::text_or(std::string_view name, std::string_view otherwise) const {
    const Json* member = find(name);
    const std::string* found = member ? member->text() : nullptr;
    return found ? *found : std::string(otherwise);
}

Json& Json::set(std::string name, Json value) {
    if (is_null()) value_ = Object{};
    must(is_object(), "a member can only be set in an object");
    Object& object = std::get<Object>(value_);
    const auto found = std::find_if(object.begin(), object.end(),
                                    [&](const Member& member) { return member.first == name; });
    if (found == object.end())
        object.emplace_back(std::move(name), std::move(value));
    else
        found->second = std::move(value);
    return *this;
}

void Json::remove(std::string_view name) {
    if (!is_object()) return;
    std::erase_if(std::get<Object>(value_),
                  [name](const Member& member) { return member.first == name; });
}

void Json::append(Json value) {
    if (is_null()) value_ = List{};
    must(is_list(), "a value can only be appended to a list");
    std::get<List>(value_).push_back(std::move(value));
}

Json Json::read(std::string_view text) {
    // The parser takes a zero byte for the end of its input and would pass over what follows.
    if (const auto zero = text.find('\0'); zero != std::string_view::npos)
        refuse_json(zero + 1, "a zero byte");
    std::size_t taken = 0;
    Builder builder(taken);
    Parser::sax_parse(CountedBytes{text.data(), &taken},
                      CountedBytes{text.data() + text.size(), &taken}, &builder);
    return builder.take();
}

std::string Json::written() const {
    std::string out;
    write(out, *this, Form::as_given);
    return out;
}

std::string Json::canonical() const {
    std::string out;
    write(out, *this, Form::canonical);
    return out;
}

const char* Json::kind_name() const {
    static constexpr std::array names{"null", "boolean", "number", "text", "list", "object"};
    static_assert(names.size() == std::variant_size_v<decltype(value_)>);
    return names[value_.index()];
}

}  // namespace storekeep
