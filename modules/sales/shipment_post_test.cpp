#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(shipment_post)

namespace {

// SO-1: 40 BOLT from MAIN, 30 of them packed. SO-2: a draft. SO-3: confirmed only. SO-4: 2 BOLT
// from MAIN and 3 NUT from EAST, packed. SO-5: 1 NUT, packed; its category has no account for its
// cost. SO-6: 1 BOLT, shipped as SH-1. SO-17: 2 MILK of M1, good until May, packed. SO-18: 1 of M2,
// packed and blocked.
void setup(TestCompany& company) {
    company.must_all(selling_and(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"40"}])")));
    company.must(R"({"op":"sales_order.create","number":"SO-2","customer":"GLOBEX",)"
                 R"("warehouse":"MAIN","lines":[{"item":"BOLT","quantity":"1"}]})");
    company.must_all(confirmed_order("SO-3", R"([{"item":"BOLT","quantity":"1"}])"));
    company.must_all(
        confirmed_order("SO-4", R"([{"item":"BOLT","quantity":"2"},{"item":"NUT","quantity":"3",)"
                                R"("warehouse":"EAST"}])"));
    company.must_all(confirmed_order("SO-5", R"([{"item":"NUT","quantity":"1"}])"));
    company.must_all(confirmed_order("SO-6", R"([{"item":"BOLT","quantity":"1"}])"));
    company.must_all({
        R"({"op":"item.save","sku":"MILK","name":"Milk","tracking":"lot"})",
        R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"MAIN","lines":[)"
        R"({"item":"MILK","bin":"A-03-1","quantity":"4","unit_cost":"1.00","lots":[)"
        R"({"lot":"M1","quantity":"2","expires":"2026-05-01"},)"
        R"({"lot":"M2","quantity":"1","expires":"2026-06-01"},)"
        R"({"lot":"M3","quantity":"1","expires":"2026-07-01"}]}]})",
    });
    company.must_all(confirmed_order("SO-17", R"([{"item":"MILK","quantity":"2"}])"));
    company.must_all(confirmed_order("SO-18", R"([{"item":"MILK","quantity":"1"}])"));
    for (const std::string order : {"SO-1", "SO-4", "SO-5", "SO-6", "SO-17", "SO-18"})
        company.must(R"({"op":"pick.confirm","sales_order":")" + order + R"("})");
    company.must(R"({"op":"pack.post","sales_order":"SO-1","cartons":[{"lines":[)"
                 R"({"line":1,"quantity":"30"}]}]})");
    for (const std::string order : {"SO-4", "SO-5", "SO-6", "SO-17", "SO-18"})
        company.must(R"({"op":"pack.post","sales_order":")" + order + R"("})");
    company.must(R"({"op":"shipment.post","sales_order":"SO-6","number":"SH-1"})");
    company.must(R"({"op":"lot.block","item":"MILK","lot":"M2","reason":"recall"})");
    company.must(R"({"op":"period.close","through":"2026-01-31"})");
}

// SO-7 of 1 BOLT is in euros, which have a rate from 2 March on.
void setup_without_account(TestCompany& company) {
    setup(company);
    company.must_all(
        {R"({"op":"currency_rate.save","currency":"EUR","rate":"1.10"})",
         R"({"op":"partner.save","code":"RHEIN","name":"R","customer":true,"currency":"EUR"})",
         R"({"op":"sales_order.create","number":"SO-7","customer":"RHEIN","warehouse":"MAIN",)"
         R"("lines":[{"item":"BOLT","quantity":"1"}]})",
         R"({"op":"sales_order.confirm","number":"SO-7"})",
         R"({"op":"pick.confirm","sales_order":"SO-7"})",
         R"({"op":"pack.post","sales_order":"SO-7"})"});
    company.must(R"({"op":"company.configure","invoice_on_shipment":"yes"})");
    leave_role_to_general(company, "cost_of_goods_sold");
}

