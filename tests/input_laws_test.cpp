// What every operation refuses, whatever it does: names that it does not know, what is missing, the
// wrong kind of value, texts and numbers beyond their bounds. The requests are made from the lists
// of fields; what is refused is named by its field and changes nothing.
#include "app/program/program.h"
#include "core/text.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(input_laws)

namespace {

// A value of the field's kind, which the business behind it need not like.
Json sample(const FieldInfo& field);

Json with_required(const std::vector<FieldInfo>& fields) {
    Json record = Json::object();
    for (const FieldInfo& field : fields)
        if (field.required) record.set(field.name, sample(field));
    return record;
}

Json sample(const FieldInfo& field) {
    switch (field.type) {
        case FieldType::integer: return 1;
        case FieldType::boolean: return true;
        case FieldType::date: return "2026-03-02";
        case FieldType::texts: return Json::list();
        case FieldType::records: {
            Json records = Json::list();
            records.append(with_required(field.members));
            return records;
        }
        case FieldType::text:
        case FieldType::secret:
            return field.choices.empty() ? Json("12") : Json(field.choices.front());
        default: return "1";
    }
}

struct Wrong {
    Json value;
    std::string code;
    std::string below = {};  // the field itself, or "[0]" of it
};

Json one(Json value) {
    Json list = Json::list();
    list.append(std::move(value));
    return list;
}

std::vector<Wrong> wrong_texts(const FieldInfo& field) {
    std::vector<Wrong> wrong{{one("x"), "wrong_type"}, {true, "wrong_type"}};
    if (field.type == FieldType::secret) return wrong;
    if (!field.choices.empty()) {
        wrong.push_back({"no such choice", "value_not_allowed"});
        return wrong;
    }
    wrong.push_back({std::string(field.max_length + 1, 'x'), "text_too_long"});
    wrong.push_back({"a\tb", "control_character"});
    return wrong;
}

std::vector<Wrong> wrong_values(const FieldInfo& field) {
    switch (field.type) {
        case FieldType::text:
        case FieldType::secret: return wrong_texts(field);
        case FieldType::boolean: return {{"yes", "wrong_type"}, {1, "wrong_type"}};
        case FieldType::date: return {{"2026-02-30", "wrong_type"}, {20260302, "wrong_type"}};
        case FieldType::integer:
            return {{"one", "wrong_type"},
                    {"1.5", "wrong_type"},
                    {true, "wrong_type"},
                    {"9999999999999", "number_too_large"}};
        case FieldType::texts:
            return {{"x", "wrong_type"},
                    {one(5), "wrong_type", "[0]"},
                    {one(std::string(field.max_length + 1, 'x')), "text_too_long", "[0]"}};
        case FieldType::records:
            return {{"x", "wrong_type"}, {one("x"), "wrong_type", "[0]"}};
        default:
            return {{"twelve", "wrong_type"},
                    {"1,000", "wrong_type"},
                    {true, "wrong_type"},
                    {"1.1234567", "too_many_digits"},
                    {"9999999999999", "number_too_large"}};
    }
}

// The count of units in a unit is written as a number or as 1/3: no text to those who type it.
bool is_ratio(const FieldInfo& field) { return field.name == "contains"; }

std::string misspelt(const std::string& name) {
    return name.substr(0, name.size() - 1) + (name.back() == 'q' ? 'z' : 'q');
}

class Law {
public:
    Law() : before_(company_.hash()) {}

    void hold(const Operation& operation) {
        operation_ = &operation;
        const Json request = with_required(operation.fields);
        hold_fields(operation.fields, {}, [&](const Json& record) { return record; }, request);
    }
    void finish() {
        BOOST_TEST(asked_ > 10 * program().operations().size(), "only " << asked_ << " were asked");
        BOOST_TEST(company_.hash() == before_, "a refused request changed the company");
    }

private:
    using Placed = std::function<Json(const Json& record)>;  // the request that holds the record

    void hold_fields(const std::vector<FieldInfo>& fields, const std::string& path,
                     const Placed& placed, const Json& record) {
        for (const FieldInfo& field : fields) {
            const std::string place = path + field.name;
            if (field.required) {
                Json lacking = record;
                lacking.remove(field.name);
                expect(placed(lacking), "missing_field", place);
            }
            if (field.name.size() > 4) hold_spelling(field, path, placed, record);
            if (!is_ratio(field)) hold_kind(field, place, placed, record);
            if (field.type == FieldType::records) hold_members(field, place, placed, record);
        }
    }

    void hold_spelling(const FieldInfo& field, const std::string& path, const Placed& placed,
                       const Json& record) {
        Json strange = record;
        strange.remove(field.name);
        strange.set(misspelt(field.name), sample(field));
        const Reply reply = expect(placed(strange), "unknown_field", path + misspelt(field.name));
        if (!reply.ok && reply.refusal->code() == "unknown_field")
            BOOST_TEST(reply.refusal->message().find("did you mean") != std::string::npos,
                       operation_->name << ": nothing is suggested for " << misspelt(field.name));
    }

    void hold_kind(const FieldInfo& field, const std::string& place, const Placed& placed,
                   const Json& record) {
        for (const Wrong& wrong : wrong_values(field)) {
            Json mistaken = record;
            mistaken.set(field.name, wrong.value);
            expect(placed(mistaken), wrong.code, place + wrong.below);
        }
    }

    void hold_members(const FieldInfo& list, const std::string& place, const Placed& placed,
                      const Json& record) {
        const Placed in_list = [&](const Json& member) {
            Json holder = record;
            holder.set(list.name, one(member));
            return placed(holder);
        };
        hold_fields(list.members, place + "[0].", in_list, with_required(list.members));
    }

    Reply expect(Json request, const std::string& code, const std::string& field) {
        request.set("op", operation_->name);
        ++asked_;
        const Reply reply = company_.office().perform({request});
        const std::string found =
            reply.ok ? "(done)"
                     : fmt::format("{}@{}", reply.refusal->code(), reply.refusal->field());
        const std::string written = request.written();
        BOOST_TEST(found == code + "@" + field,
                   found << ", not " << code << "@" << field << ": " << written.substr(0, 300));
        return reply;
    }

    TestCompany company_;
    std::string before_;
    const Operation* operation_ = nullptr;
    std::size_t asked_ = 0;
};

}  // namespace

BOOST_AUTO_TEST_CASE(every_operation_names_what_is_wrong_with_a_request) {
    Law law;
    for (const Operation* operation : program().operations()) law.hold(*operation);
    law.finish();
}

BOOST_AUTO_TEST_SUITE_END()
