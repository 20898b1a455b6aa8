#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(return_receive)

namespace {

// RMA-1 takes 12 BOLT, 6 LOTTED, 2 SERIAL and 1 NUT of SH-1; RMA-2 has all its 5 MEAN of SH-2 back.
std::vector<std::string> setup() {
    return sold_and({returning("RMA-1", "SH-1",
                               R"({"line":1,"quantity":"12"},{"line":2,"quantity":"6"},)"
                               R"({"line":3,"quantity":"2"},{"line":4,"quantity":"1"})"),
                     returning("RMA-2", "SH-2", R"({"line":1,"quantity":"5"})"),
                     step("return.receive", "RMA-2")});
}

void setup_without_account(TestCompany& company) {
    company.must_all(setup());
    leave_role_to_general(company, "cost_of_goods_sold");
}

std::string of(const std::string& lines) {
    return R"({"return":"RMA-1","lines":[)" + lines + "]}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup_without_account, "return.receive",
        {
            {R"({"return":"RMA-9","date":"2026-01-31"})", "return_not_found", "return"},
            {R"({"return":"RMA-2","date":"2026-01-31"})", "period_closed", "date"},
            {R"({"return":"RMA-2"})", "nothing_to_receive", "return"},
            {of(R"({"line":9,"quantity":"0"})"), "line_not_on_return", "lines[0].line"},
            {of(R"({"line":1,"quantity":"0","unit":"BOX"})"), "must_be_positive",
             "lines[0].quantity"},
            {R"({"return":"RMA-2","lines":[{"line":1}]})", "must_be_positive",
             "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"1","unit":"BOX"})"), "unit_without_conversion",
             "lines[0].unit"},
            {of(R"({"line":1,"quantity":"12.5"})"), "conversion_not_exact", "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"13","bin":"X"})"), "more_than_authorized",
             "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"12"},{"line":1,"quantity":"1"})"),
             "more_than_authorized", "lines[1].quantity"},
            {of(R"({"line":2,"bin":"X"})"), "bin_not_found", "lines[0].bin"},
            {of(R"({"line":2,"bin":"EAST/E-01-1"})"), "bin_not_in_warehouse", "lines[0].bin"},
            {of(R"({"line":2,"bin":"OLD"})"), "bin_not_active", "lines[0].bin"},
            {of(R"({"line":2})"), "lot_required", "lines[0].lots"},
            {of(R"({"line":2,"lots":[{"lot":"L9"}]})"), "lot_not_found", "lines[0].lots"},
            {of(R"({"line":2,"lots":[{"lot":"L2","quantity":"2"}]})"), "lot_quantities_differ",
             "lines[0].lots"},
            {of(R"({"line":3,"serials":["S3"]})"), "serial_quantity_differs", "lines[0].serials"},
            {of(R"({"line":1,"lots":[{"lot":"L1"}]})"), "lot_not_wanted", "lines[0].lots"},
            {of(R"({"line":2,"quantity":"2","lots":[{"lot":"L2"}]})"), "lot_not_shipped",
             "lines[0].lots"},
            {of(R"({"line":2,"quantity":"1","lots":[{"lot":"L2"}]},)"
                R"({"line":2,"quantity":"1","lots":[{"lot":"L2"}]})"),
             "lot_not_shipped", "lines[1].lots"},
            {of(R"({"line":3,"serials":["S1","S3"]})"), "lot_not_shipped", "lines[0].serials"},
            {of(R"({"line":4})"), "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(goods_come_back_at_the_cost_at_which_those_units_left) {
    TestCompany company;
    company.must_all(setup());
    const Json three =
        company.must(step("return.receive", "RMA-1", R"({"line":1,"quantity":"3"})"));
    BOOST_TEST(member(three, "value") == "15.00");
    BOOST_TEST(member(three, "status") == "received");
    BOOST_TEST(posted(company, three) == "1400|1500; 5000|-1500");
    BOOST_TEST(lying(company, "BOLT") ==
               "A-02-1|available||10; RET-01|inspection||3");
    // Seven more of the last ten that left, at 5.00; then two of the hundred before, at 4.00.
    const Json rest = company.must(
        step("return.receive", "RMA-1", R"({"line":1,"bin":"A-01-1"})"));
    BOOST_TEST(member(rest, "value") == "43.00");
    BOOST_TEST(company.seen("select b.quantity / 1000000, b.value from cost_layer_balance b "
                            "join item i on i.id = b.item_id where i.sku = 'BOLT' "
                            "and b.quantity > 0 order by b.layer_id") ==
               "10|5000; 3|1500; 7|3500; 2|800");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(average_goods_come_back_at_what_they_left_for) {
    TestCompany company;
    company.must_all(sold());
    company.must_all(
        {R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"MAIN","lines":[)"
         R"({"item":"MEAN","bin":"A-01-2","quantity":"10","unit_cost":"9.00"}]})",
         returning("RMA-1", "SH-2", R"({"line":1,"quantity":"4"})")});
    const Json result = company.must(step("return.receive", "RMA-1"));
    BOOST_TEST(member(result, "value") == "5.00");
    BOOST_TEST(posted(company, result) == "1400|500; 5000|-500");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(the_lots_that_left_come_back) {
    TestCompany company;
    company.must_all(setup());
    company.must(step("return.receive", "RMA-1",
                      R"({"line":2,"quantity":"3","lots":[{"lot":"L1","quantity":"2"},)"
                      R"({"lot":"L2","quantity":"1"}]},{"line":3,"serials":["S2","S1"]})"));
    BOOST_TEST(lying(company, "LOTTED") == "A-03-1|available|L2|4; RET-01|inspection|L1|2; "
                                           "RET-01|inspection|L2|1");
    BOOST_TEST(lying(company, "SERIAL") == "A-01-2|available|S3|1; RET-01|inspection|S1|1; "
                                           "RET-01|inspection|S2|1");
    BOOST_TEST(company.refused(step("return.receive", "RMA-1",
                                    R"({"line":2,"quantity":"1","lots":[{"lot":"L2"}]})")) ==
               "lot_not_shipped@lines[0].lots");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(goods_may_come_back_to_another_warehouse) {
    TestCompany company;
    company.must_all(sold());
    company.must(R"({"op":"return.authorize","number":"RMA-1","shipment":"SH-1",)"
                 R"("warehouse":"EAST","lines":[{"line":1,"quantity":"2"}]})");
    company.must(step("return.receive", "RMA-1"));
    BOOST_TEST(company.seen("select w.code, p.value from cost_pool_balance p "
                            "join warehouse w on w.id = p.warehouse_id "
                            "join item i on i.id = p.item_id where i.sku = 'BOLT' "
                            "order by w.code") == "EAST|1000; MAIN|5000");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
