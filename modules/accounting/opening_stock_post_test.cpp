#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(opening_stock_post)

namespace {

std::vector<std::string> setup() {
    return selling_and({
        R"({"op":"opening_stock.post","warehouse":"MAIN","number":"OS-1","lines":[)"
        R"({"item":"SERIAL","bin":"A-01-2","quantity":"1","unit_cost":"50","serials":["S1"]}]})",
        R"({"op":"period.close","through":"2026-01-31"})",
    });
}

void setup_without_account(TestCompany& company) {
    company.must_all(setup());
    leave_role_to_general(company, "inventory");
}

std::string of(const std::string& line, const std::string& more = {}) {
    return R"({"warehouse":"MAIN","lines":[{)" + line + "}]" + more + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup_without_account, "opening_stock.post",
        {
            {R"({"warehouse":"X","date":"2026-01-31","lines":[)"
             R"({"item":"X","quantity":"0","unit_cost":"1"}]})",
             "warehouse_not_found", "warehouse"},
            {of(R"("item":"X","quantity":"0","unit_cost":"1")", R"(,"date":"2026-01-31")"),
             "period_closed", "date"},
            {of(R"("item":"BOLT","quantity":"0","unit_cost":"1"},)"
                R"({"item":"X","quantity":"1","unit_cost":"1")"),
             "item_not_found", "lines[1].item"},
            {of(R"("item":"BOLT","quantity":"0","unit":"BOX","unit_cost":"-1")"),
             "must_be_positive", "lines[0].quantity"},
            {of(R"("item":"BOLT","quantity":"0.5","unit":"BOX","unit_cost":"-1")"),
             "unit_without_conversion", "lines[0].unit"},
            {of(R"("item":"BOLT","quantity":"0.5","unit_cost":"-1")"), "conversion_not_exact",
             "lines[0].quantity"},
            {of(R"("item":"BOLT","quantity":"1","unit_cost":"-1","bin":"X")"),
             "value_not_negative", "lines[0].unit_cost"},
            {of(R"("item":"LOTTED","quantity":"1","unit_cost":"1","bin":"X")"), "bin_not_found",
             "lines[0].bin"},
            {of(R"("item":"LOTTED","quantity":"1","unit_cost":"1","bin":"EAST/E-01-1")"),
             "bin_not_in_warehouse", "lines[0].bin"},
            {of(R"("item":"LOTTED","quantity":"1","unit_cost":"1","bin":"OLD")"),
             "bin_not_active", "lines[0].bin"},
            {of(R"("item":"LOTTED","quantity":"1","unit_cost":"1")"), "lot_required",
             "lines[0].lots"},
            {of(R"("item":"LOTTED","quantity":"2","unit_cost":"1",)"
                R"("lots":[{"lot":"L3","quantity":"1"}])"),
             "lot_quantities_differ", "lines[0].lots"},
            {of(R"("item":"SERIAL","quantity":"2","unit_cost":"1","serials":["S1"])"),
             "serial_quantity_differs", "lines[0].serials"},
            {of(R"("item":"SERIAL","quantity":"1","unit_cost":"1","serials":["S1"])"),
             "serial_in_stock", "lines[0].serials"},
            {of(R"("item":"SERIAL","quantity":"1","unit_cost":"1","serials":["S2"]},)"
                R"({"item":"SERIAL","quantity":"1","unit_cost":"1","serials":["S2"])"),
             "serial_in_stock", "lines[1].serials"},
            {of(R"("item":"BOLT","quantity":"1","unit_cost":"1","lots":[{"lot":"L1"}])"),
             "lot_not_wanted", "lines[0].lots"},
            {of(R"("item":"NUT","quantity":"1","unit_cost":"1")", R"(,"number":"OS-1")"),
             "account_role_missing", ""},
            {of(R"("item":"BOLT","quantity":"1","unit_cost":"1")", R"(,"number":"OS-1")"),
             "number_taken", "number"},
        });
}

BOOST_AUTO_TEST_CASE(accounts_open_at_the_value_of_the_layers) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(selling());
        const Json result = company.must(
            R"({"op":"opening_stock.post","date":"2026-01-01","warehouse":"MAIN","lines":[)"
            R"({"item":"BOLT","bin":"A-01-2","quantity":"2","unit":"CASE","unit_cost":"50.00"},)"
            R"({"item":"BOLT","bin":"DMG-01","quantity":"3","unit_cost":"1.335",)"
            R"("status":"damaged"}]})");
        BOOST_TEST(member(result, "value") == "104.01");
        BOOST_TEST(company.seen("select a.code, l.amount from journal_line l "
                                "join journal j on j.id = l.journal_id "
                                "join account a on a.id = l.account_id where j.number = '" +
                                member(result, "journal") + "' order by a.code") ==
                   "1400|10401; 3900|-10401");
        BOOST_TEST(company.seen("select b.code, c.status, c.quantity / 1000000 from bin_balance c "
                                "join bin b on b.id = c.bin_id join item i on i.id = c.item_id "
                                "where i.sku = 'BOLT' order by b.code") ==
                   "A-01-1|available|100; A-01-2|available|24; A-02-1|available|20; "
                   "DMG-01|damaged|3");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(a_bin_left_out_is_the_first_pick_face) {
    TestCompany company;
    company.must_all(selling());
    company.must(R"({"op":"opening_stock.post","warehouse":"EAST","lines":[)"
                 R"({"item":"BOLT","quantity":"1","unit_cost":"0"}]})");
    BOOST_TEST(company.seen("select b.type from bin_balance c join bin b on b.id = c.bin_id "
                            "join warehouse w on w.id = b.warehouse_id "
                            "join item i on i.id = c.item_id "
                            "where w.code = 'EAST' and i.sku = 'BOLT'") == "pick_face");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
