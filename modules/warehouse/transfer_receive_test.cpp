#include <boost/test/unit_test.hpp>

#include "modules/warehouse/transferring_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(transfer_receive)

namespace {

// TR-1: on the way are 20 BOLT, 3 LOTTED of L1 and 3 of L2, 2 SERIAL and 2 NUT. TR-2 is cancelled.
// TR-3 waits.
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
    });
}

void setup_without_account(TestCompany& company) {
    company.must_all(setup());
    leave_role_to_general(company, "in_transit");
}

std::string of(const std::string& line, const std::string& more = {}) {
    return R"({"number":"TR-1","lines":[{)" + line + "}]" + more + "}";
}

std::string receiving(const std::string& lines) {
    return transfer_step("transfer.receive", "TR-1", lines);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup_without_account, "transfer.receive",
        {
            {R"({"number":"TR-9","date":"2026-01-31"})", "transfer_not_found", "number"},
            {R"({"number":"TR-2","date":"2026-01-31"})", "transfer_cancelled", "number"},
            {R"({"number":"TR-3","date":"2026-01-31"})", "period_closed", "date"},
            {R"({"number":"TR-3"})", "nothing_in_transit", "number"},
            {of(R"("line":9,"quantity":"0")"), "line_not_on_transfer", "lines[0].line"},
            {of(R"("line":1,"quantity":"0","unit":"BOX")"), "must_be_positive",
             "lines[0].quantity"},
            {R"({"number":"TR-3","lines":[{"line":1}]})", "must_be_positive",
             "lines[0].quantity"},
            {of(R"("line":1,"quantity":"0.5","unit":"BOX")"), "unit_without_conversion",
             "lines[0].unit"},
            {of(R"("line":1,"quantity":"20.5")"), "conversion_not_exact", "lines[0].quantity"},
            {of(R"("line":1,"quantity":"21","bin":"X")"), "more_than_in_transit",
             "lines[0].quantity"},
            {of(R"("line":1,"quantity":"20"},{"line":1,"quantity":"1")"), "more_than_in_transit",
             "lines[1].quantity"},
            {of(R"("line":2,"quantity":"2")"), "lot_required", "lines[0].lots"},
            {of(R"("line":3,"quantity":"1")"), "lot_required", "lines[0].serials"},
            {of(R"("line":2,"quantity":"2","lots":[{"lot":"L9"}])"), "lot_not_found",
             "lines[0].lots"},
            {of(R"("line":2,"quantity":"2","lots":[{"lot":"L1","quantity":"1"}])"),
             "lot_quantities_differ", "lines[0].lots"},
            {of(R"("line":3,"serials":["S1"])"), "serial_quantity_differs", "lines[0].serials"},
            {of(R"("line":1,"lots":[{"lot":"L1"}])"), "lot_not_wanted", "lines[0].lots"},
            {of(R"("line":2,"quantity":"4","lots":[{"lot":"L1"}])"), "lot_not_in_transit",
             "lines[0].lots"},
            {of(R"("line":1,"quantity":"2","bin":"X")"), "bin_not_found", "lines[0].bin"},
            {of(R"("line":1,"quantity":"2","bin":"MAIN/A-01-1")"), "bin_not_in_warehouse",
             "lines[0].bin"},
            {of(R"("line":1,"quantity":"2","bin":"E-OLD")"), "bin_not_active", "lines[0].bin"},
            {of(R"("line":4)", R"(,"date":"2026-03-01")"), "account_role_missing", ""},
            {of(R"("line":1)", R"(,"date":"2026-03-01")"), "negative_later", "date"},
        });
}

