#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(parcel_value)

namespace {

std::string parcel(const std::string& number, const std::string& lines) {
    return fmt::format(
        R"({{"op":"parcel.receive","number":"{}","warehouse":"MAIN","lines":[{}]}})", number,
        lines);
}

// CASE-1 holds 4 BOLT and 2 MEAN; CASE-2 NEW, which never had a cost; CASE-3 is closed; S1 of
// CASE-4 came back with another return; CASE-6 lies in a bin that is not in use any more.
std::vector<std::string> setup() {
    return sold_and({
        R"({"op":"item.save","sku":"NEW","name":"New"})",
        parcel("CASE-1", R"({"item":"BOLT","quantity":"4"},{"item":"MEAN","quantity":"2"})"),
        parcel("CASE-2", R"({"item":"NEW","quantity":"1"})"),
        parcel("CASE-3", R"({"item":"NEW","quantity":"1"})"),
        R"({"op":"parcel.close","parcel":"CASE-3","reason":"not ours"})",
        parcel("CASE-4", R"({"item":"SERIAL","quantity":"1","serials":["S1"]})"),
        returning("RMA-1", "SH-1", R"({"line":3,"quantity":"1"})"),
        step("return.receive", "RMA-1", R"({"line":3,"serials":["S1"]})"),
        parcel("CASE-5", R"({"item":"NUT","quantity":"1"})"),
        R"({"op":"bin.save","warehouse":"MAIN","code":"RET-02","type":"returns"})",
        parcel("CASE-6", R"({"item":"BOLT","quantity":"1","bin":"RET-02"})"),
        R"({"op":"bin.save","warehouse":"MAIN","code":"RET-02","type":"returns","active":false})",
    });
}

void setup_without_account(TestCompany& company) {
    company.must_all(setup());
    leave_role_to_general(company, "cost_of_goods_sold");
}

std::string of(const std::string& number, const std::string& more = {}) {
    return fmt::format(R"({{"parcel":"{}"{}}})", number, more);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup_without_account, "parcel.value",
        {
            {of("CASE-9", R"(,"date":"2026-01-31")"), "parcel_not_found", "parcel"},
            {of("CASE-3", R"(,"date":"2026-01-31")"), "parcel_settled", "parcel"},
            {of("CASE-2", R"(,"date":"2026-01-31")"), "period_closed", "date"},
            {of("CASE-6", R"(,"lines":[{"line":9,"unit_cost":"-1"}])"), "bin_not_active", "parcel"},
            {of("CASE-2", R"(,"lines":[{"line":9,"unit_cost":"-1"}])"), "line_not_in_parcel",
             "lines[0].line"},
            {of("CASE-4", R"(,"lines":[{"line":1,"unit_cost":"-1"}])"), "value_not_negative",
             "lines[0].unit_cost"},
            {of("CASE-4"), "serial_in_stock", "parcel"},
            {of("CASE-2"), "unit_cost_needed", "lines"},
            {of("CASE-5"), "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(goods_take_the_cost_that_is_said_or_the_present_one) {
    TestCompany company;
    company.must_all(setup());
    const Json result = company.must(
        R"({"op":"parcel.value","parcel":"CASE-1","lines":[{"line":2,"unit_cost":"2.00"}]})");
    BOOST_TEST(member(result, "value") == "24.00");
    BOOST_TEST(posted(company, result) == "1400|2000; 1400|400; 5000|-2000; 5000|-400");
    BOOST_TEST(lying(company, "BOLT") == "A-02-1|available||10; RET-01|inspection||4");
    check_proofs(company);
    company.must(R"({"op":"parcel.value","parcel":"CASE-2",)"
                 R"("lines":[{"line":1,"unit_cost":"0"}]})");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(goods_at_standard_cost_come_in_at_their_standard) {
    TestCompany company;
    company.must_all(sold_and({
        R"({"op":"item.save","sku":"STD","name":"At standard","cost_method":"standard",)"
        R"("standard_cost":"2.00"})",
        parcel("CASE-1", R"({"item":"STD","quantity":"3"})"),
    }));
    const Json result = company.must(
        R"({"op":"parcel.value","parcel":"CASE-1","lines":[{"line":1,"unit_cost":"2.50"}]})");
    BOOST_TEST(posted(company, result) == "1400|600; 5000|-750; 5100|150");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
