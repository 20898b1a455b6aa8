#include <boost/test/unit_test.hpp>

#include "modules/warehouse/transferring_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(transfer_create)

namespace {

std::string of(const std::string& lines, const std::string& more = {}) {
    return R"({"from":"MAIN","to":"EAST","lines":[)" + lines + "]" + more + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        two_warehouses_and({transfer("TR-1", R"({"item":"BOLT","quantity":"1"})")}),
        "transfer.create",
        {
            {R"({"from":"X","to":"X","lines":[{"item":"X","quantity":"0"}]})",
             "warehouse_not_found", "from"},
            {R"({"from":"MAIN","to":"X","lines":[{"item":"X","quantity":"0"}]})",
             "warehouse_not_found", "to"},
            {R"({"from":"MAIN","to":"MAIN","lines":[{"item":"X","quantity":"0"}]})",
             "same_warehouse", "to"},
            {of(R"({"item":"X","quantity":"0"},{"line":1,"item":"X","quantity":"0"})"),
             "line_repeated", "lines[1].line"},
            {of(R"({"item":"BOLT","quantity":"0"},{"item":"X","quantity":"1"})"),
             "item_not_found", "lines[1].item"},
            {of(R"({"item":"BOLT","quantity":"0","unit":"BOX"})"), "must_be_positive",
             "lines[0].quantity"},
            {of(R"({"item":"BOLT","quantity":"0.5","unit":"BOX"})"), "unit_without_conversion",
             "lines[0].unit"},
            {of(R"({"item":"BOLT","quantity":"0.5"})", R"(,"number":"TR-1")"),
             "conversion_not_exact", "lines[0].quantity"},
            {of(R"({"item":"BOLT","quantity":"1"})", R"(,"number":"TR-1")"), "number_taken",
             "number"},
        });
}

BOOST_AUTO_TEST_CASE(a_wish_moves_nothing) {
    TestCompany company;
    company.must_all(two_warehouses());
    const std::string stock = company.seen("select sum(quantity), sum(allocated) from bin_balance");
    const Json result =
        company.must(transfer("TR-1", R"({"item":"BOLT","quantity":"2","unit":"CASE"})"));
    BOOST_TEST(member(result, "status") == "requested");
    BOOST_TEST(result.find("lines")->written() ==
               R"([{"line":1,"item":"BOLT","quantity":"24","shipped":"0","received":"0",)"
               R"("written_off":"0","in_transit":"0"}])");
    BOOST_TEST(company.seen("select sum(quantity), sum(allocated) from bin_balance") == stock);
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
