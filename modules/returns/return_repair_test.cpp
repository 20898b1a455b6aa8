#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(return_repair)

namespace {

// RMA-1 of SH-1: 6 BOLT, all 6 LOTTED, 2 SERIAL and 3 NUT went to repair where they stood, in
// RET-01; but 2 BOLT are not disposed of. A NUT fell down since. Repairs add to cost.
std::vector<std::string> setup() {
    return sold_and({
        returning("RMA-1", "SH-1",
                  R"({"line":1,"quantity":"6"},{"line":2,"quantity":"6"},)"
                  R"({"line":3,"quantity":"2"},{"line":4,"quantity":"3"})"),
        step("return.receive", "RMA-1",
             R"({"line":1},{"line":2,"lots":[{"lot":"L1","quantity":"5"},)"
             R"({"lot":"L2","quantity":"1"}]},{"line":3,"serials":["S1","S2"]},{"line":4})"),
        step("return.inspect", "RMA-1",
             R"({"line":1,"accepted":"6"},{"line":2,"accepted":"6"},{"line":3,"accepted":"2"},)"
             R"({"line":4,"accepted":"3"})"),
        step("return.dispose", "RMA-1",
             R"({"line":1,"quantity":"4","disposition":"repair"},)"
             R"({"line":2,"quantity":"6","disposition":"repair"},)"
             R"({"line":3,"quantity":"2","disposition":"repair"},)"
             R"({"line":4,"quantity":"3","disposition":"repair"})"),
        R"({"op":"stock.set_status","warehouse":"MAIN","item":"NUT","bin":"RET-01",)"
        R"("quantity":"1","from":"repair","to":"damaged","reason":"fell down"})",
        R"({"op":"company.configure","repair_cost":"capitalise"})",
    });
}

void setup_without_account(TestCompany& company) {
    company.must_all(setup());
    leave_role_to_general(company, "repair_costs");
}

std::string of(const std::string& line, const std::string& more = {}) {
    return R"({"return":"RMA-1","lines":[{)" + line + "}]" + more + "}";
}

std::string repaired(const std::string& line) {
    return step("return.repair", "RMA-1", "{" + line + "}");
}

std::string value_of_stock(TestCompany& company, const std::string& item) {
    return company.seen("select sum(b.value) from cost_layer_balance b "
                        "join item i on i.id = b.item_id where i.sku = '" + item + "'");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup_without_account, "return.repair",
        {
            {R"({"return":"RMA-9","date":"2026-01-31","lines":[{"line":1,"quantity":"1"}]})",
             "return_not_found", "return"},
            {of(R"("line":9,"quantity":"1")", R"(,"date":"2026-01-31")"), "period_closed", "date"},
            {of(R"("line":9,"quantity":"0")"), "line_not_on_return", "lines[0].line"},
            {of(R"("line":1,"quantity":"0","unit":"BOX")"), "must_be_positive",
             "lines[0].quantity"},
            {of(R"("line":1,"quantity":"1","unit":"BOX")"), "unit_without_conversion",
             "lines[0].unit"},
            {of(R"("line":1,"quantity":"5.5")"), "conversion_not_exact", "lines[0].quantity"},
            {of(R"("line":1,"quantity":"5","bin":"X")"), "not_under_repair", "lines[0].quantity"},
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
            {of(R"("line":2,"quantity":"2","lots":[{"lot":"L2"}],"cost":"0.001")"), "lot_not_held",
             "lines[0].lots"},
            {of(R"("line":4,"quantity":"3","cost":"0.001")"), "too_many_digits", "lines[0].cost"},
            {of(R"("line":4,"quantity":"3","cost":"-1")"), "value_not_negative", "lines[0].cost"},
            {of(R"("line":4,"quantity":"3","cost":"1")"), "not_enough_in_bin",
             "lines[0].quantity"},
            {of(R"("line":4,"quantity":"1","cost":"1")", R"(,"date":"2026-03-01")"),
             "account_role_missing", ""},
            {of(R"("line":4,"quantity":"1")", R"(,"date":"2026-03-01")"), "negative_later",
             "date"},
        });
}

BOOST_AUTO_TEST_CASE(repaired_goods_are_sold_at_their_old_cost_and_that_of_the_repair) {
    TestCompany company;
    company.must_all(setup());
    const std::string before = value_of_stock(company, "BOLT");
    const Json result =
        company.must(repaired(R"("line":1,"quantity":"3","bin":"A-01-1","cost":"6.00")"));
    BOOST_TEST(member(result, "value") == "6.00");
    BOOST_TEST(posted(company, result) == "1400|600; 5450|-600");
    BOOST_TEST(value_of_stock(company, "BOLT") == std::to_string(std::stoll(before) + 600));
    BOOST_TEST(lying(company, "BOLT") == "A-01-1|available||3; A-02-1|available||10; "
                                         "RET-01|inspection||2; RET-01|repair||1");
    check_proofs(company);
    company.must(R"({"op":"repair.reverse","number":"RP-000001"})");
    BOOST_TEST(value_of_stock(company, "BOLT") == before);
    company.must(repaired(R"("line":1,"quantity":"4","bin":"A-01-1")"));
    BOOST_TEST(company.refused(repaired(R"("line":1,"quantity":"1")")) ==
               "not_under_repair@lines[0].quantity");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(where_repairs_are_an_expense_the_goods_cost_what_they_cost) {
    TestCompany company;
    company.must_all(setup());
    company.must(R"({"op":"company.configure","repair_cost":"expense"})");
    const Json result = company.must(repaired(R"("line":3,"quantity":"1","serials":["S2"],)"
                                              R"("cost":"6.00")"));
    BOOST_TEST(member(result, "value") == "0.00");
    BOOST_TEST(member(result, "journal") == "(none)");
    BOOST_TEST(lying(company, "SERIAL") ==
               "A-01-1|available|S2|1; A-01-2|available|S3|1; RET-01|repair|S1|1");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(average_goods_take_the_repair_into_their_average) {
    TestCompany company;
    company.must_all(sold_and({
        returning("RMA-1", "SH-2", R"({"line":1,"quantity":"5"})"),
        step("return.receive", "RMA-1"),
        step("return.inspect", "RMA-1", R"({"line":1,"accepted":"5"})"),
        step("return.dispose", "RMA-1", R"({"line":1,"quantity":"5","disposition":"repair"})"),
        R"({"op":"company.configure","repair_cost":"capitalise"})",
    }));
    const Json result = company.must(repaired(R"("line":1,"quantity":"2","cost":"1.00")"));
    BOOST_TEST(member(result, "value") == "1.00");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
