// A request names its fields once. From that one list come reading JSON, command-line flags, help,
// JSON Schema, forms and the law tests:
//
//     void ReceiptPost::fields(Fields& f) {
//         f.field("purchase_order", purchase_order, "the confirmed order the goods came for",
//                 refers::purchase_order);
//         f.list("lines", lines, "what arrived; left out: everything that is open");
//     }
//
// A plain slot is required; std::optional, bool, vector and a slot marked `optional` are not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/json.h"
#include "core/number.h"
#include "core/rule.h"
#include "core/unit.h"

namespace storekeep {

extern const Rule unknown_field;
extern const Rule missing_field;
extern const Rule wrong_type;
extern const Rule text_too_long;
extern const Rule control_character;
extern const Rule value_not_allowed;
extern const Rule must_be_positive;
extern const Rule value_not_negative;
extern const Rule too_many_lines;

enum class FieldType {
    text,
    integer,
    boolean,
    date,
    quantity,
    price,
    amount,
    percent,
    factor,
    texts,
    records,
    secret
};

struct FieldInfo {
    std::string name;
    FieldType type = FieldType::text;
    std::string help;
    std::string refers;  // kind of record a text names: "item", "partner" … for look-ups
    bool required = false;
    std::size_t max_length = 0;        // of a text, in characters
    std::vector<std::string> choices;  // of a text that has a fixed set
    std::vector<FieldInfo> members;    // of records
};

inline constexpr std::size_t short_text = 120;
inline constexpr std::size_t long_text = 4000;
inline constexpr std::size_t most_lines = 20000;  // of one request

class Fields {
public:
    // Describes: collects the list of fields.
    Fields() = default;
    // Reads `object`, whose path in the whole request is `path` ("" for the request itself).
    Fields(const Json& object, std::string path) : object_(&object), path_(std::move(path)) {}

    template <class T>
    void field(std::string_view name, T& slot, std::string_view help, std::string_view refers = {},
               std::size_t max_length = short_text) {
        FieldInfo info{std::string(name),
                       type_of(slot),
                       std::string(help),
                       std::string(refers),
                       is_required(slot),
                       max_length,
                       {},
                       {}};
        if (const Json* value = visit(std::move(info))) read(*value, name, max_length, slot);
    }
    // A text of a fixed set; `slot` keeps its present value when the field is left out, and a slot
    // that is empty is required.
    void choice(std::string_view name, std::string& slot, std::vector<std::string> choices,
                std::string_view help);
    // A password: only what is derived from it reaches the operation and the log.
    void secret(std::string_view name, std::string& slot, std::string_view help);

    template <class T>
    void list(std::string_view name, std::vector<T>& slot, std::string_view help,
              bool required = false) {
        FieldInfo info{
            std::string(name), FieldType::records, std::string(help), {}, required, 0, {}, {}};
        if (!object_) info.members = describe<T>();
        const Json* value = visit(std::move(info));
        if (!value) return;
        check_list(*value, name, required);
        slot.reserve(value->items().size());
        for (std::size_t index = 0; index < value->items().size(); ++index)
            slot.push_back(read_record<T>(value->items()[index], in_path(in_list(name, index))));
    }

    template <class T>
    static std::vector<FieldInfo> describe() {
        Fields fields;
        T empty;
        empty.fields(fields);
        return std::move(fields.infos_);
    }
    template <class T>
    static T read_record(const Json& object, std::string path) {
        static const std::vector<FieldInfo> known = describe<T>();
        check_members(object, known, path);
        T record;
        Fields fields(object, std::move(path));
        record.fields(fields);
        return record;
    }

private:
    const Json* visit(FieldInfo info);  // describing: keeps it, null; reading: the value or null
    std::string in_path(std::string_view name) const;
    void check_list(const Json& value, std::string_view name, bool required) const;
    static void check_members(const Json& object, const std::vector<FieldInfo>& known,
                              const std::string& path);

    static FieldType type_of(const std::string&) { return FieldType::text; }
    static FieldType type_of(const std::int64_t&) { return FieldType::integer; }
    static FieldType type_of(const bool&) { return FieldType::boolean; }
    static FieldType type_of(const Date&) { return FieldType::date; }
    static FieldType type_of(const Quantity&) { return FieldType::quantity; }
    static FieldType type_of(const Price&) { return FieldType::price; }
    static FieldType type_of(const Amount&) { return FieldType::amount; }
    static FieldType type_of(const Percent&) { return FieldType::percent; }
    static FieldType type_of(const Factor&) { return FieldType::factor; }
    static FieldType type_of(const UnitRatio&) { return FieldType::text; }  // "12", "0.5", "1/3"
    static FieldType type_of(const std::vector<std::string>&) { return FieldType::texts; }
    template <class T>
    static FieldType type_of(const std::optional<T>&) {
        return type_of(T{});
    }
    template <class T>
    static bool is_required(const T&) {
        return true;
    }
    static bool is_required(const bool&) { return false; }
    static bool is_required(const std::vector<std::string>&) { return false; }
    template <class T>
    static bool is_required(const std::optional<T>&) {
        return false;
    }

    void read(const Json&, std::string_view name, std::size_t max_length, std::string&) const;
    void read(const Json&, std::string_view name, std::size_t, std::int64_t&) const;
    void read(const Json&, std::string_view name, std::size_t, bool&) const;
    void read(const Json&, std::string_view name, std::size_t, Date&) const;
    void read(const Json&, std::string_view name, std::size_t, UnitRatio&) const;
    void read(const Json&, std::string_view name, std::size_t max_length,
              std::vector<std::string>&) const;
    template <class Meaning>
    void read(const Json& value, std::string_view name, std::size_t,
              Millionths<Meaning>& slot) const {
        slot.value = read_millionths(value, name);
    }
    template <class T>
    void read(const Json& value, std::string_view name, std::size_t max_length,
              std::optional<T>& slot) const {
        T read_value{};
        read(value, name, max_length, read_value);
        slot = std::move(read_value);
    }
    std::int64_t read_millionths(const Json&, std::string_view name) const;

    const Json* object_ = nullptr;
    std::string path_;
    std::vector<FieldInfo> infos_;
};

// The common part of every operation's request. `date` is today's when it was left out.
struct RequestHead {
    Date date;
    std::optional<std::string> memo;
    std::optional<std::int64_t> version;  // of the document the request was filled from
    std::vector<std::string> waive;       // codes of waivable rules to set aside

    bool waives(const Rule& rule) const;
    // Refuses `changed_meanwhile` when the request was filled from another version than `now`,
    // which is 0 for what does not exist yet. `document` names it in the message: "item BOLT-M8".
    void refuse_when_changed(std::int64_t now, const std::string& document) const;
};

// Reads date, memo, version and waive; `today` where there is no date.
RequestHead read_head(const Json& body, Date today);
std::vector<FieldInfo> head_fields();

}  // namespace storekeep
