#include <boost/test/unit_test.hpp>

#include "modules/warehouse/transferring_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(transfer_write_off)

namespace {

// TR-1: on the way are 20 BOLT, 3 LOTTED of L1 and 3 of L2, 2 SERIAL and 2 NUT. TR-2 is cancelled,
// TR-3 waits. Leo may give up 10.00.
std::vector<std::string> setup() {
    return two_warehouses_and({
        transfer("TR-1", R"({"item":"BOLT","quantity":"20"},{"item":"LOTTED","quantity":"6"},)"
                         R"({"item":"SERIAL","quantity":"2"},{"item":"NUT","quantity":"2"})"),
        transfer_step("transfer.ship", "TR-1",
                      R"({"line":1,"bin":"A-01-1"},{"line":2,"bin":"A-03-1","lots":[)"
                      R"({"lot":"L1","quantity":"3"},{"lot":"L2","quantity":"3"}]},)"
                      R"({"line":3,"bin":"A-01-2","serials":["S1","S2"]},)"
                      R"({"line":4,"bin":"A-01-1"})"),
        transfer("TR-2", R"({"item":"BOLT","quantity":"1"})"),
        transfer_step("transfer.cancel", "TR-2"),
        transfer("TR-3", R"({"item":"BOLT","quantity":"1"})"),
        R"({"op":"role.save","code":"lead","rights":["warehouse.*"],)"
        R"("limits":[{"subject":"write_off","amount":"10.00"}]})",
        R"({"op":"user.save","user":"leo","roles":["lead"]})",
    });
}

void setup_without_account(TestCompany& company) {
    company.must_all(setup());
    leave_role_to_general(company, "write_offs");
}

std::string of(const std::string& line, const std::string& more = {}) {
    return R"({"number":"TR-1","reason":"lost","lines":[{)" + line + "}]" + more + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    const std::string closed = R"(,"reason":"lost","date":"2026-01-31"})";
    check_refusals(
        setup_without_account, "transfer.write_off",
        {
            {R"({"number":"TR-9")" + closed, "transfer_not_found", "number"},
            {R"({"number":"TR-2")" + closed, "transfer_cancelled", "number"},
            {R"({"number":"TR-3")" + closed, "period_closed", "date"},
            {R"({"number":"TR-3","reason":"lost"})", "nothing_in_transit", "number"},
            {of(R"("line":9,"quantity":"0")"), "line_not_on_transfer", "lines[0].line"},
            {of(R"("line":1,"quantity":"0","unit":"BOX")"), "must_be_positive",
             "lines[0].quantity"},
            {of(R"("line":1,"quantity":"0.5","unit":"BOX")"), "unit_without_conversion",
             "lines[0].unit"},
            {of(R"("line":1,"quantity":"20.5")"), "conversion_not_exact", "lines[0].quantity"},
            {of(R"("line":1,"quantity":"21")"), "more_than_in_transit", "lines[0].quantity"},
            {of(R"("line":2,"quantity":"2")"), "lot_required", "lines[0].lots"},
            {of(R"("line":2,"quantity":"2","lots":[{"lot":"L9"}])"), "lot_not_found",
             "lines[0].lots"},
            {of(R"("line":2,"quantity":"2","lots":[{"lot":"L1","quantity":"1"}])"),
             "lot_quantities_differ", "lines[0].lots"},
            {of(R"("line":3,"serials":["S1"])"), "serial_quantity_differs", "lines[0].serials"},
            {of(R"("line":1,"lots":[{"lot":"L1"}])"), "lot_not_wanted", "lines[0].lots"},
            {of(R"("line":2,"quantity":"4","lots":[{"lot":"L1"}])"), "lot_not_in_transit",
             "lines[0].lots"},
            {of(R"("line":4)"), "account_role_missing", "", "leo"},
            {of(R"("line":1,"quantity":"2")", R"(,"date":"2026-03-01")"), "negative_later", "date",
             "leo"},
        });
}

BOOST_AUTO_TEST_CASE(what_is_lost_leaves_transit_as_written_off) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(setup());
        company.must(
            transfer_step("transfer.receive", "TR-1", R"({"line":1,"quantity":"18"})"));
        company.act_as("leo");
        const Json result =
            company.must(R"({"op":"transfer.write_off","number":"TR-1","reason":"lost",)"
                         R"("lines":[{"line":1}]})");
        BOOST_TEST(member(result, "write_off") == "TW-000001");
        BOOST_TEST(posted(company, result) == "1450|-800; 5400|800");
        BOOST_TEST(company.seen("select coalesce(sum(c.quantity), 0) from bin_balance c "
                                "join item i on i.id = c.item_id "
                                "where c.bin_id = 5 and i.sku = 'BOLT'") == "0");
        BOOST_TEST(company.refused(transfer_step("transfer.receive", "TR-1",
                                                 R"({"line":1,"quantity":"1"})")) ==
                   "more_than_in_transit@lines[0].quantity");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(above_the_limit_it_waits) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(setup());
        company.act_as("leo");
        const Json result =
            company.must(R"({"op":"transfer.write_off","number":"TR-1","reason":"lost",)"
                         R"("lines":[{"line":1,"quantity":"3"}]})");
        BOOST_TEST(member(result, "state") == "waiting");
        BOOST_TEST(member(result, "value") == "12.00");
        BOOST_TEST(member(result, "journal") == "(none)");
        BOOST_TEST(company.seen("select count(*) from transfer_event where kind = 'written_off'") ==
                   "0");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
