#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(return_dispose)

namespace {

// RMA-1 of SH-1 has 12 BOLT back, 8 in RET-01 and 4 in A-01-2, of which 10 are inspected; all 6
// LOTTED, 2 SERIAL and 3 NUT, inspected. Somebody took one of the NUT away from RET-01.
std::vector<std::string> setup() {
    return sold_and({
        returning("RMA-1", "SH-1",
                  R"({"line":1,"quantity":"12"},{"line":2,"quantity":"6"},)"
                  R"({"line":3,"quantity":"2"},{"line":4,"quantity":"3"})"),
        step("return.receive", "RMA-1",
             R"({"line":1,"quantity":"8"},{"line":1,"quantity":"4","bin":"A-01-2"},)"
             R"({"line":2,"lots":[{"lot":"L1","quantity":"5"},{"lot":"L2","quantity":"1"}]},)"
             R"({"line":3,"serials":["S1","S2"]},{"line":4})"),
        step("return.inspect", "RMA-1",
             R"({"line":1,"accepted":"9","rejected":"1"},{"line":2,"accepted":"6"},)"
             R"({"line":3,"accepted":"2"},{"line":4,"accepted":"3"})"),
        R"({"op":"stock.set_status","warehouse":"MAIN","item":"NUT","bin":"RET-01",)"
        R"("quantity":"1","from":"inspection","to":"damaged","reason":"fell down"})",
    });
}

void setup_without_account(TestCompany& company) {
    company.must_all(setup());
    leave_role_to_general(company, "write_offs");
}

std::string of(const std::string& line, const std::string& disposition = "restock",
               const std::string& more = {}) {
    return R"({"return":"RMA-1","lines":[{"disposition":")" + disposition + R"(",)" + line +
           "}]" + more + "}";
}

std::string disposing(const std::string& lines) { return step("return.dispose", "RMA-1", lines); }

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup_without_account, "return.dispose",
        {
            {R"({"return":"RMA-9","date":"2026-01-31","lines":[)"
             R"({"line":1,"quantity":"1","disposition":"restock"}]})",
             "return_not_found", "return"},
            {of(R"("line":9,"quantity":"1")", "restock", R"(,"date":"2026-01-31")"),
             "period_closed", "date"},
            {of(R"("line":9,"quantity":"0")"), "line_not_on_return", "lines[0].line"},
            {of(R"("line":1,"quantity":"0","unit":"BOX")"), "must_be_positive",
             "lines[0].quantity"},
            {of(R"("line":1,"quantity":"1","unit":"BOX")"), "unit_without_conversion",
             "lines[0].unit"},
            {of(R"("line":1,"quantity":"11.5")"), "conversion_not_exact", "lines[0].quantity"},
            {of(R"("line":1,"quantity":"11","bin":"X")"), "not_inspected", "lines[0].quantity"},
            {of(R"("line":2,"quantity":"1","bin":"X")"), "bin_not_found", "lines[0].bin"},
            {of(R"("line":2,"quantity":"1","bin":"EAST/E-01-1")"), "bin_not_in_warehouse",
             "lines[0].bin"},
            {of(R"("line":2,"quantity":"1","bin":"OLD","lots":[{"lot":"L9"}])"), "bin_not_active",
             "lines[0].bin"},
            {of(R"("line":3,"quantity":"1","lots":[{"lot":"S1"}])"), "lot_required",
             "lines[0].serials"},
            {of(R"("line":2,"quantity":"1","lots":[{"lot":"L9"}])"), "lot_not_found",
             "lines[0].lots"},
            {of(R"("line":2,"quantity":"2","lots":[{"lot":"L2","quantity":"1"}])"),
             "lot_quantities_differ", "lines[0].lots"},
            {of(R"("line":3,"quantity":"2","serials":["S1"])"), "serial_quantity_differs",
             "lines[0].serials"},
            {of(R"("line":1,"quantity":"1","lots":[{"lot":"L1"}])"), "lot_not_wanted",
             "lines[0].lots"},
            {of(R"("line":2,"quantity":"2","lots":[{"lot":"L2"}])"), "lot_not_held",
             "lines[0].lots"},
            {of(R"("line":3,"quantity":"1","serials":["S3"])"), "lot_not_held",
             "lines[0].serials"},
            {of(R"("line":4,"quantity":"3")", "write_off"), "not_enough_in_bin",
             "lines[0].quantity"},
            {of(R"("line":4,"quantity":"1")", "write_off", R"(,"date":"2026-03-01")"),
             "account_role_missing", ""},
            {of(R"("line":4,"quantity":"1")", "restock", R"(,"date":"2026-03-01")"),
             "negative_later", "date"},
        });
}