std::string of(const std::string& more) { return R"({"sales_order":"SO-1")" + more + "}"; }

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup_without_account, "shipment.post",
        {
            {R"({"sales_order":"SO-9"})", "sales_order_not_found", "sales_order"},
            {R"({"sales_order":"SO-2","date":"2026-01-31"})", "sales_order_not_confirmed",
             "sales_order"},
            {of(R"(,"date":"2026-01-31","warehouse":"X")"), "period_closed", "date"},
            {of(R"(,"warehouse":"X")"), "warehouse_not_found", "warehouse"},
            {of(R"(,"lines":[{"line":2}])"), "line_not_on_order", "lines[0].line"},
            {of(R"(,"lines":[{"line":1,"quantity":"0"}])"), "must_be_positive",
             "lines[0].quantity"},
            {of(R"(,"lines":[{"line":1,"quantity":"1","unit":"BOX"}])"), "unit_without_conversion",
             "lines[0].unit"},
            {of(R"(,"lines":[{"line":1,"quantity":"0.5"}])"), "conversion_not_exact",
             "lines[0].quantity"},
            {of(R"(,"lines":[{"line":1,"quantity":"31"}])"), "more_than_packed",
             "lines[0].quantity"},
            {of(R"(,"lines":[{"line":1,"quantity":"30"},{"line":1,"quantity":"1"}])"),
             "more_than_packed", "lines[1].quantity"},
            {R"({"sales_order":"SO-3"})", "nothing_to_ship", "sales_order"},
            {of(R"(,"warehouse":"EAST")"), "nothing_to_ship", "sales_order"},
            {R"({"sales_order":"SO-4","weight":"-1"})", "several_warehouses", "warehouse"},
            {R"({"sales_order":"SO-18","weight":"-1"})", "lot_blocked", "sales_order"},
            {R"({"sales_order":"SO-17","date":"2026-05-02","weight":"-1"})", "lot_expired",
             "sales_order"},
            {of(R"(,"weight":"-1")"), "value_not_negative", "weight"},
            {of(R"(,"cost":"1.001")"), "too_many_digits", "cost"},
            {R"({"sales_order":"SO-5","number":"SH-1"})", "account_role_missing", ""},
            {R"({"sales_order":"SO-7","number":"SH-1","date":"2026-03-01"})",
             "currency_rate_missing", "date"},
            {of(R"(,"number":"SH-1")"), "number_taken", "number"},
            {of(R"(,"date":"2026-03-01")"), "negative_later", "date"},
        });
}

BOOST_AUTO_TEST_CASE(goods_leave_at_their_cost) {
    TestCompany company;
    setup(company);
    const Json result = company.must(
        of(R"(,"op":"shipment.post","carrier":"UPS","service":"Ground","tracking":"1Z999",)"
           R"("weight":"2.4","cost":"7.50")"));
    BOOST_TEST(member(result, "value") == "120.00");
    BOOST_TEST(company.seen("select a.type, l.amount, i.sku, w.code from journal_line l "
                            "join journal j on j.id = l.journal_id "
                            "join account a on a.id = l.account_id join item i on i.id = l.item_id "
                            "join warehouse w on w.id = l.warehouse_id where j.number = '" +
                            member(result, "journal") + "' order by l.line") ==
               "expense|12000|BOLT|MAIN; asset|-12000|BOLT|MAIN");
    BOOST_TEST(company.seen("select b.code, c.quantity, c.allocated from bin_balance c "
                            "join bin b on b.id = c.bin_id join item i on i.id = c.item_id "
                            "where i.sku = 'BOLT' and b.type = 'packing'") ==
               "PACK-01|12000000|12000000");
    BOOST_TEST(company.seen("select s.ship_to <> '', s.carrier, s.tracking from shipment s "
                            "join document d on d.id = s.id where d.number = '" +
                            member(result, "shipment") + "'") == "1|UPS|1Z999");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(each_warehouse_ships_on_its_own) {
    TestCompany company;
    setup(company);
    company.must(R"({"op":"shipment.post","sales_order":"SO-4","warehouse":"EAST"})");
    const Json rest = company.must(R"({"op":"shipment.post","sales_order":"SO-4"})");
    BOOST_TEST(member(rest, "lines") == R"([{"line":1,"quantity":"2","value":"8.00"}])");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(the_setting_makes_the_invoice_in_the_same_commit) {
    TestCompany company;
    setup(company);
    company.must(R"({"op":"company.configure","invoice_on_shipment":"yes"})");
    const Json result = company.must(of(R"(,"op":"shipment.post")"));
    BOOST_TEST(company.seen("select d.number, i.total, i.due - d.date from invoice i "
                            "join document d on d.id = i.id") ==
               member(result, "invoice") + "|27000|30");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(the_lots_that_were_packed_leave) {
    TestCompany company;
    setup(company);
    company.must_all(confirmed_order("SO-7", R"([{"item":"LOTTED","quantity":"6"}])"));
    company.must(R"({"op":"pick.confirm","sales_order":"SO-7"})");
    company.must(R"({"op":"pack.post","sales_order":"SO-7","cartons":[{"lines":[)"
                 R"({"line":1,"quantity":"1","lots":[{"lot":"L2"}]}]}]})");
    company.must(R"({"op":"shipment.post","sales_order":"SO-7"})");
    BOOST_TEST(company.seen("select l.code, m.quantity from stock_move m "
                            "join lot l on l.id = m.lot_id where m.to_bin_id = 2 "
                            "and l.code <> ''") == "L2|1000000");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
