#include <boost/test/unit_test.hpp>

#include "app/cli/arguments.h"
#include "app/cli/request_words.h"
#include "app/program/program.h"

using namespace storekeep;
using namespace storekeep::cli;

namespace {

std::string request(const std::string& operation, const std::vector<std::string>& words) {
    try {
        return request_of(program(), operation, words).written();
    } catch (const WrongUsage& usage) {
        return fmt::format("! {}", usage.what());
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(request_words)

BOOST_AUTO_TEST_CASE(values_are_texts_or_what_the_field_takes) {
    BOOST_TEST(request("warehouse.save", {"code=MAIN", "name=Main = first", "street="}) ==
               R"({"op":"warehouse.save","code":"MAIN","name":"Main = first","street":""})");
    BOOST_TEST(request("partner.save", {"code=ACME", "supplier=yes", "customer=false"}) ==
               R"({"op":"partner.save","code":"ACME","supplier":true,"customer":false})");
    BOOST_TEST(request("partner.save", {"supplier=perhaps"}) ==
               R"({"op":"partner.save","supplier":"perhaps"})");
    BOOST_TEST(request("receipt.post", {"waive=over_receipt, other", "date=2026-03-02"}) ==
               R"({"op":"receipt.post","waive":["over_receipt","other"],"date":"2026-03-02"})");
}

BOOST_AUTO_TEST_CASE(json_is_json) {
    BOOST_TEST(request("receipt.post", {R"(lines=[{"line":1,"quantity":"5"}])"}) ==
               R"({"op":"receipt.post","lines":[{"line":1,"quantity":"5"}]})");
    BOOST_TEST(request("warehouse.save", {R"(name="[draft]")"}) ==
               R"({"op":"warehouse.save","name":"[draft]"})");
    BOOST_TEST(request("receipt.post", {"lines=[{"}).starts_with("! lines: "));
}

BOOST_AUTO_TEST_CASE(an_unknown_operation_is_left_to_the_office) {
    BOOST_TEST(request("receipt.pst", {"a=yes"}) == R"({"op":"receipt.pst","a":"yes"})");
}

BOOST_AUTO_TEST_CASE(what_is_no_field_is_wrong_usage) {
    BOOST_TEST(request("receipt.post", {"lines"}) == "! 'lines' is no field=value");
    BOOST_TEST(request("receipt.post", {"=1"}) == "! '=1' is no field=value");
    BOOST_TEST(request("receipt.post", {"a=1", "a=2"}) == "! a is said twice");
    BOOST_TEST(request("receipt.post", {"op=x"}) == "! op is said twice");
    BOOST_TEST(request("receipt.post", {"a=\xff"}) == "! a: its value is no UTF-8");
}

BOOST_AUTO_TEST_SUITE_END()
