#include "core/json.h"

#include <boost/test/unit_test.hpp>
#include <clocale>

#include "core/must.h"
#include "core/text.h"

#ifdef NLOHMANN_JSON_VERSION_MAJOR
#error "the parser's library must not be seen through core/json.h"
#endif

using namespace storekeep;

namespace {

Refusal refusal_of(std::string_view text) {
    try {
        Json::read(text);
    } catch (const Refusal& refusal) {
        return refusal;
    }
    throw std::runtime_error("not refused: " + std::string(text));
}

std::string position_in(const Refusal& refusal) { return refusal.values().at(1).second; }
std::string reason_in(const Refusal& refusal) { return refusal.values().at(0).second; }

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

std::string again(std::string_view text) { return Json::read(text).written(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(numbers_keep_their_digits) {
    const Json list = Json::read("[1.50, -3, 2e3, 0.1, 1E-7, 12345678901234567890123, 4.10, 0]");
    const char* expected[] = {"1.50", "-3", "2e3", "0.1", "1E-7", "12345678901234567890123",
                              "4.10", "0"};
    BOOST_REQUIRE(list.items().size() == std::size(expected));
    for (std::size_t i = 0; i < std::size(expected); ++i) {
        BOOST_REQUIRE(list.items()[i].number());
        BOOST_TEST(list.items()[i].number()->digits == expected[i]);
    }
    BOOST_TEST(again("[18446744073709551615,-9223372036854775808,18446744073709551616]") ==
               "[18446744073709551615,-9223372036854775808,18446744073709551616]");
}

BOOST_AUTO_TEST_CASE(digits_do_not_depend_on_the_locale) {
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    bool found = false;
    for (const char* name : {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "nl_NL.UTF-8"})
        found = found || std::setlocale(LC_NUMERIC, name) != nullptr;
    if (!found) BOOST_TEST_MESSAGE("no locale with a decimal comma is installed here");
    const std::string written = again("[1.50,-0.25e1]");
    std::setlocale(LC_NUMERIC, before.c_str());
    BOOST_TEST(written == "[1.50,-0.25e1]");
}

BOOST_AUTO_TEST_CASE(members_keep_their_order) {
    BOOST_TEST(again(R"( { "b" : 1 , "a" : [ true , false , null ] , "c" : { } } )") ==
               R"({"b":1,"a":[true,false,null],"c":{}})");
    BOOST_TEST(again("[]") == "[]");
    BOOST_TEST(again("\"x\"") == "\"x\"");
    BOOST_TEST(again("null") == "null");
    BOOST_TEST(again("\xEF\xBB\xBF{}") == "{}");
}

BOOST_AUTO_TEST_CASE(texts_are_unescaped_and_escaped_again) {
    const Json text = Json::read(R"("\u00d7 \ud83d\udce6 \/ \" \\ \b\f\n\r\t \u0001 \u007f é")");
    BOOST_REQUIRE(text.text());
    BOOST_TEST(*text.text() == "× 📦 / \" \\ \b\f\n\r\t \x01 \x7F é");
    BOOST_TEST(text.written() == R"("× 📦 / \" \\ \b\f\n\r\t \u0001 \u007f é")");
    BOOST_CHECK((Json::read(text.written()) == text));
    BOOST_TEST(Json(std::string("\x1F")).written() == R"("\u001f")");
    BOOST_TEST(Json::read(R"({"a\u0000b":1})").members()[0].first.size() == 3U);
}

BOOST_AUTO_TEST_CASE(what_is_not_json_is_refused_with_place_and_reason) {
    const Refusal refusal = refusal_of(R"({"a":1,})");
    BOOST_TEST(refusal.code() == "not_json");
    BOOST_TEST(position_in(refusal) == "8");
    BOOST_TEST(refusal.message() ==
               "this is not JSON: " + reason_in(refusal) + ", at byte " + position_in(refusal));
    BOOST_TEST(reason_in(refusal).find("json.exception") == std::string::npos);
    BOOST_TEST(!reason_in(refusal).empty());
    for (const char* wrong :
         {"",          " ",        "{",          "[1,",   "[1 2]",       "{1:2}",
          "{'a':1}",   "{\"a\"}",  "tru",        "nul",   "NaN",         "+1",
          "01",        "1.",       ".5",         "-",     "\"open",      "\"\\x\"",
          "\"\\u12\"", "\"a\nb\"", "// note\n1", "1e999", "\"\\ud800\"", "[1]]"})
        BOOST_TEST(refusal_of(wrong).code() == "not_json", wrong);
}

BOOST_AUTO_TEST_CASE(what_follows_the_value_is_refused) {
    BOOST_TEST(position_in(refusal_of("{} x")) == "4");
    BOOST_TEST(position_in(refusal_of("1 2")) == "3");
    BOOST_TEST(refusal_of(std::string_view("{}\0", 3)).code() == "not_json");
    BOOST_TEST(position_in(refusal_of(std::string_view("{}\0x", 4))) == "3");
    BOOST_TEST(again("{}\n \t") == "{}");
}

BOOST_AUTO_TEST_CASE(invalid_utf8_is_refused_and_never_repeated_in_the_sentence) {
    for (const std::string text :
         {"\"caf\xE9\"", "\"\xC0\x80\"", "\"\xED\xA0\x80\"", "\"\xF5\x80\x80\x80\"", "\"\xE2\x82",
          "{\"\xFF\":1}", "\xFF", "[\"ok\", \"\x80\"]"}) {
        const Refusal refusal = refusal_of(text);
        BOOST_TEST(refusal.code() == "not_json");
        BOOST_TEST(is_utf8(refusal.message()));
    }
    BOOST_TEST(position_in(refusal_of("\"caf\xE9\"")) == "6");
}

BOOST_AUTO_TEST_CASE(a_member_given_twice_is_refused) {
    const Refusal refusal = refusal_of(R"({"a":1,"b":2,"a":3})");
    BOOST_TEST(refusal.code() == "not_json");
    BOOST_TEST(position_in(refusal) == "16");
    BOOST_TEST(reason_in(refusal) == "the member 'a' is given twice");
    BOOST_TEST(refusal_of(R"([{"x":{"a":1,"\u0061":1}}])").code() == "not_json");
    BOOST_TEST(again(R"([{"a":{"a":1}},{"a":2}])") == R"([{"a":{"a":1}},{"a":2}])");
}

BOOST_AUTO_TEST_CASE(nesting_has_a_limit) {
    BOOST_TEST(again(nested(64)) == nested(64));
    const Refusal refusal = refusal_of(nested(65));
    BOOST_TEST(refusal.code() == "not_json");
    BOOST_TEST(position_in(refusal) == "65");
    BOOST_TEST(refusal_of(std::string(1'000'000, '[')).code() == "not_json");
    std::string objects;
    for (int i = 0; i < 65; ++i) objects += "{\"a\":";
    BOOST_TEST(reason_in(refusal_of(objects)) == "it is nested deeper than 64 levels");
    std::string wide = "[[]";
    for (int i = 0; i < 200; ++i) wide += ",[]";
    BOOST_TEST(Json::read(wide + "]").items().size() == 201U);
}

BOOST_AUTO_TEST_CASE(canonical_sorts_members_and_leaves_nulls_out) {
    const Json value = Json::read(R"({"b":[{"z":1,"y":null},null],"a":null,"C":{"n":null},"B":2})");
    BOOST_TEST(value.canonical() == R"({"B":2,"C":{},"b":[{"z":1},null]})");
    BOOST_TEST(Json::read(R"({"b":1,"a":2})").canonical() ==
               Json::read(R"({"a":2,"x":null,"b":1})").canonical());
    BOOST_TEST(Json().canonical() == "null");
    BOOST_TEST(Json::read(R"({"a":null})").written() == R"({"a":null})");
}

BOOST_AUTO_TEST_CASE(values_are_made_by_hand) {
    Json made;
    made.set("ok", true).set("receipt", "GR-000001").set("line", 3);
    made.set("value", Json::Number{"1.50"}).set("line", 4);
    Json list;
    list.append("a");
    list.append(Json());
    made.set("list", list);
    BOOST_TEST(made.written() ==
               R"({"ok":true,"receipt":"GR-000001","line":4,"value":1.50,"list":["a",null]})");
    made.remove("receipt");
    made.remove("nowhere");
    BOOST_TEST(made.find("receipt") == nullptr);
    BOOST_TEST(made.members().size() == 4U);
    BOOST_CHECK_THROW(list.set("x", 1), BrokenInvariant);
    BOOST_CHECK_THROW(made.append(1), BrokenInvariant);
    BOOST_TEST(Json::object().written() == "{}");
    BOOST_TEST(Json::list().written() == "[]");
}

BOOST_AUTO_TEST_CASE(questions_to_the_wrong_kind_are_answered_with_nothing) {
    const Json text("x");
    BOOST_TEST(text.items().empty());
    BOOST_TEST(text.members().empty());
    BOOST_TEST(text.find("a") == nullptr);
    BOOST_TEST(text.number() == nullptr);
    BOOST_TEST(text.boolean() == nullptr);
    const Json object = Json::read(R"({"op":"item.save","line":1})");
    BOOST_TEST(object.text_or("op", "none") == "item.save");
    BOOST_TEST(object.text_or("line", "none") == "none");
    BOOST_TEST(object.text_or("key", "none") == "none");
}

BOOST_AUTO_TEST_CASE(kinds_have_names) {
    BOOST_TEST(Json().kind_name() == std::string_view("null"));
    BOOST_TEST(Json(true).kind_name() == std::string_view("boolean"));
    BOOST_TEST(Json(1).kind_name() == std::string_view("number"));
    BOOST_TEST(Json("x").kind_name() == std::string_view("text"));
    BOOST_TEST(Json::list().kind_name() == std::string_view("list"));
    BOOST_TEST(Json::object().kind_name() == std::string_view("object"));
}

BOOST_AUTO_TEST_SUITE_END()
