#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(supplier_return_post)

namespace {

std::string sent(const std::string& line, const std::string& receipt = "GR-000001") {
    return R"({"op":"supplier_return.post","receipt":")" + receipt + R"(","lines":[)" + line + "]}";
}

constexpr const char* five = R"({"line":1,"quantity":"5","bin":"A-01"})";

void goods_to_refuse(TestCompany& company) {
    company.must_all(purchasing::a_company_that_buys);
    const std::string lines = R"({"item":"BOLT","quantity":"10","price":"4"},)"
                              R"({"item":"MILK","quantity":"10","price":"1"},)"
                              R"({"item":"SAW","quantity":"2","price":"50"})";
    company.must_all(purchasing::ordered("PO-1", lines));
    company.must(R"({"op":"receipt.post","purchase_order":"PO-1","number":"GR-1",)"
                 R"("date":"2026-02-10","lines":[)"
                 R"({"line":1,"bin":"A-01"},{"line":2,"lots":[{"lot":"L1"}]},)"
                 R"({"line":3,"serials":["S1","S2"]}]})");
    company.must_all(purchasing::ordered("PO-2", R"({"item":"NUT","quantity":"10","price":"4"})"));
    company.must(R"({"op":"receipt.post","purchase_order":"PO-2","number":"GR-2"})");
    company.must(R"({"op":"receipt.reverse","number":"GR-2"})");
    company.must(R"({"op":"receipt.post","purchase_order":"PO-2","number":"GR-3",)"
                 R"("date":"2026-03-02","lines":[{"line":1,"bin":"A-01"}]})");
    company.must(R"({"op":"supplier_return.post","receipt":"GR-1","number":"SR-9","lines":[)"
                 R"({"line":1,"quantity":"2","bin":"A-01"}]})");
    company.must_all(
        {R"({"op":"sales_order.create","number":"SO-1","customer":"GLOBEX","warehouse":"MAIN",)"
         R"("lines":[{"item":"BOLT","quantity":"5","price":"9"}]})",
         R"({"op":"sales_order.confirm","number":"SO-1"})",
         R"({"op":"stock.move","warehouse":"MAIN","item":"NUT","quantity":"10","from":"A-01",)"
         R"("to":"RECV-01","date":"2026-03-20"})",
         R"({"op":"stock.move","warehouse":"MAIN","item":"NUT","quantity":"10","from":"RECV-01",)"
         R"("to":"A-01","date":"2026-03-25"})",
         R"({"op":"period.close","through":"2026-02-15"})"});
    company.connection().run_script(
        "delete from posting_rule where role = 'goods_returned_not_credited'");
}

std::string of(const std::string& line, const std::string& more = {}) {
    return R"({"receipt":"GR-1","lines":[)" + line + "]" + more + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        goods_to_refuse, "supplier_return.post",
        {
            {R"({"receipt":"GR-9"})", "receipt_not_found", "receipt"},
            {R"({"receipt":"GR-2"})", "receipt_reversed", "receipt"},
            {R"({"receipt":"GR-1","date":"2026-02-01"})", "returned_before_received", "date"},
            {R"({"receipt":"GR-1","date":"2026-02-15"})", "period_closed", "date"},
            {of(R"({"line":9,"quantity":"0","unit":"PALLET","bin":"X"})"),
             "receipt_line_not_found", "lines[0].line"},
            {of(R"({"line":1,"quantity":"0","unit":"PALLET","bin":"X"})"),
             "unit_without_conversion", "lines[0].unit"},
            {of(R"({"line":1,"quantity":"0","bin":"X"})"), "must_be_positive",
             "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"0.5","bin":"X"})"), "conversion_not_exact",
             "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"4","bin":"A-01"},{"line":1,"quantity":"5","bin":"X"})"),
             "more_than_received", "lines[1].quantity"},
            {of(R"({"line":1,"quantity":"5","bin":"X"})"), "bin_not_found", "lines[0].bin"},
            {of(R"({"line":1,"quantity":"5","bin":"EAST/RECV-01"})"), "bin_not_in_warehouse",
             "lines[0].bin"},
            {of(R"({"line":1,"quantity":"5","bin":"OLD"})"), "bin_not_active", "lines[0].bin"},
            {of(R"({"line":2,"quantity":"5","bin":"RECV-01"})"), "lot_required", "lines[0].lots"},
            {of(R"({"line":2,"quantity":"5","bin":"RECV-01","lots":[{"lot":"L9"}]})"),
             "lot_not_found", "lines[0].lots"},
            {of(R"({"line":2,"quantity":"5","bin":"RECV-01","lots":[{"lot":"L1",)"
                R"("quantity":"4"}]})"),
             "lot_quantities_differ", "lines[0].lots"},
            {of(R"({"line":3,"quantity":"2","bin":"RECV-01","serials":["S1"]})"),
             "serial_quantity_differs", "lines[0].serials"},
            {of(R"({"line":1,"quantity":"2","bin":"RECV-01","serials":["S1"]})"),
             "lot_not_wanted", "lines[0].serials"},
            {R"({"receipt":"GR-1"})", "nothing_to_return", "lines"},
            {of(R"({"line":1,"quantity":"5","bin":"RECV-01"})"), "not_enough_in_bin",
             "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"4","bin":"A-01"})"), "allocated_to_others",
             "lines[0].quantity"},
            {of(R"({"line":1,"quantity":"1","bin":"A-01"})", R"(,"number":"SR-9")"),
             "number_taken", "number"},
            {R"({"receipt":"GR-3","lines":[{"line":1,"quantity":"1","bin":"A-01"}]})",
             "negative_later", "date"},
            {of(R"({"line":1,"quantity":"1","bin":"A-01"})"), "account_role_missing", ""},
        });
}

