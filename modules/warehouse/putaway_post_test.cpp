#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(putaway_post)

namespace {

// GR-1 brought 60 BOLT (line 1) and 8 of lot L7 of LOTTED (line 2) to RECV-01; GR-2 brought 10 NUT,
// which are put away by PA-1; 2 NUT were carried back. SO-1 waits for 30 BOLT more than there were.
std::vector<std::string> setup() {
    std::vector<std::string> requests =
        selling_and(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"150"}])"));
    for (const std::string one :
         {R"({"op":"bin.save","warehouse":"EAST","code":"STOCK-01","active":false})",
          R"({"op":"purchase_order.create","number":"PO-1","supplier":"ACME","warehouse":"MAIN",)"
          R"("lines":[{"line":1,"item":"BOLT","quantity":"60","price":"4"},)"
          R"({"line":2,"item":"LOTTED","quantity":"8","price":"1"}]})",
          R"({"op":"purchase_order.create","number":"PO-2","supplier":"ACME","warehouse":"MAIN",)"
          R"("lines":[{"line":1,"item":"NUT","quantity":"10","price":"0.1"}]})",
          R"({"op":"purchase_order.confirm","number":"PO-1"})",
          R"({"op":"purchase_order.confirm","number":"PO-2"})",
          R"({"op":"receipt.post","purchase_order":"PO-1","number":"GR-1","lines":[)"
          R"({"line":1,"quantity":"60"},{"line":2,"quantity":"8","lots":[{"lot":"L7"}]}]})",
          R"({"op":"receipt.post","purchase_order":"PO-2","number":"GR-2"})",
          R"({"op":"putaway.post","receipt":"GR-2","number":"PA-1"})",
          R"({"op":"stock.move","warehouse":"MAIN","item":"NUT","quantity":"2","from":"A-01-1",)"
          R"("to":"RECV-01"})",
          R"({"op":"period.close","through":"2026-01-31"})"})
        requests.emplace_back(one);
    return requests;
}

std::string of(const std::string& line, const std::string& more = "") {
    return R"({"receipt":"GR-1","lines":[)" + line + "]" + more + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    const std::string bolt = R"("line":1,"from":"RECV-01","to":"A-01-2")";
    check_refusals(
        setup(), "putaway.post",
        {
            {R"({})", "receipt_or_warehouse", "receipt"},
            {R"({"warehouse":"X","lines":[{"quantity":"1","from":"Z"}]})", "warehouse_not_found",
             "warehouse"},
            {R"({"receipt":"GR-9"})", "receipt_not_found", "receipt"},
            {of("{" + bolt + R"(,"quantity":"1"})", R"(,"date":"2026-01-31")"), "period_closed",
             "date"},
            {R"({"receipt":"GR-2"})", "nothing_to_put_away", "receipt"},
            {of(R"({"from":"RECV-01","quantity":"1"})"), "missing_field", "lines[0].line"},
            {of(R"({"line":9,"from":"RECV-01","quantity":"1"})"), "line_not_on_receipt",
             "lines[0].line"},
            {R"({"warehouse":"MAIN","lines":[{"item":"X","quantity":"0","from":"Z"}]})",
             "item_not_found", "lines[0].item"},
            {of("{" + bolt + R"(,"quantity":"0"})"), "must_be_positive", "lines[0].quantity"},
            {of("{" + bolt + R"(,"quantity":"1","unit":"BOX"})"), "unit_without_conversion",
             "lines[0].unit"},
            {of("{" + bolt + R"(,"quantity":"0.5"})"), "conversion_not_exact",
             "lines[0].quantity"},
            {of(R"({"line":1,"from":"Z","quantity":"1"})"), "bin_not_found", "lines[0].from"},
            {of(R"({"line":1,"from":"RECV-01","to":"EAST/E-01-1","quantity":"1"})"),
             "bin_not_in_warehouse", "lines[0].to"},
            {of(R"({"line":1,"from":"RECV-01","to":"OLD","quantity":"1"})"), "bin_not_active",
             "lines[0].to"},
            {R"({"warehouse":"EAST","lines":[{"item":"BOLT","quantity":"1","from":"RECV-01"}]})",
             "no_bin_to_propose", "lines[0].to"},
            {of(R"({"line":2,"from":"RECV-01","quantity":"1"})"), "lot_required",
             "lines[0].lots"},
            {of(R"({"line":2,"from":"RECV-01","quantity":"1","lots":[{"lot":"L9"}]})"),
             "lot_not_found", "lines[0].lots"},
            {of(R"({"line":2,"from":"RECV-01","quantity":"2",)"
                R"("lots":[{"lot":"L7","quantity":"1"}]})"),
             "lot_quantities_differ", "lines[0].lots"},
            {R"({"warehouse":"MAIN","lines":[{"item":"SERIAL","quantity":"2","from":"RECV-01",)"
             R"("to":"A-01-2","serials":["S"]}]})",
             "serial_quantity_differs", "lines[0].serials"},
            {of("{" + bolt + R"(,"quantity":"1","lots":[{"lot":"L7"}]})"), "lot_not_wanted",
             "lines[0].lots"},
            {of(R"({"line":1,"from":"RECV-01","to":"RECV-01","quantity":"1"})"), "same_bin",
             "lines[0].quantity"},
            {of("{" + bolt + R"(,"quantity":"61"})"), "not_enough_in_bin", "lines[0].quantity"},
            {of("{" + bolt + R"(,"quantity":"30"},{)" + bolt + R"(,"quantity":"31"})"),
             "not_enough_in_bin", "lines[1].quantity"},
            {of(R"({"line":1,"from":"RECV-01","to":"DMG-9","quantity":"31"})"),
             "allocated_to_others", "lines[0].quantity"},
            {R"({"receipt":"GR-2","lines":[{"line":1,"from":"RECV-01","to":"A-01-2",)"
             R"("quantity":"2"}]})",
             "more_than_received", "lines[0].quantity"},
            {of("{" + bolt + R"(,"quantity":"1"})", R"(,"number":"PA-1")"), "number_taken",
             "number"},
            {of("{" + bolt + R"(,"quantity":"1"})", R"(,"date":"2026-03-01")"), "negative_later",
             "date"},
        });
}

