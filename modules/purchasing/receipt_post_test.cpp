#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(receipt_post)

namespace {

std::string of(const std::string& lines, const std::string& more = {}) {
    return R"({"purchase_order":"PO-1","lines":[)" + lines + "]" + more + "}";
}

const std::string accepted = R"(,"waive":["substitute_not_accepted"])";

const std::string all_kinds =
    a_hundred_bolts +
    R"(,{"item":"MILK","quantity":"10","price":"1"},{"item":"SAW","quantity":"2","price":"50"})";

void one_order_of_all_kinds(TestCompany& company) {
    company.must_all(purchasing::a_company_that_buys);
    company.must_all(purchasing::ordered("PO-1", all_kinds));
    company.must_all(purchasing::ordered("PO-2", a_hundred_bolts));
    company.must(purchasing::ordered("PO-3", a_hundred_bolts).front());
    company.must(R"({"op":"receipt.post","purchase_order":"PO-2","number":"GR-9"})");
    company.must_all(purchasing::ordered("PO-4", R"({"item":"SAW","quantity":"1","price":"50"})"));
    company.must(R"({"op":"receipt.post","purchase_order":"PO-4",)"
                 R"("lines":[{"line":1,"serials":["S1"]}]})");
    company.must_all(
        {R"({"op":"currency_rate.save","currency":"EUR","rate":"1.10"})",
         R"({"op":"partner.save","code":"RHEIN","name":"R","supplier":true,"currency":"EUR"})"});
    company.must_all(purchasing::ordered("PO-5", a_hundred_bolts, "RHEIN"));
    company.must(R"({"op":"company.configure","receiving":"blind"})");
    company.must(R"({"op":"period.close","through":"2026-01-31"})");
    // Only who reaches the books themselves can take an account's role away.
    company.connection().run_script(
        "delete from posting_rule where role = 'goods_received_not_billed'");
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        one_order_of_all_kinds, "receipt.post",
        {
            {R"({"purchase_order":"PO-8","version":9})", "purchase_order_not_found",
             "purchase_order"},
            {R"({"purchase_order":"PO-3","version":9})", "purchase_order_not_confirmed",
             "purchase_order"},
            {of(R"({"line":9})", R"(,"version":9,"date":"2026-01-31")"), "changed_meanwhile",
             "version"},
            {of(R"({"line":9})", R"(,"date":"2026-01-31")"), "period_closed", "date"},
            {R"({"purchase_order":"PO-5","date":"2026-03-01","lines":[{"line":9}]})",
             "currency_rate_missing", "date"},
            {R"({"purchase_order":"PO-2"})", "nothing_to_receive", "purchase_order"},
            {of(R"({"line":9,"quantity":"1"},{"line":1})"), "count_required", "lines[1].quantity"},
            {R"({"purchase_order":"PO-1"})", "count_required", "lines"},
            {of(R"({"line":1,"quantity":"0"},{"line":9,"quantity":"1"})"), "line_not_on_order",
             "lines[1].line"},
            {of(R"({"line":9,"quantity":"1","substitute":"X"})"), "line_not_on_order",
             "lines[0].line"},
            {of(R"({"line":1,"item":"NUT","quantity":"0"})"), "line_not_on_order",
             "lines[0].item"},
            {of(R"({"line":1,"quantity":"1","substitute":"X"})"), "substitute_not_accepted",
             "lines[0].substitute"},
            {of(R"({"line":1,"quantity":"1","substitute":"X"})", accepted), "item_not_found",
             "lines[0].substitute"},
            {of(R"({"line":1,"quantity":"1","substitute":"FADED"})", accepted), "item_not_active",
             "lines[0].substitute"},
            {of(R"({"line":1,"quantity":"0","substitute":"BOLT"})", accepted),
             "substitute_is_ordered", "lines[0].substitute"},
            {of(R"({"line":1,"unit":"PALLET","quantity":"0"})"), "unit_without_conversion",
             "lines[0].unit"},
            {of(R"({"line":1,"quantity":"0"})"), "must_be_positive", "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"0","substitute":"NUT"})", accepted), "must_be_positive",
             "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"0.5","damaged":"-1"})"), "conversion_not_exact",
             "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"200","damaged":"-1"})"), "value_not_negative",
             "lines[0].damaged"},
            {of(R"({"line":1,"quantity":"200","damaged":"201"})"), "damaged_exceeds_received",
             "lines[0].damaged"},
            {of(R"({"line":1,"quantity":"106","bin":"X"})"), "over_receipt", "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"60"},{"line":1,"quantity":"46"})"), "over_receipt",
             "lines[1].quantity"},
            {of(R"({"line":2,"quantity":"10","bin":"X"})"), "bin_not_found", "lines[0].bin"},
            {of(R"({"line":2,"quantity":"10","bin":"EAST/RECV-01"})"), "bin_not_in_warehouse",
             "lines[0].bin"},
            {of(R"({"line":2,"quantity":"10","bin":"OLD"})"), "bin_not_active", "lines[0].bin"},
            {of(R"({"line":2,"quantity":"10"})"), "lot_required", "lines[0].lots"},
            {of(R"({"line":3,"quantity":"2"})"), "lot_required", "lines[0].serials"},
            {of(R"({"line":2,"quantity":"10","lots":[{"lot":"L1","quantity":"9"}]})"),
             "lot_quantities_differ", "lines[0].lots"},
            {of(R"({"line":3,"quantity":"2","serials":["S2"]})"), "serial_quantity_differs",
             "lines[0].serials"},
            {of(R"({"line":3,"quantity":"2","serials":["S2","S1"]})"), "serial_in_stock",
             "lines[0].serials"},
            {of(R"({"line":3,"quantity":"1","serials":["S2"]},)"
                R"({"line":3,"quantity":"1","serials":["S2"]})"),
             "serial_in_stock", "lines[1].serials"},
            {of(R"({"line":1,"quantity":"1","serials":["S1"]})"), "lot_not_wanted",
             "lines[0].serials"},
            {of(R"({"line":1,"quantity":"1"})", R"(,"number":"GR-9")"), "number_taken", "number"},
            {of(R"({"line":1,"quantity":"1"})"), "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(goods_cost_and_debt_in_one) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    const Json received = company.must(R"({"op":"receipt.post","purchase_order":"PO-1"})");
    BOOST_TEST(member(received, "receipt") == "GR-000001");
    BOOST_TEST(member(received, "value") == "410.00");
    BOOST_TEST(member(received, "status") == "received");
    BOOST_TEST(member(received, "variances") == "[]");
    BOOST_TEST(member(received, "journal") == "J-000001");
    BOOST_TEST(company.bins() == "RECV-01 BOLT available 100");
    BOOST_TEST(company.layers() == "BOLT 100 41000");
    BOOST_TEST(company.journal("GR-000001") == "1400 41000; 2150 -41000");
    BOOST_TEST(company.not_billed() == "GR-000001 1 100 41000");
    prove(company);
}

