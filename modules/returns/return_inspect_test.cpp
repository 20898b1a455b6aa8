#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(return_inspect)

namespace {

std::vector<std::string> setup() {
    return sold_and({returning("RMA-1", "SH-1", R"({"line":1,"quantity":"5"})"),
                     step("return.receive", "RMA-1", R"({"line":1,"quantity":"3"})")});
}

std::string of(const std::string& lines) {
    return R"({"return":"RMA-1","lines":[)" + lines + "]}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup(), "return.inspect",
        {
            {R"({"return":"RMA-9","lines":[{"line":9}]})", "return_not_found", "return"},
            {of(R"({"line":9,"accepted":"-0.5"})"), "line_not_on_return", "lines[0].line"},
            {of(R"({"line":1,"accepted":"9.5"})"), "conversion_not_exact", "lines[0].accepted"},
            {of(R"({"line":1,"rejected":"0.5"})"), "conversion_not_exact", "lines[0].rejected"},
            {of(R"({"line":1,"accepted":"0"})"), "nothing_inspected", "lines[0]"},
            {of(R"({"line":1,"accepted":"-1","rejected":"9"})"), "inspection_relied_on",
             "lines[0]"},
            {of(R"({"line":1,"accepted":"9","rejected":"-1"})"), "inspection_relied_on",
             "lines[0]"},
            {of(R"({"line":1,"accepted":"3","rejected":"1"})"), "more_than_received", "lines[0]"},
            {of(R"({"line":1,"accepted":"3"},{"line":1,"rejected":"1"})"), "more_than_received",
             "lines[1]"},
        });
}

BOOST_AUTO_TEST_CASE(inspection_moves_nothing_and_says_what_is_credited) {
    TestCompany company;
    company.must_all(setup());
    company.must(step("return.inspect", "RMA-1", R"({"line":1,"accepted":"1"})"));
    const Json result = company.must(
        step("return.inspect", "RMA-1", R"({"line":1,"accepted":"1","rejected":"1"})"));
    BOOST_TEST(member(result, "status") == "inspected");
    BOOST_TEST(result.find("lines")->written() ==
               R"([{"line":1,"item":"BOLT","authorized":"5","received":"3","accepted":"2",)"
               R"("rejected":"1","disposed":"0","credited":"0"}])");
    BOOST_TEST(lying(company, "BOLT") == "A-02-1|available||10; RET-01|inspection||3");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