BOOST_AUTO_TEST_CASE(what_was_not_billed_is_not_owed) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"bin":"A-01"})");
    company.must(sent(five));
    BOOST_TEST(company.journal("SR-000001") == "1400 -2050; 2150 2050");
    BOOST_TEST(company.not_billed() == "GR-000001 1 95 38950");
    BOOST_TEST(company.layers() == "BOLT 95 38950");
    BOOST_TEST(company.bins() == "A-01 BOLT available 95");
    prove(company);
}

BOOST_AUTO_TEST_CASE(what_was_billed_waits_for_its_credit) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"bin":"A-01"})");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                 R"("lines":[{"receipt":"GR-000001","quantity":"98"}]})");
    company.must(sent(five));
    BOOST_TEST(company.journal("SR-000001") == "1400 -2050; 1460 1230; 2150 820");
    BOOST_TEST(company.not_billed() == "");
    BOOST_TEST(company.refused(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})") ==
               "rests_on@number");
    BOOST_TEST(company.refused(R"({"op":"receipt.reverse","number":"GR-000001"})") ==
               "rests_on@number");
    prove(company);
}

// The freight of goods that went back unbilled is nobody's credit.
BOOST_AUTO_TEST_CASE(what_they_cost_beyond_their_price_is_a_variance) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"bin":"A-01"})");
    company.must(R"({"op":"landed_cost.post","amount":"10.00","supplier":"BOLTCO",)"
                 R"("receipts":["GR-000001"]})");
    company.must(sent(five));
    BOOST_TEST(company.journal("SR-000001") == "1400 -2100; 2150 2050; 5100 50");
    prove(company);
}

// Its own layers first, whatever is older.
BOOST_AUTO_TEST_CASE(they_leave_at_the_cost_of_their_receipt) {
    BuyingCompany company;
    for (const char* price : {"1", "2"}) {
        company.order(std::string("PO-") + price,
                      R"({"item":"BOLT","quantity":"10","price":")" + std::string(price) + R"("})");
        company.receive(std::string("PO-") + price, R"({"line":1,"bin":"A-01"})");
    }
    company.must(sent(five, "GR-000002"));
    BOOST_TEST(company.layers() == "BOLT 10 1000; BOLT 5 1000");
    company.sell("BOLT", 12);
    company.must(sent(R"({"line":1,"quantity":"3","bin":"A-01"})", "GR-000001"));
    BOOST_TEST(company.layers() == "");
    prove(company);
}

BOOST_AUTO_TEST_CASE(at_the_average_where_the_item_is_kept_at_it) {
    BuyingCompany company;
    for (const char* price : {"1", "2"}) {
        company.order(std::string("PO-") + price,
                      R"({"item":"NUT","quantity":"10","price":")" + std::string(price) + R"("})");
        company.receive(std::string("PO-") + price, R"({"line":1,"bin":"A-01"})");
    }
    company.must(sent(five, "GR-000002"));
    BOOST_TEST(company.journal("SR-000001") == "1400 -750; 2150 1000; 5100 -250");
    prove(company);
}

BOOST_AUTO_TEST_CASE(a_claim_sends_back_what_came_damaged) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"damaged":"6"})");
    company.must(R"({"op":"supplier_return.post","receipt":"GR-000001"})");
    BOOST_TEST(company.bins() == "RECV-01 BOLT available 94");
    BOOST_TEST(company.refused(R"({"op":"supplier_return.post","receipt":"GR-000001"})") ==
               "nothing_to_return@lines");
    prove(company);
}

// A later bill at another price asks nothing for what went back.
BOOST_AUTO_TEST_CASE(a_later_price_difference_is_that_of_what_stayed) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"bin":"A-01"})");
    company.must(sent(R"({"line":1,"quantity":"50","bin":"A-01"})"));
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                 R"("lines":[{"receipt":"GR-000001","price":"4.20"}]})");
    BOOST_TEST(company.layers() == "BOLT 50 21000");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