BOOST_AUTO_TEST_CASE(parts_sum_to_the_lines_amount) {
    BuyingCompany company;
    company.order("PO-1", R"({"item":"BOLT","quantity":"7","price":"0.142857"})");  // 1.00 in all
    for (int part = 0; part < 7; ++part) company.receive("PO-1", R"({"line":1,"quantity":"1"})");
    BOOST_TEST(company.seen("select value from receipt_line order by receipt_id") ==
               "14; 15; 14; 14; 14; 15; 14");
    BOOST_TEST(company.balance("1400") == "100");
    prove(company);
}

BOOST_AUTO_TEST_CASE(a_unit_of_its_own) {
    BuyingCompany company;
    company.order("PO-1", R"({"item":"BOLT","quantity":"5","unit":"CASE","price":"49.20"})");
    const Json received = company.must(
        R"({"op":"receipt.post","purchase_order":"PO-1","lines":[{"line":1,"quantity":"2",)"
        R"("unit":"CASE"},{"line":1,"quantity":"6","bin":"A-01"}]})");
    BOOST_TEST(company.bins() == "A-01 BOLT available 6; RECV-01 BOLT available 24");
    BOOST_TEST(member(received, "value") == "123.00");
    BOOST_TEST(member(received, "variances") ==
               R"([{"line":1,"item":"BOLT","expected":"60","received":"30","difference":"-30",)"
               R"("damaged":"0"}])");
    prove(company);
}

