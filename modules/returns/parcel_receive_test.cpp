#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(parcel_receive)

namespace {

std::vector<std::string> setup() {
    return sold_and({R"({"op":"parcel.receive","number":"CASE-1","warehouse":"MAIN","lines":[)"
                     R"({"item":"BOLT","quantity":"1"}]})"});
}

std::string of(const std::string& line, const std::string& more = {}) {
    return R"({"warehouse":"MAIN","lines":[{)" + line + "}]" + more + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup(), "parcel.receive",
        {
            {R"({"warehouse":"X","lines":[{"item":"X","quantity":"0"}]})", "warehouse_not_found",
             "warehouse"},
            {of(R"("item":"X","quantity":"0")"), "item_not_found", "lines[0].item"},
            {of(R"("item":"BOLT","quantity":"0","unit":"BOX")"), "must_be_positive",
             "lines[0].quantity"},
            {of(R"("item":"BOLT","quantity":"1","unit":"BOX")"), "unit_without_conversion",
             "lines[0].unit"},
            {of(R"("item":"BOLT","quantity":"0.5","bin":"X")"), "conversion_not_exact",
             "lines[0].quantity"},
            {of(R"("item":"LOTTED","quantity":"1","bin":"X")"), "bin_not_found", "lines[0].bin"},
            {of(R"("item":"LOTTED","quantity":"1","bin":"EAST/E-01-1")"), "bin_not_in_warehouse",
             "lines[0].bin"},
            {of(R"("item":"LOTTED","quantity":"1","bin":"OLD")"), "bin_not_active",
             "lines[0].bin"},
            {of(R"("item":"LOTTED","quantity":"1")"), "lot_required", "lines[0].lots"},
            {of(R"("item":"LOTTED","quantity":"2","lots":[{"lot":"L1","quantity":"1"}])"),
             "lot_quantities_differ", "lines[0].lots"},
            {of(R"("item":"SERIAL","quantity":"2","serials":["S3"])"), "serial_quantity_differs",
             "lines[0].serials"},
            {of(R"("item":"SERIAL","quantity":"1","serials":["S3"])"), "serial_in_stock",
             "lines[0].serials"},
            {of(R"("item":"SERIAL","quantity":"1","serials":["S1"]},)"
                R"({"item":"SERIAL","quantity":"1","serials":["S1"])"),
             "serial_in_stock", "lines[1].serials"},
            {of(R"("item":"BOLT","quantity":"1","serials":["S3"])"), "lot_not_wanted",
             "lines[0].serials"},
            {of(R"("item":"BOLT","quantity":"1")", R"(,"number":"CASE-1")"), "number_taken",
             "number"},
        });
}

BOOST_AUTO_TEST_CASE(it_has_a_case_number_and_no_value) {
    TestCompany company;
    company.must_all(sold());
    const std::string cost = "select sum(value), sum(quantity) from cost_layer_balance";
    const std::string before = company.seen(cost);
    const Json result = company.must(of(R"("item":"SERIAL","quantity":"1","serials":["S1"])",
                                        R"(,"op":"parcel.receive","sender":"no name")"));
    BOOST_TEST(result.written() ==
               R"({"parcel":"CASE-000001","status":"unknown",)"
               R"("lines":[{"line":1,"item":"SERIAL","quantity":"1"}]})");
    BOOST_TEST(company.seen(cost) == before);
    BOOST_TEST(lying(company, "SERIAL") == "A-01-2|available|S3|1");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
