#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(pick_confirm)

namespace {

// SO-1 wants 40 BOLT, 6 LOTTED and 2 SERIAL, of which there are none. SO-2 is a draft, SO-3 waits,
// SO-4 is picked. SO-5 holds 2 MILK of M1, good until May; M2 and M3 are good for longer, and M3 is
// blocked.
std::vector<std::string> setup() {
    std::vector<std::string> requests = selling_and({
        R"({"op":"item.save","sku":"MILK","name":"Milk","tracking":"lot"})",
        R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"MAIN","lines":[)"
        R"({"item":"MILK","bin":"A-03-1","quantity":"4","unit_cost":"1.00","lots":[)"
        R"({"lot":"M1","quantity":"2","expires":"2026-05-01"},)"
        R"({"lot":"M2","quantity":"1","expires":"2026-06-01"},)"
        R"({"lot":"M3","quantity":"1","expires":"2026-07-01"}]}]})",
        R"({"op":"lot.block","item":"MILK","lot":"M3","reason":"recall"})",
        R"({"op":"stock.set_status","warehouse":"MAIN","item":"MILK","bin":"A-03-1",)"
        R"("quantity":"1","from":"quarantine","to":"available","reason":"x",)"
        R"("lots":[{"lot":"M3"}]})",
    });
    for (const std::string& one : confirmed_order("SO-5", R"([{"item":"MILK","quantity":"2"}])"))
        requests.push_back(one);
    for (const std::string& one : confirmed_order(
             "SO-1", R"([{"item":"BOLT","quantity":"40"},{"item":"LOTTED","quantity":"6"},)"
                     R"({"item":"SERIAL","quantity":"2"}])"))
        requests.push_back(one);
    requests.push_back(R"({"op":"sales_order.create","number":"SO-2","customer":"GLOBEX",)"
                       R"("warehouse":"MAIN","lines":[{"item":"BOLT","quantity":"1"}]})");
    for (const std::string& one : confirmed_order("SO-3", R"([{"item":"SERIAL","quantity":"1"}])"))
        requests.push_back(one);
    for (const std::string& one : confirmed_order("SO-4", R"([{"item":"NUT","quantity":"1"}])"))
        requests.push_back(one);
    requests.push_back(R"({"op":"pick.confirm","sales_order":"SO-4","number":"PK-1"})");
    requests.push_back(R"({"op":"period.close","through":"2026-01-31"})");
    return requests;
}

std::string of(const std::string& line, const std::string& more = "") {
    return R"({"sales_order":"SO-1","lines":[)" + line + "]" + more + "}";
}

std::string milk(const std::string& lot, const std::string& more = "") {
    return R"({"sales_order":"SO-5","lines":[{"line":1,"bin":"A-03-1","quantity":"1","lots":[)"
           R"({"lot":")" +
           lot + R"("}])" + more + "}]}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup(), "pick.confirm",
        {
            {R"({"sales_order":"SO-9"})", "document_not_found", "sales_order"},
            {R"({"sales_order":"SO-2"})", "not_on_the_floor", "sales_order"},
            {R"({"sales_order":"SO-1","date":"2026-01-31"})", "period_closed", "date"},
            {R"({"sales_order":"SO-3"})", "nothing_to_pick", "sales_order"},
            {of(R"({"line":9,"bin":"A-01-1"})"), "line_not_on_order", "lines[0].line"},
            {of(R"({"line":1,"bin":"Z"})"), "bin_not_found", "lines[0].bin"},
            {of(R"({"line":1,"bin":"EAST/E-01-1"})"), "bin_not_in_warehouse", "lines[0].bin"},
            {of(R"({"line":1,"bin":"OLD"})"), "bin_not_active", "lines[0].bin"},
            {of(R"({"line":1,"bin":"A-01-1","item":"NUT"})"), "wrong_item", "lines[0].item"},
            {of(R"({"line":1,"bin":"A-01-1","quantity":"0"})"), "must_be_positive",
             "lines[0].quantity"},
            {of(R"({"line":1,"bin":"A-01-1","quantity":"1","unit":"BOX"})"),
             "unit_without_conversion", "lines[0].unit"},
            {of(R"({"line":1,"bin":"A-01-1","quantity":"0.5"})"), "conversion_not_exact",
             "lines[0].quantity"},
            {of(R"({"line":2,"bin":"A-03-1","quantity":"1","serials":["S"]})"), "lot_required",
             "lines[0].lots"},
            {of(R"({"line":2,"bin":"A-03-1","quantity":"1","lots":[{"lot":"L9"}]})"),
             "lot_not_found", "lines[0].lots"},
            {of(R"({"line":2,"bin":"A-03-1","quantity":"2","lots":[{"lot":"L1","quantity":"1"}]})"),
             "lot_quantities_differ", "lines[0].lots"},
            {of(R"({"line":3,"bin":"A-03-1","quantity":"2","serials":["S"]})"),
             "serial_quantity_differs", "lines[0].serials"},
            {of(R"({"line":1,"bin":"A-01-1","quantity":"1","lots":[{"lot":"L1"}]})"),
             "lot_not_wanted", "lines[0].lots"},
            {milk("M2"), "earlier_lot_first", "lines[0].reason"},
            {of(R"({"line":1,"bin":"A-01-1","quantity":"101"})"), "not_enough_in_bin",
             "lines[0].quantity"},
            {of(R"({"line":1,"bin":"A-01-1","quantity":"41"})"), "not_allocated_here",
             "lines[0].quantity"},
            {of(R"({"line":1,"bin":"A-02-1","quantity":"1"})"), "not_allocated_here",
             "lines[0].quantity"},
            {of(R"({"line":1,"bin":"A-01-1","quantity":"30"},)"
                R"({"line":1,"bin":"A-01-1","quantity":"11"})"),
             "not_allocated_here", "lines[1].quantity"},
            {milk("M3", R"(,"reason":"asked for")"), "lot_blocked", "lines"},
            {R"({"sales_order":"SO-5","date":"2026-05-02"})", "lot_expired", "sales_order"},
            {of(R"({"line":1,"bin":"A-01-1"})", R"(,"number":"PK-1","date":"2026-03-01")"),
             "number_taken", "number"},
            {of(R"({"line":1,"bin":"A-01-1"})", R"(,"date":"2026-03-01")"), "negative_later",
             "date"},
        });
}