BOOST_AUTO_TEST_CASE(a_scanned_label_says_item_and_unit) {
    BuyingCompany company;
    company.must(R"({"op":"barcode.save","code":"14006381333938","item":"BOLT","unit":"CASE"})");
    company.order("PO-1", R"({"item":"BOLT","quantity":"60","price":"4.10"})");
    const auto scan = [](const std::string& more) {
        return R"({"op":"receipt.post","purchase_order":"PO-1","lines":[{"line":1,"item":)"
               R"("14006381333938","quantity":"2")" + more + "}]}";
    };
    company.must(scan(""));
    BOOST_TEST(company.bins() == "RECV-01 BOLT available 24");
    company.must(scan(R"(,"unit":"EA")"));
    BOOST_TEST(company.bins() == "RECV-01 BOLT available 26");
    prove(company);
}

BOOST_AUTO_TEST_CASE(one_line_into_two_bins_is_one_receipt_line) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    const Json received = company.must(
        R"({"op":"receipt.post","purchase_order":"PO-1","lines":[)"
        R"({"line":1,"quantity":"60","bin":"A-01"},{"line":1,"bin":"MAIN/RECV-01"}]})");
    BOOST_TEST(company.bins() == "A-01 BOLT available 60; RECV-01 BOLT available 40");
    BOOST_TEST(company.layers() == "BOLT 100 41000");
    BOOST_TEST(member(received, "variances") == "[]");
    prove(company);
}

BOOST_AUTO_TEST_CASE(the_tolerance_is_the_suppliers_and_its_edge_passes) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    const Json received = company.must(
        R"({"op":"receipt.post","purchase_order":"PO-1","lines":[{"line":1,"quantity":"105"}]})");
    BOOST_TEST(member(received, "value") == "430.50");
    BOOST_TEST(company.refused(R"({"op":"receipt.post","purchase_order":"PO-1",)"
                               R"("lines":[{"line":1,"quantity":"1"}]})") ==
               "over_receipt@lines[0].quantity");
    company.order("PO-2", a_hundred_bolts, "BOLTCO");  // without any tolerance
    BOOST_TEST(company.refused(R"({"op":"receipt.post","purchase_order":"PO-2",)"
                               R"("lines":[{"line":1,"quantity":"101"}]})") ==
               "over_receipt@lines[0].quantity");
    prove(company);
}

BOOST_AUTO_TEST_CASE(who_may_receives_more) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.must_all({R"({"op":"role.save","code":"dock","rights":["purchasing.receive"]})",
                      R"({"op":"user.save","user":"ana","full_name":"Ana","roles":["dock"]})"});
    const std::string more =
        R"({"op":"receipt.post","purchase_order":"PO-1","waive":["over_receipt"],)"
        R"("lines":[{"line":1,"quantity":"112"}]})";
    company.act_as("ana");
    BOOST_TEST(company.refused(more) == "right_missing@waive");
    company.act_as("owner");
    company.must(more);
    BOOST_TEST(company.layers() == "BOLT 112 45920");
    prove(company);
}

BOOST_AUTO_TEST_CASE(damaged_goods_are_here_at_cost_but_not_for_sale) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    const Json received = company.must(
        R"({"op":"receipt.post","purchase_order":"PO-1","lines":[{"line":1,"damaged":"6"}]})");
    BOOST_TEST(company.bins() == "RECV-01 BOLT available 94; RECV-01 BOLT damaged 6");
    BOOST_TEST(member(received, "value") == "410.00");
    BOOST_TEST(member(received, "variances") ==
               R"([{"line":1,"item":"BOLT","expected":"100","received":"100","difference":"0",)"
               R"("damaged":"6"}])");
    prove(company);
}

BOOST_AUTO_TEST_CASE(goods_to_inspect_wait_for_it) {
    BuyingCompany company;
    company.must(R"({"op":"item.save","sku":"NUT","inspect_on_receipt":true})");
    company.order("PO-1", R"({"item":"NUT","quantity":"50","price":"1"})");
    company.receive("PO-1", R"({"line":1})");
    BOOST_TEST(company.bins() == "RECV-01 NUT inspection 50");
    prove(company);
}