BOOST_AUTO_TEST_CASE(each_disposition_has_its_status_and_its_place) {
    TestCompany company;
    company.must_all(setup());
    const Json result = company.must(disposing(
        R"({"line":1,"quantity":"2","disposition":"restock","bin":"A-01-1"},)"
        R"({"line":1,"quantity":"1","disposition":"quarantine"},)"
        R"({"line":1,"quantity":"1","disposition":"damaged"},)"
        R"({"line":1,"quantity":"1","disposition":"repair"},)"
        R"({"line":1,"quantity":"1","disposition":"supplier"})"));
    BOOST_TEST(lying(company, "BOLT") ==
               "A-01-1|available||2; A-01-2|inspection||4; A-02-1|available||10; "
               "DMG-01|damaged||1; QUAR-01|quarantine||2; RET-01|inspection||2; RET-01|repair||1");
    BOOST_TEST(member(result, "value") == "0.00");
    BOOST_TEST(member(result, "journal") == "(none)");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(what_is_written_off_takes_the_cost_of_the_returned_goods) {
    TestCompany company;
    company.must_all(setup());
    company.must(R"({"op":"opening_stock.post","date":"2026-03-01","warehouse":"MAIN","lines":[)"
                 R"({"item":"BOLT","bin":"A-01-1","quantity":"10","unit_cost":"9.99"}]})");
    const Json result = company.must(
        disposing(R"({"line":1,"quantity":"3","disposition":"write_off"})"));
    BOOST_TEST(member(result, "value") == "15.00");
    BOOST_TEST(posted(company, result) == "1400|-1500; 5400|1500");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(average_goods_are_written_off_at_the_average) {
    TestCompany company;
    company.must_all(sold_and({returning("RMA-1", "SH-2", R"({"line":1,"quantity":"5"})"),
                               step("return.receive", "RMA-1"),
                               step("return.inspect", "RMA-1", R"({"line":1,"rejected":"5"})")}));
    const Json result = company.must(
        disposing(R"({"line":1,"quantity":"4","disposition":"write_off"})"));
    BOOST_TEST(posted(company, result) == "1400|-500; 5400|500");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(goods_in_two_bins_leave_both) {
    TestCompany company;
    company.must_all(setup());
    company.must(disposing(R"({"line":1,"quantity":"7","disposition":"restock","bin":"A-01-1"},)"
                           R"({"line":1,"quantity":"3","disposition":"restock","bin":"A-03-1"})"));
    BOOST_TEST(lying(company, "BOLT") == "A-01-1|available||7; A-01-2|inspection||2; "
                                         "A-02-1|available||10; A-03-1|available||3");
    company.must(step("return.inspect", "RMA-1", R"({"line":1,"rejected":"2"})"));
    company.must(disposing(R"({"line":1,"quantity":"2","disposition":"damaged"})"));
    BOOST_TEST(lying(company, "BOLT") == "A-01-1|available||7; A-02-1|available||10; "
                                         "A-03-1|available||3; DMG-01|damaged||2");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(the_lots_that_are_named_go) {
    TestCompany company;
    company.must_all(setup());
    company.must(disposing(
        R"({"line":2,"quantity":"1","disposition":"restock","bin":"A-03-1","lots":[{"lot":"L2"}]},)"
        R"({"line":3,"quantity":"1","disposition":"damaged","serials":["S2"]})"));
    BOOST_TEST(lying(company, "LOTTED") == "A-03-1|available|L2|5; RET-01|inspection|L1|5");
    BOOST_TEST(lying(company, "SERIAL") == "A-01-2|available|S3|1; DMG-01|damaged|S2|1; "
                                           "RET-01|inspection|S1|1");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(restocked_goods_serve_who_waited) {
    TestCompany company;
    company.must_all(setup());
    company.must_all(confirmed_order("SO-9", R"([{"item":"BOLT","quantity":"15"}])"));
    const std::string held = "select b.allocated from demand_balance b "
                             "join demand d on d.id = b.demand_id "
                             "join document o on o.id = d.document_id where o.number = 'SO-9'";
    BOOST_TEST(company.seen(held) == "10000000");
    company.must(disposing(R"({"line":1,"quantity":"8","disposition":"restock","bin":"A-01-1"})"));
    BOOST_TEST(company.seen(held) == "15000000");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
