#include <boost/test/unit_test.hpp>

#include "modules/warehouse/transferring_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(transfer_ship)

namespace {

// TR-1: 105 BOLT, 6 LOTTED, 2 SERIAL, 2 NUT. TR-2 is cancelled. 90 BOLT of A-01-1 are held.
std::vector<std::string> setup() {
    std::vector<std::string> requests = two_warehouses_and(
        {transfer("TR-1", R"({"item":"BOLT","quantity":"105"},{"item":"LOTTED","quantity":"6"},)"
                          R"({"item":"SERIAL","quantity":"2"},{"item":"NUT","quantity":"2"})"),
         transfer("TR-2", R"({"item":"BOLT","quantity":"1"})"),
         transfer_step("transfer.cancel", "TR-2")});
    for (const std::string& request :
         confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"90"}])"))
        requests.push_back(request);
    return requests;
}

void setup_without_account(TestCompany& company) {
    company.must_all(setup());
    leave_role_to_general(company, "in_transit");
}

std::string of(const std::string& line, const std::string& more = {}) {
    return R"({"number":"TR-1","lines":[{)" + line + "}]" + more + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup_without_account, "transfer.ship",
        {
            {R"({"number":"TR-9","date":"2026-01-31","lines":[{"line":9,"bin":"X"}]})",
             "transfer_not_found", "number"},
            {R"({"number":"TR-2","date":"2026-01-31","lines":[{"line":9,"bin":"X"}]})",
             "transfer_cancelled", "number"},
            {of(R"("line":9,"bin":"X")", R"(,"date":"2026-01-31")"), "period_closed", "date"},
            {of(R"("line":9,"bin":"X","quantity":"0")"), "line_not_on_transfer", "lines[0].line"},
            {of(R"("line":1,"bin":"X","quantity":"0","unit":"BOX")"), "must_be_positive",
             "lines[0].quantity"},
            {of(R"("line":1,"bin":"X","quantity":"0.5","unit":"BOX")"),
             "unit_without_conversion", "lines[0].unit"},
            {of(R"("line":1,"bin":"X","quantity":"105.5")"), "conversion_not_exact",
             "lines[0].quantity"},
            {of(R"("line":1,"bin":"X","quantity":"106")"), "more_than_transferred",
             "lines[0].quantity"},
            {of(R"("line":1,"bin":"A-02-1","quantity":"10"},{"line":1,"bin":"X","quantity":"96")"),
             "more_than_transferred", "lines[1].quantity"},
            {of(R"("line":1,"bin":"X")"), "bin_not_found", "lines[0].bin"},
            {of(R"("line":1,"bin":"EAST/E-01-1")"), "bin_not_in_warehouse", "lines[0].bin"},
            {of(R"("line":2,"bin":"OLD")"), "bin_not_active", "lines[0].bin"},
            {of(R"("line":2,"bin":"A-03-1")"), "lot_required", "lines[0].lots"},
            {of(R"("line":2,"bin":"A-03-1","lots":[{"lot":"L9"}])"), "lot_not_found",
             "lines[0].lots"},
            {of(R"("line":2,"bin":"A-03-1","lots":[{"lot":"L1","quantity":"5"}])"),
             "lot_quantities_differ", "lines[0].lots"},
            {of(R"("line":3,"bin":"A-01-2","serials":["S1"])"), "serial_quantity_differs",
             "lines[0].serials"},
            {of(R"("line":1,"bin":"A-01-1","lots":[{"lot":"L1"}])"), "lot_not_wanted",
             "lines[0].lots"},
            {of(R"("line":1,"bin":"A-01-1","quantity":"101")"), "not_enough_in_bin",
             "lines[0].quantity"},
            {of(R"("line":2,"bin":"A-03-1","quantity":"6","lots":[{"lot":"L1"}])"),
             "not_enough_in_bin", "lines[0].quantity"},
            {of(R"("line":1,"bin":"A-01-1","quantity":"11")"), "allocated_to_others",
             "lines[0].quantity"},
            {of(R"("line":1,"bin":"A-01-1","quantity":"6"},)"
                R"({"line":1,"bin":"A-01-1","quantity":"5")"),
             "allocated_to_others", "lines[1].quantity"},
            {of(R"("line":4,"bin":"A-01-1","quantity":"1")", R"(,"date":"2026-03-01")"),
             "account_role_missing", ""},
            {of(R"("line":1,"bin":"A-01-1","quantity":"1")", R"(,"date":"2026-03-01")"),
             "negative_later", "date"},
        });
}

BOOST_AUTO_TEST_CASE(goods_and_their_layers_are_in_transit) {
    TestCompany company;
    company.must_all(two_warehouses_and({transfer("TR-1", R"({"item":"BOLT","quantity":"110"})")}));
    const Json result = company.must(transfer_step(
        "transfer.ship", "TR-1",
        R"({"line":1,"bin":"A-01-1","quantity":"90"},{"line":1,"bin":"A-02-1","quantity":"15"})"));
    BOOST_TEST(member(result, "status") == "shipped");
    BOOST_TEST(member(result, "value") == "425.00");
    BOOST_TEST(posted(company, result) == "1400|-42500; 1450|42500");
    BOOST_TEST(layers(company, "BOLT") ==
               "MAIN|layer|15|7500; transit|layer|90|36000; transit|layer|10|4000; "
               "transit|layer|5|2500");
    BOOST_TEST(company.seen("select b.code, c.quantity from bin_balance c "
                            "join bin b on b.id = c.bin_id where b.type = 'outside' "
                            "and c.quantity > 0") == "transit|105000000");
    const Json rest =
        company.must(transfer_step("transfer.ship", "TR-1", R"({"line":1,"bin":"A-01-1"})"));
    BOOST_TEST(member(rest, "value") == "25.00");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(the_lots_that_are_named_leave) {
    TestCompany company;
    company.must_all(setup());
    company.must(transfer_step(
        "transfer.ship", "TR-1",
        R"({"line":2,"bin":"A-03-1","quantity":"3","lots":[{"lot":"L1","quantity":"1"},)"
        R"({"lot":"L2","quantity":"2"}]},{"line":3,"bin":"A-01-2","serials":["S1","S2"]})"));
    BOOST_TEST(company.seen("select l.code || l.serial, m.quantity from stock_move m "
                            "join lot l on l.id = m.lot_id where m.to_bin_id = 5 "
                            "order by l.code || l.serial") ==
               "L1|1000000; L2|2000000; S1|1000000; S2|1000000");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
