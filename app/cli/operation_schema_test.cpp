#include <boost/test/unit_test.hpp>

#include "app/cli/operation_schema.h"
#include "app/program/program.h"

using namespace storekeep;
using namespace storekeep::cli;

namespace {

struct Part {
    std::string code;
    std::optional<Quantity> quantity;
    void fields(Fields& f) {
        f.field("code", code, "which part", "item", 20);
        f.field("quantity", quantity, "how many");
    }
};

struct Sample : RequestHead {
    std::string kind = "plain";
    std::int64_t count = 0;
    bool urgent = false;
    std::string password;
    std::vector<std::string> tags;
    std::vector<Part> parts;
    void fields(Fields& f) {
        f.choice("kind", kind, {"plain", "fine"}, "of which kind");
        f.field("count", count, "how often");
        f.field("urgent", urgent, "whether at once");
        f.secret("password", password, "known to few");
        f.field("tags", tags, "words for it");
        f.list("parts", parts, "what of", true);
    }
};

const Rule too_plain{"too_plain", "{kind} is too plain", "sample.plain"};

Operation sample() {
    return operation<Sample>("sample.make", "sample.right", "Makes a sample", {&too_plain},
                             [](Tx&, const Sample&) { return Json::object(); });
}

std::string at(const Json& json, std::initializer_list<const char*> path) {
    const Json* found = &json;
    for (const char* name : path) {
        found = found ? found->find(name) : nullptr;
    }
    return found ? found->written() : "(none)";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(operation_schema)

BOOST_AUTO_TEST_CASE(a_schema_tells_all_that_the_reader_of_requests_knows) {
    const Json schema = schema_of(sample());
    BOOST_TEST(at(schema, {"$schema"}) == "\"https://json-schema.org/draft/2020-12/schema\"");
    BOOST_TEST(at(schema, {"right"}) == "\"sample.right\"");
    BOOST_TEST(at(schema, {"required"}) == R"(["op","count","password","parts"])");
    BOOST_TEST(at(schema, {"additionalProperties"}) == "false");
    BOOST_TEST(at(schema, {"properties", "op"}) == R"({"const":"sample.make"})");
    BOOST_TEST(at(schema, {"properties", "kind", "enum"}) == R"(["plain","fine"])");
    BOOST_TEST(at(schema, {"properties", "count", "type"}) == R"(["integer","string"])");
    BOOST_TEST(at(schema, {"properties", "urgent"}) ==
               R"({"type":"boolean","default":false,"description":"whether at once"})");
    BOOST_TEST(at(schema, {"properties", "password", "writeOnly"}) == "true");
    BOOST_TEST(at(schema, {"properties", "date", "format"}) == "\"date\"");
    BOOST_TEST(at(schema, {"properties", "parts", "minItems"}) == "1");
    BOOST_TEST(at(schema, {"properties", "parts", "items", "required"}) == R"(["code"])");
    BOOST_TEST(at(schema, {"properties", "parts", "items", "properties", "code"}) ==
               R"({"type":"string","maxLength":20,"description":"which part","refers":"item"})");
    BOOST_TEST(at(schema, {"errors"}) ==
               R"([{"code":"too_plain","sentence":"{kind} is too plain",)"
               R"("waived_by":"sample.plain"}])");
}

BOOST_AUTO_TEST_CASE(every_operation_has_one) {
    for (const Operation* operation : program().operations()) {
        const Json schema = schema_of(*operation);
        BOOST_TEST((Json::read(schema.written()) == schema), operation->name);
        for (const FieldInfo& field : operation->fields)
            BOOST_TEST(schema.find("properties")->find(field.name) != nullptr,
                       operation->name << " " << field.name);
        BOOST_TEST(schema.find("errors")->items().size() == operation->refusals.size());
    }
}

BOOST_AUTO_TEST_CASE(people_read_it_as_text) {
    const std::string text = description_of(sample());
    BOOST_TEST(text.find("  kind  text: of which kind (plain, fine)\n") != std::string::npos);
    BOOST_TEST(text.find("  parts  list of records, required: what of\n    code  text, required") !=
               std::string::npos);
    BOOST_TEST(text.find("  too_plain: {kind} is too plain (who holds sample.plain may set it "
                         "aside)\n") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