// The accounts of the two warehouses change by the moved value; the company's total does not.
BOOST_AUTO_TEST_CASE(value_goes_from_account_to_account) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(setup());
        const std::string total = "select sum(l.amount) from journal_line l join account a "
                                  "on a.id = l.account_id where a.code in ('1400', '1410', '1450')";
        const std::string before = company.seen(total);
        const Json part = company.must(receiving(R"({"line":1,"quantity":"18","bin":"E-01-1"})"));
        BOOST_TEST(member(part, "status") == "partially_received");
        BOOST_TEST(posted(company, part) == "1410|7200; 1450|-7200");
        BOOST_TEST(layers(company, "BOLT") ==
                   "EAST|layer|18|7200; MAIN|layer|80|32000; MAIN|layer|20|10000; "
                   "transit|layer|2|800");
        const Json rest = company.must(receiving(""));
        BOOST_TEST(member(rest, "status") == "received");
        BOOST_TEST(company.seen("select coalesce(sum(quantity), 0) from bin_balance "
                                "where bin_id = 5") == "0");
        BOOST_TEST(company.seen(total) == before);
        BOOST_TEST(company.refused(receiving("")) == "nothing_in_transit@number");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(layers_keep_their_first_day_and_their_turn) {
    TestCompany company;
    company.must_all(two_warehouses_and({transfer("TR-1", R"({"item":"BOLT","quantity":"110"})")}));
    company.set_today(Date::of(2026, 3, 9));
    company.must_all(
        {R"({"op":"opening_stock.post","date":"2026-03-05","warehouse":"EAST","lines":[)"
         R"({"item":"BOLT","bin":"E-01-1","quantity":"10","unit_cost":"7.00"}]})",
         transfer_step("transfer.ship", "TR-1",
                       R"({"line":1,"bin":"A-01-1","quantity":"100"},)"
                       R"({"line":1,"bin":"A-02-1","quantity":"10"})"),
         receiving("")});
    // What lay in MAIN since the 2nd goes before what came to EAST on the 5th.
    BOOST_TEST(layers(company, "BOLT") ==
               "EAST|layer|100|40000; EAST|layer|10|5000; EAST|layer|10|7000; MAIN|layer|10|5000");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(average_goods_carry_their_average) {
    TestCompany company;
    company.must_all(two_warehouses_and(
        {R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"EAST","lines":[)"
         R"({"item":"MEAN","bin":"E-01-1","quantity":"10","unit_cost":"3.25"}]})",
         transfer("TR-1", R"({"item":"MEAN","quantity":"10"})"),
         transfer_step("transfer.ship", "TR-1", R"({"line":1,"bin":"A-01-2"})")}));
    BOOST_TEST(layers(company, "MEAN").find("transit|layer|10|1250") != std::string::npos);
    const Json result = company.must(receiving(R"({"line":1,"quantity":"4"})"));
    BOOST_TEST(posted(company, result) == "1410|500; 1450|-500");
    BOOST_TEST(layers(company, "MEAN").starts_with("EAST|pool|14|3750; "));
    company.must(receiving(""));
    BOOST_TEST(layers(company, "MEAN").starts_with("EAST|pool|20|4500; "));
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(the_lots_that_are_named_arrive) {
    TestCompany company;
    company.must_all(setup());
    company.must(receiving(R"({"line":2,"quantity":"2","bin":"E-01-1","lots":[{"lot":"L2"}]},)"
                           R"({"line":3,"quantity":"1","bin":"E-01-1","serials":["S2"]})"));
    const std::string there =
        "select l.code || l.serial, c.quantity / 1000000 from bin_balance c "
        "join bin b on b.id = c.bin_id join lot l on l.id = c.lot_id "
        "where b.code = 'E-01-1' and c.lot_id <> 0 order by l.code || l.serial";
    BOOST_TEST(company.seen(there) == "L2|2; S2|1");
    // One serial number is left: it needs no name.
    company.must(receiving(R"({"line":3,"quantity":"1","bin":"E-01-1"})"));
    BOOST_TEST(company.seen(there) == "L2|2; S1|1; S2|1");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(what_arrives_serves_who_waited) {
    TestCompany company;
    company.must_all(setup());
    company.must_all(
        {R"({"op":"sales_order.create","customer":"GLOBEX","warehouse":"EAST","number":"SO-9",)"
         R"("lines":[{"item":"BOLT","quantity":"5"}]})",
         R"({"op":"sales_order.confirm","number":"SO-9"})",
         receiving(R"({"line":1,"bin":"E-01-1"})")});
    BOOST_TEST(company.seen("select allocated from demand_balance") == "5000000");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
