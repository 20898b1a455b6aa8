#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(stock_move)

namespace {

std::vector<std::string> setup() {
    std::vector<std::string> requests =
        selling_and(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"90"}])"));
    requests.push_back(R"({"op":"stock.move","warehouse":"MAIN","item":"NUT","quantity":"1",)"
                       R"("from":"A-01-1","to":"A-01-2","number":"MV-1"})");
    requests.push_back(R"({"op":"period.close","through":"2026-01-31"})");
    return requests;
}

std::string of(const std::string& rest) {
    return R"({"warehouse":"MAIN","from":"A-01-1","to":"A-01-2",)" + rest + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup(), "stock.move",
        {
            {R"({"warehouse":"X","item":"X","quantity":"0","from":"X","to":"X"})",
             "warehouse_not_found", "warehouse"},
            {of(R"("item":"X","quantity":"0")"), "item_not_found", "item"},
            {of(R"("item":"BOLT","quantity":"0")"), "must_be_positive", "quantity"},
            {of(R"("item":"BOLT","quantity":"1","unit":"BOX")"), "unit_without_conversion", "unit"},
            {of(R"("item":"BOLT","quantity":"0.5")"), "conversion_not_exact", "quantity"},
            {R"({"warehouse":"MAIN","item":"BOLT","quantity":"1","from":"Z","to":"Z"})",
             "bin_not_found", "from"},
            {R"({"warehouse":"MAIN","item":"BOLT","quantity":"1","from":"A-01-1",)"
             R"("to":"EAST/E-01-1"})",
             "bin_not_in_warehouse", "to"},
            {R"({"warehouse":"MAIN","item":"BOLT","quantity":"1","from":"A-01-1","to":"OLD"})",
             "bin_not_active", "to"},
            {of(R"("item":"BOLT","quantity":"1","date":"2026-01-31")"), "period_closed", "date"},
            {of(R"("item":"LOTTED","quantity":"1")"), "lot_required", "lots"},
            {of(R"("item":"LOTTED","quantity":"1","lots":[{"lot":"L9"}])"), "lot_not_found",
             "lots"},
            {of(R"("item":"LOTTED","quantity":"2","lots":[{"lot":"L1","quantity":"1"}])"),
             "lot_quantities_differ", "lots"},
            {of(R"("item":"SERIAL","quantity":"2","serials":["S"])"), "serial_quantity_differs",
             "serials"},
            {of(R"("item":"BOLT","quantity":"1","lots":[{"lot":"L1"}])"), "lot_not_wanted", "lots"},
            {R"({"warehouse":"MAIN","item":"BOLT","quantity":"1","from":"A-01-1","to":"A-01-1"})",
             "same_bin", "quantity"},
            {of(R"("item":"BOLT","quantity":"101")"), "not_enough_in_bin", "quantity"},
            {R"({"warehouse":"MAIN","item":"BOLT","quantity":"11","from":"A-01-1","to":"DMG-9"})",
             "allocated_to_others", "quantity"},
            {of(R"("item":"BOLT","quantity":"1","number":"MV-1")"), "number_taken", "number"},
            {of(R"("item":"BOLT","quantity":"1","date":"2026-03-01")"), "negative_later", "date"},
        });
}

BOOST_AUTO_TEST_CASE(free_goods_move_first_and_holdings_go_along) {
    TestCompany company;
    company.must_all(setup());
    company.must(of(R"("op":"stock.move","item":"BOLT","quantity":"10")"));
    const std::string question =
        "select b.code, c.quantity, c.allocated from bin_balance c join bin b on b.id = c.bin_id "
        "join item i on i.id = c.item_id where i.sku = 'BOLT' and c.quantity > 0 order by b.code";
    BOOST_TEST(company.seen(question) ==
               "A-01-1|90000000|90000000; A-01-2|10000000|0; A-02-1|20000000|0");
    company.must(of(R"("op":"stock.move","item":"BOLT","quantity":"2","unit":"CASE")"));
    BOOST_TEST(company.seen(question) ==
               "A-01-1|66000000|66000000; A-01-2|34000000|24000000; A-02-1|20000000|0");
    BOOST_TEST(company.seen("select count(*) from journal j join document d "
                            "on d.id = j.document_id where d.kind = 'stock_move'") == "0");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
