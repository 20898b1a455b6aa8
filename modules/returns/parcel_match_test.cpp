#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(parcel_match)

namespace {

std::string parcel(const std::string& number, const std::string& lines) {
    return fmt::format(
        R"({{"op":"parcel.receive","number":"{}","warehouse":"MAIN","lines":[{}]}})", number,
        lines);
}

// CASE-1 holds 2 LOTTED of L1, S2 and 3 NUT; CASE-2 6 MEAN, more than SH-2 sent; CASE-3 is closed;
// CASE-4 holds a LOTTED of L9, CASE-5 lies in a bin that is not in use any more.
std::vector<std::string> setup() {
    return sold_and({
        parcel("CASE-1", R"({"item":"LOTTED","quantity":"2","lots":[{"lot":"L1"}]},)"
                         R"({"item":"SERIAL","quantity":"1","serials":["S2"]},)"
                         R"({"item":"NUT","quantity":"3","bin":"A-01-2"})"),
        parcel("CASE-2", R"({"item":"MEAN","quantity":"6"})"),
        parcel("CASE-3", R"({"item":"MEAN","quantity":"1"})"),
        R"({"op":"parcel.close","parcel":"CASE-3","reason":"not ours"})",
        parcel("CASE-4", R"({"item":"LOTTED","quantity":"1","lots":[{"lot":"L9"}]})"),
        R"({"op":"bin.save","warehouse":"MAIN","code":"RET-02","type":"returns"})",
        parcel("CASE-5", R"({"item":"BOLT","quantity":"1","bin":"RET-02"})"),
        R"({"op":"bin.save","warehouse":"MAIN","code":"RET-02","type":"returns","active":false})",
    });
}

void setup_without_account(TestCompany& company) {
    company.must_all(setup());
    leave_role_to_general(company, "cost_of_goods_sold");
}

std::string of(const std::string& number, const std::string& shipment,
               const std::string& date = "2026-03-02") {
    return fmt::format(R"({{"parcel":"{}","shipment":"{}","date":"{}"}})", number, shipment, date);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup_without_account, "parcel.match",
                   {
                       {of("CASE-9", "SH-9"), "parcel_not_found", "parcel"},
                       {of("CASE-3", "SH-9"), "parcel_settled", "parcel"},
                       {of("CASE-2", "SH-9", "2026-01-31"), "shipment_not_found", "shipment"},
                       {of("CASE-2", "SH-2", "2026-01-31"), "period_closed", "date"},
                       {of("CASE-5", "SH-2"), "bin_not_active", "parcel"},
                       {of("CASE-2", "SH-2"), "parcel_not_of_shipment", "shipment"},
                       {of("CASE-2", "SH-3"), "parcel_not_of_shipment", "shipment"},
                       {of("CASE-4", "SH-1"), "parcel_not_of_shipment", "shipment"},
                       {of("CASE-1", "SH-1"), "account_role_missing", ""},
                   });
}

BOOST_AUTO_TEST_CASE(its_goods_come_back_at_the_cost_at_which_they_left) {
    TestCompany company;
    company.must_all(setup());
    const Json result =
        company.must(R"({"op":"parcel.match","parcel":"CASE-1","shipment":"SH-1"})");
    BOOST_TEST(member(result, "parcel") == "CASE-1");
    BOOST_TEST(member(result, "status") == "received");
    BOOST_TEST(member(result, "value") == "52.30");
    BOOST_TEST(lying(company, "LOTTED") == "A-03-1|available|L2|4; RET-01|inspection|L1|2");
    BOOST_TEST(lying(company, "SERIAL") == "A-01-2|available|S3|1; RET-01|inspection|S2|1");
    BOOST_TEST(company.refused(R"({"op":"parcel.match","parcel":"CASE-1","shipment":"SH-1"})") ==
               "parcel_settled@parcel");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