BOOST_AUTO_TEST_CASE(lots_are_counted_in_the_unit_of_the_line) {
    BuyingCompany company;
    company.order("PO-1", R"({"item":"MILK","quantity":"5","unit":"CRATE","price":"10"})");
    company.receive("PO-1", R"({"line":1,"quantity":"3","unit":"CRATE","lots":[)"
                            R"({"lot":"L1","quantity":"2","expires":"2026-04-01"},)"
                            R"({"lot":"L2","quantity":"1"}]})");
    BOOST_TEST(company.seen("select l.code, l.expires is null, c.quantity / 1000000 "
                            "from bin_balance c join lot l on l.id = c.lot_id order by l.code") ==
               "L1|0|20; L2|1|10");
    prove(company);
}

BOOST_AUTO_TEST_CASE(a_serial_that_left_may_come_again) {
    BuyingCompany company;
    company.order("PO-1", R"({"item":"SAW","quantity":"2","price":"50"})");
    const std::string receipt =
        company.receive("PO-1", R"({"line":1,"quantity":"1","serials":["S1"]})");
    company.must(R"({"op":"receipt.reverse","number":")" + receipt + R"("})");
    company.receive("PO-1", R"({"line":1,"quantity":"2","serials":["S1","S2"]})");
    BOOST_TEST(company.bins() == "RECV-01 SAW available 1; RECV-01 SAW available 1");
    prove(company);
}

// Papers may come in any order: a receipt stands on its own date.
BOOST_AUTO_TEST_CASE(a_receipt_before_its_orders_date_and_one_of_tomorrow) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.must(R"({"op":"receipt.post","purchase_order":"PO-1","date":"2026-02-10",)"
                 R"("lines":[{"line":1,"quantity":"60"}]})");
    company.must(R"({"op":"receipt.post","purchase_order":"PO-1","date":"2026-03-09",)"
                 R"("lines":[{"line":1,"quantity":"40"}]})");
    BOOST_TEST(company.layers() == "BOLT 60 24600; BOLT 40 16400");
    BOOST_TEST(rows_of(company.ask("stock_on_hand", {{"as_of", "2026-02-28"}}), {"quantity"}) ==
               std::vector<std::string>{"60"});
    prove(company);
}

BOOST_AUTO_TEST_CASE(goods_for_nothing_post_nothing) {
    BuyingCompany company;
    company.order("PO-1", R"({"item":"BOLT","quantity":"5","price":"0"})");
    const Json received = company.must(R"({"op":"receipt.post","purchase_order":"PO-1"})");
    BOOST_TEST(member(received, "journal") == "(none)");
    BOOST_TEST(company.layers() == "BOLT 5 0");
    prove(company);
}

BOOST_AUTO_TEST_CASE(a_thing_twice_sent_comes_once) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    const std::string request = R"({"op":"receipt.post","key":"dock-1","purchase_order":"PO-1"})";
    const Json first = company.must(request);
    const std::string before = company.hash();
    BOOST_TEST((company.must(request) == first));
    BOOST_TEST(company.hash() == before);
}

BOOST_AUTO_TEST_CASE(a_substitute_is_received_at_its_price_and_taken_back) {
    for (const bool closes : {false, true}) {
        BuyingCompany company;
        company.order("PO-1", a_hundred_bolts);
        const Json received = company.must(
            of(fmt::format(R"({{"line":1,"quantity":"40","substitute":"NUT","price":"3.50",)"
                           R"("close":{}}})",
                           closes),
               accepted + R"(,"op":"receipt.post")"));
        BOOST_TEST(member(received, "value") == "140.00");
        BOOST_TEST(member(received, "status") == (closes ? "received" : "partially_received"));
        BOOST_TEST(company.bins() == "RECV-01 NUT available 40");
        BOOST_TEST(company.not_billed() == "GR-000001 2 40 14000");
        company.must(R"({"op":"receipt.reverse","number":"GR-000001"})");
        BOOST_TEST(company.bins().empty());
        BOOST_TEST(company.seen("select line, closed from purchase_order_line order by line") ==
                   "1|0; 2|1");
        prove(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