BOOST_AUTO_TEST_CASE(goods_and_holding_go_to_the_packing_bin) {
    TestCompany company;
    company.must_all(setup());
    const Json result = company.must(of(R"({"line":1,"bin":"A-01-1","quantity":"2","unit":"CASE",)"
                                        R"("item":"4006381333931"})",
                                        R"(,"op":"pick.confirm")"));
    BOOST_TEST(member(result, "lines") ==
               R"([{"line":1,"item":"BOLT","bin":"A-01-1","quantity":"24"}])");
    BOOST_TEST(company.seen("select b.code, c.quantity, c.allocated from bin_balance c "
                            "join bin b on b.id = c.bin_id join item i on i.id = c.item_id "
                            "where i.sku = 'BOLT' and c.quantity > 0 order by b.code") ==
               "A-01-1|76000000|16000000; A-02-1|20000000|0; PACK-01|24000000|24000000");
    company.must(R"({"op":"pick.confirm","sales_order":"SO-1"})");
    BOOST_TEST(company.seen("select d.line, b.requested, b.allocated, b.picked from demand d "
                            "join demand_balance b on b.demand_id = d.id "
                            "join document o on o.id = d.document_id where o.number = 'SO-1' "
                            "order by d.line") ==
               "1|40000000|40000000|40000000; 2|6000000|6000000|6000000; 3|2000000|0|0");
    BOOST_TEST(company.refused(R"({"op":"pick.confirm","sales_order":"SO-1"})") ==
               "nothing_to_pick@sales_order");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(another_bin_is_taken_with_a_reason_and_the_first_one_is_free_for_others) {
    TestCompany company;
    company.must_all(setup());
    company.must(of(R"({"line":1,"bin":"A-02-1","quantity":"5","reason":"nearer"})",
                    R"(,"op":"pick.confirm")"));
    BOOST_TEST(company.seen("select b.code, c.quantity, c.allocated from bin_balance c "
                            "join bin b on b.id = c.bin_id join item i on i.id = c.item_id "
                            "where i.sku = 'BOLT' and c.quantity > 0 order by b.code") ==
               "A-01-1|100000000|35000000; A-02-1|15000000|0; PACK-01|5000000|5000000");
    BOOST_TEST(company.refused(of(R"({"line":1,"bin":"A-02-1","quantity":"16","reason":"nearer"})",
                                  R"(,"op":"pick.confirm")")) ==
               "not_enough_in_bin@lines[0].quantity");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(another_lot_is_taken_with_a_reason_and_the_first_one_is_free_for_others) {
    TestCompany company;
    company.must_all(setup());
    company.must(R"({"op":"pick.confirm","sales_order":"SO-5","lines":[{"line":1,"bin":"A-03-1",)"
                 R"("quantity":"1","lots":[{"lot":"M1"}]}]})");
    company.must(R"({"op":"pick.confirm","sales_order":"SO-5","lines":[{"line":1,)"
                 R"("bin":"A-03-1","quantity":"1","lots":[{"lot":"M2"}],"reason":"asked for"}]})");
    BOOST_TEST(company.seen("select b.code, l.code, c.quantity, c.allocated from bin_balance c "
                            "join bin b on b.id = c.bin_id join lot l on l.id = c.lot_id "
                            "join item i on i.id = c.item_id where i.sku = 'MILK' "
                            "and c.quantity > 0 and c.status = 'available' "
                            "order by b.code, l.code") ==
               "A-03-1|M1|1000000|0; A-03-1|M3|1000000|0; "
               "PACK-01|M1|1000000|1000000; PACK-01|M2|1000000|1000000");
    check_proofs(company);
}

// The dock holds five that a new order does not take. Three of them are picked in place of goods
// that were held, two of which then serve the part of the same line that still waited.
BOOST_AUTO_TEST_CASE(what_another_lot_leaves_may_serve_the_same_order) {
    TestCompany company;
    company.must_all(selling());
    company.must(R"({"op":"opening_stock.post","warehouse":"MAIN","lines":[{"item":"LOTTED",)"
                 R"("bin":"RECV-01","quantity":"5","unit_cost":"1.00","lots":[{"lot":"L3"}]}]})");
    company.must_all(confirmed_order("SO-9", R"([{"item":"LOTTED","quantity":"12"}])"));
    company.must(R"({"op":"pick.confirm","sales_order":"SO-9","lines":[{"line":1,)"
                 R"("bin":"RECV-01","quantity":"3","lots":[{"lot":"L3"}],"reason":"at hand"}]})");
    BOOST_TEST(company.seen("select allocated / 1000000, picked / 1000000 from demand_balance") ==
               "12|3");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
