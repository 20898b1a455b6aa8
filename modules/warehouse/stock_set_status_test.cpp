#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(stock_set_status)

namespace {

std::vector<std::string> setup() {
    std::vector<std::string> requests =
        selling_and(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"90"}])"));
    requests.push_back(R"({"op":"stock.set_status","warehouse":"MAIN","item":"NUT",)"
                       R"("bin":"A-01-1","quantity":"1","from":"available","to":"damaged",)"
                       R"("reason":"wet","number":"ST-1"})");
    for (const std::string one :
         {R"({"op":"role.save","code":"floor","rights":["warehouse.work"]})",
          R"({"op":"role.save","code":"lead","rights":["warehouse.work","warehouse.adjust"],)"
          R"("limits":[{"subject":"write_off","amount":"20.00"}]})",
          R"({"op":"user.save","user":"ana","roles":["floor"]})",
          R"({"op":"user.save","user":"leo","roles":["lead"]})",
          R"({"op":"period.close","through":"2026-01-31"})"})
        requests.emplace_back(one);
    return requests;
}

void setup_without_account(TestCompany& company) {
    company.must_all(setup());
    leave_role_to_general(company, "write_offs");
}

std::string of(const std::string& rest, const std::string& item = "BOLT") {
    return R"({"warehouse":"MAIN","bin":"A-01-1","from":"available","reason":"forklift","item":")" +
           item + R"(",)" + rest + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup_without_account, "stock.set_status",
        {
            {R"({"warehouse":"X","item":"X","bin":"X","quantity":"1","from":"available",)"
             R"("to":"damaged","reason":"r"})",
             "warehouse_not_found", "warehouse"},
            {of(R"("quantity":"0","to":"damaged")", "X"), "item_not_found", "item"},
            {R"({"warehouse":"MAIN","item":"BOLT","bin":"Z","quantity":"1","from":"available",)"
             R"("to":"damaged","reason":"r"})",
             "bin_not_found", "bin"},
            {R"({"warehouse":"MAIN","item":"BOLT","bin":"EAST/E-01-1","quantity":"1",)"
             R"("from":"available","to":"damaged","reason":"r"})",
             "bin_not_in_warehouse", "bin"},
            {R"({"warehouse":"MAIN","item":"BOLT","bin":"OLD","quantity":"1",)"
             R"("from":"available","to":"damaged","reason":"r"})",
             "bin_not_active", "bin"},
            {of(R"("quantity":"0","to":"available")"), "must_be_positive", "quantity"},
            {of(R"("quantity":"1","unit":"BOX","to":"available")"), "unit_without_conversion",
             "unit"},
            {of(R"("quantity":"0.5","to":"available")"), "conversion_not_exact", "quantity"},
            {of(R"("quantity":"1","to":"available","date":"2026-01-31")"), "same_status", "to"},
            {of(R"("quantity":"1","to":"written_off","date":"2026-01-31")"), "right_missing", "to",
             "ana"},
            {of(R"("quantity":"1","to":"damaged","date":"2026-01-31")"), "period_closed", "date"},
            {of(R"("quantity":"1","to":"damaged")", "LOTTED"), "lot_required", "lots"},
            {of(R"("quantity":"1","to":"damaged","lots":[{"lot":"L9"}])", "LOTTED"),
             "lot_not_found", "lots"},
            {of(R"("quantity":"2","to":"damaged","lots":[{"lot":"L1","quantity":"1"}])", "LOTTED"),
             "lot_quantities_differ", "lots"},
            {of(R"("quantity":"2","to":"damaged","serials":["S"])", "SERIAL"),
             "serial_quantity_differs", "serials"},
            {of(R"("quantity":"1","to":"damaged","lots":[{"lot":"L1"}])"), "lot_not_wanted",
             "lots"},
            {of(R"("quantity":"101","to":"damaged")"), "not_enough_in_bin", "quantity"},
            {of(R"("quantity":"11","to":"damaged")"), "allocated_to_others", "quantity"},
            {of(R"("quantity":"1","to":"written_off","number":"ST-1")", "NUT"),
             "account_role_missing", ""},
            {of(R"("quantity":"1","to":"damaged","number":"ST-1")"), "number_taken", "number"},
            {of(R"("quantity":"6","to":"written_off","date":"2026-03-01")"), "above_limit",
             "quantity", "leo"},
            {of(R"("quantity":"1","to":"damaged","date":"2026-03-01")"), "negative_later", "date"},
        });
}

BOOST_AUTO_TEST_CASE(what_becomes_available_serves_who_waited) {
    TestCompany company;
    company.must_all(setup());
    company.must(of(R"("op":"stock.set_status","quantity":"10","to":"quarantine")"));
    company.must_all(confirmed_order("SO-2", R"([{"item":"BOLT","quantity":"25"}])"));
    const std::string held =
        "select b.allocated from demand d join demand_balance b on b.demand_id = d.id "
        "join document o on o.id = d.document_id where o.number = 'SO-2'";
    BOOST_TEST(company.seen(held) == "20000000");
    company.must(R"({"op":"stock.set_status","warehouse":"MAIN","bin":"A-01-1","item":"BOLT",)"
                 R"("quantity":"10","from":"quarantine","to":"available","reason":"checked"})");
    BOOST_TEST(company.seen(held) == "25000000");
    BOOST_TEST(company.seen("select e.detail from document_event e where e.event = "
                            "'status_changed' order by e.id") ==
               "available to damaged: wet; available to quarantine: forklift; "
               "quarantine to available: checked");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(what_is_written_off_leaves_with_its_value) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(setup());
        company.act_as("leo");
        const Json result =
            company.must(of(R"("op":"stock.set_status","quantity":"5","to":"written_off")"));
        BOOST_TEST(member(result, "value") == "-20.00");
        BOOST_TEST(company.seen("select a.code, l.amount from journal_line l "
                                "join journal j on j.id = l.journal_id "
                                "join account a on a.id = l.account_id where j.number = '" +
                                member(result, "journal") + "' order by a.code") ==
                   "1400|-2000; 5400|2000");
        BOOST_TEST(company.seen("select c.quantity from bin_balance c join bin b "
                                "on b.id = c.bin_id join item i on i.id = c.item_id "
                                "where i.sku = 'BOLT' and b.code = 'A-01-1'") == "95000000");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