BOOST_AUTO_TEST_CASE(goods_promised_on_the_dock_stay_promised_in_their_bins) {
    TestCompany company;
    company.must_all(setup());
    const std::string question =
        "select b.code, c.quantity, c.allocated from bin_balance c join bin b on b.id = c.bin_id "
        "join item i on i.id = c.item_id where i.sku = 'BOLT' and c.quantity > 0 order by b.code";
    BOOST_TEST(company.seen(question) ==
               "A-01-1|100000000|100000000; A-02-1|20000000|20000000; RECV-01|60000000|30000000");
    const Json result = company.must(
        R"({"op":"putaway.post","receipt":"GR-1","lines":[)"
        R"({"line":1,"quantity":"40","from":"RECV-01","to":"A-01-2","reason":"A-01-1 is full"}]})");
    BOOST_TEST(member(result, "lines") ==
               R"([{"line":1,"item":"BOLT","quantity":"40","from":"RECV-01","to":"A-01-2",)"
               R"("proposed":"A-01-1","rule":"same_item"}])");
    BOOST_TEST(company.seen(question) ==
               "A-01-1|100000000|100000000; A-01-2|40000000|30000000; "
               "A-02-1|20000000|20000000; RECV-01|20000000|0");
    BOOST_TEST(company.seen("select detail from document_event where event = 'another_bin'") ==
               "BOLT: A-01-2 instead of A-01-1, A-01-1 is full");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(what_is_left_goes_to_the_proposed_bins_with_its_lots) {
    TestCompany company;
    company.must_all(setup());
    company.must(R"({"op":"putaway.post","receipt":"GR-1","lines":[)"
                 R"({"line":1,"quantity":"40","from":"RECV-01","to":"A-01-2"}]})");
    const Json result = company.must(R"({"op":"putaway.post","receipt":"GR-1"})");
    BOOST_TEST(member(result, "lines") ==
               R"([{"line":1,"item":"BOLT","quantity":"20","from":"RECV-01","to":"A-01-1",)"
               R"("rule":"same_item"},{"line":2,"item":"LOTTED","quantity":"8",)"
               R"("from":"RECV-01","to":"A-03-1","rule":"same_item"}])");
    BOOST_TEST(company.refused(R"({"op":"putaway.post","receipt":"GR-1"})") ==
               "nothing_to_put_away@receipt");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(the_preferred_bin_comes_before_the_one_that_holds_the_item) {
    TestCompany company;
    company.must_all(setup());
    company.must(R"({"op":"item.save","sku":"BOLT","warehouses":[{"warehouse":"MAIN",)"
                 R"("preferred_bin":"A-02-1"}]})");
    const Json result = company.must(R"({"op":"putaway.post","receipt":"GR-1"})");
    BOOST_TEST(result.written().find(R"("to":"A-02-1","rule":"preferred")") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
