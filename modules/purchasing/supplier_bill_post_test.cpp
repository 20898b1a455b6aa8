#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(supplier_bill_post)

namespace {

std::string of(const std::string& lines, const std::string& more = R"(,"reference":"2")") {
    return R"({"supplier":"ACME","lines":[)" + lines + "]" + more + "}";
}

std::string bill(const std::string& lines) {
    return R"({"op":"supplier_bill.post","supplier":"ACME","reference":"77812","lines":[)" + lines +
           "]}";
}

// A bill of what the receipt GR-000001 brought, at another price.
std::string bill_at(const std::string& price, const std::string& quantity = "100") {
    return bill(R"({"receipt":"GR-000001","quantity":")" + quantity + R"(","price":")" + price +
                R"("})");
}

void bills_to_refuse(TestCompany& company) {
    company.must_all(purchasing::a_company_that_buys);
    for (const char* order : {"PO-1", "PO-2", "PO-3"}) {
        company.must_all(purchasing::ordered(order, a_hundred_bolts));
        company.must(fmt::format(R"({{"op":"receipt.post","purchase_order":"{0}",)"
                                 R"("number":"GR-{0}"}})",
                                 order));
    }
    company.must_all(purchasing::ordered("PO-4", a_hundred_bolts));
    company.must(R"({"op":"purchase_order.create","number":"PO-5","supplier":"ACME",)"
                 R"("warehouse":"MAIN","lines":[{"item":"NUT","quantity":"1",)"
                 R"("price":"1"}]})");
    company.must(R"({"op":"receipt.reverse","number":"GR-PO-2"})");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"1",)"
                 R"("number":"BILL-9","lines":[{"receipt":"GR-PO-3"}]})");
    company.must(
        R"({"op":"account.save","code":"6200","name":"Rent","type":"expense",)"
        R"("active":false})");
    company.must_all({R"({"op":"currency_rate.save","currency":"EUR","rate":"1.10"})",
                      R"({"op":"period.close","through":"2026-01-31"})"});
    company.connection().run_script("delete from posting_rule where role = 'payables'");
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        bills_to_refuse, "supplier_bill.post",
        {
            {R"({"supplier":"X","reference":"1","lines":[{}]})", "partner_not_found", "supplier"},
            {R"({"supplier":"GLOBEX","reference":"1","lines":[{}]})", "not_a_supplier",
             "supplier"},
            {R"({"supplier":"GONE","reference":"1","lines":[{}]})", "partner_not_active",
             "supplier"},
            {of("{}", R"(,"reference":"1","date":"2026-01-31")"), "reference_taken", "reference"},
            {of("{}", R"(,"reference":"2","date":"2026-01-31")"), "period_closed", "date"},
            {of("{}", R"(,"reference":"2","currency":"euro")"), "currency_not_known", "currency"},
            {of("{}", R"(,"reference":"2","currency":"EUR","date":"2026-03-01")"),
             "currency_rate_missing", "date"},
            {of(R"({"receipt":"X","account":"6100","amount":"1"})"), "receipt_or_account",
             "lines[0]"},
            {of(R"({"account":"6100"})"), "receipt_or_account", "lines[0]"},
            {of("{}"), "receipt_or_account", "lines[0]"},
            {of(R"({"receipt":"X","line":9})"), "receipt_not_found", "lines[0].receipt"},
            {of(R"({"receipt":"GR-PO-2","line":9})"), "receipt_reversed", "lines[0].receipt"},
            {R"({"supplier":"BOLTCO","reference":"2","lines":[{"receipt":"GR-PO-1","line":9}]})",
             "receipt_of_other_supplier", "lines[0].receipt"},
            {of(R"({"receipt":"GR-PO-1","line":9,"unit":"PALLET"})"), "receipt_line_not_found",
             "lines[0].line"},
            {of(R"({"purchase_order":"PO-9"})"), "purchase_order_not_found",
             "lines[0].purchase_order"},
            {of(R"({"purchase_order":"PO-5"})"), "purchase_order_not_confirmed",
             "lines[0].purchase_order"},
            {R"({"supplier":"BOLTCO","reference":"2","lines":[{"purchase_order":"PO-4",)"
             R"("line":9}]})",
             "order_of_other_supplier", "lines[0].purchase_order"},
            {of(R"({"receipt":"GR-PO-1","unit":"PALLET"})", R"(,"reference":"2","currency":"EUR")"),
             "other_currency", "lines[0].receipt"},
            {of(R"({"purchase_order":"PO-4","line":9})", R"(,"reference":"2","currency":"EUR")"),
             "other_currency", "lines[0].purchase_order"},
            {of(R"({"purchase_order":"PO-4","line":9,"unit":"PALLET"})"), "line_not_on_order",
             "lines[0].line"},
            {of(R"({"receipt":"GR-PO-1","unit":"PALLET","quantity":"0"})"),
             "unit_without_conversion", "lines[0].unit"},
            {of(R"({"receipt":"GR-PO-1","quantity":"0"})"), "must_be_positive",
             "lines[0].quantity"},
            {of(R"({"account":"6100","amount":"0"})"), "must_be_positive", "lines"},
            {of(R"({"receipt":"GR-PO-1","quantity":"0.5"})"), "conversion_not_exact",
             "lines[0].quantity"},
            {of(R"({"receipt":"GR-PO-3","price":"-1"})"), "nothing_to_bill", "lines[0].quantity"},
            {of(R"({"purchase_order":"PO-4","quantity":"101","price":"-1"})"),
             "billed_beyond_order", "lines[0].quantity"},
            {of(R"({"purchase_order":"PO-1"})"), "billed_beyond_order", "lines[0].quantity"},
            {of(R"({"receipt":"GR-PO-1","price":"-1"})"), "value_not_negative", "lines[0].price"},
            {of(R"({"purchase_order":"PO-4","price":"-1"})"), "value_not_negative",
             "lines[0].price"},
            {of(R"({"account":"9999","amount":"0.001"})"), "account_not_found",
             "lines[0].account"},
            {of(R"({"account":"6200","amount":"0.001"})"), "account_not_active",
             "lines[0].account"},
            {of(R"({"account":"1400","amount":"0.001"})"), "control_account", "lines[0].account"},
            {of(R"({"account":"6100","amount":"0.001"})"), "too_many_digits", "lines[0].amount"},
            {of(R"({"receipt":"GR-PO-1","tax_code":"X"})"), "tax_code_not_found",
             "lines[0].tax_code"},
            {of(R"({"account":"6100","amount":"1","tax_code":"EXPORT"})"), "tax_code_unsuited",
             "lines[0].tax_code"},
            {of(R"({"account":"6100","amount":"1","tax":"0.10"})"), "tax_without_code",
             "lines[0].tax"},
            {of(R"({"receipt":"GR-PO-1"})", R"(,"reference":"2","number":"BILL-9")"),
             "number_taken", "number"},
            {of(R"({"receipt":"GR-PO-1"})"), "account_role_missing", ""},
        });
}

// 100 at 4.00 EUR came at 1.10; 60 of them are billed at 4.10 and 40 as ordered, at 1.20.
BOOST_AUTO_TEST_CASE(a_bill_in_another_currency_changes_goods_by_its_price_alone) {
    for (const bool reversed : {false, true}) {
        BuyingCompany company;
        company.must_all(
            {R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-01","rate":"1.10"})",
             R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-05","rate":"1.20"})",
             R"({"op":"partner.save","code":"ACME","currency":"EUR"})"});
        company.order("PO-1", R"({"item":"BOLT","quantity":"100","price":"4.00"})");
        BOOST_TEST(company.receive("PO-1", R"({"line":1})") == "GR-000001");
        BOOST_TEST(company.not_billed() == "GR-000001 1 100 44000");
        company.must_all({R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                          R"("date":"2026-03-05","lines":[{"receipt":"GR-000001","quantity":"60",)"
                          R"("price":"4.10"},{"receipt":"GR-000001","quantity":"40"},)"
                          R"({"account":"6100","amount":"10.00"}]})"});
        BOOST_TEST(company.not_billed() == "");
        // 246.00, 160.00 and 10.00 EUR are 499.20 USD; the price is 6.00 EUR too high: 6.60.
        BOOST_TEST(company.journal("BILL-000001") ==
                   "1400 660; 2000 -49920; 2150 44000; 6100 1200; 7100 4060");
        BOOST_TEST(company.layers() == "BOLT 100 44660");
        if (!reversed) continue;
        company.must(
            R"({"op":"supplier_bill.reverse","number":"BILL-000001","date":"2026-03-06"})");
        BOOST_TEST(company.not_billed() == "GR-000001 1 100 44000");
        BOOST_TEST(company.layers() == "BOLT 100 44000");
        BOOST_TEST(company.balance("7100") == "0");
        BOOST_TEST(company.balance("2000") == "0");
    }
}

BOOST_AUTO_TEST_CASE(what_agrees_clears_what_was_received) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"quantity":"60"})");
    const Json posted = company.must(
        bill(R"({"receipt":"GR-000001","line":1},{"account":"6100","amount":"12.00"})"));
    BOOST_TEST(member(posted, "bill") == "BILL-000001");
    BOOST_TEST(member(posted, "state") == "posted");
    BOOST_TEST(member(posted, "total") == "258.00");
    BOOST_TEST(member(posted, "due") == "2026-04-01");
    BOOST_TEST(company.journal("BILL-000001") == "2000 -25800; 2150 24600; 6100 1200");
    BOOST_TEST(company.not_billed() == "");
    BOOST_TEST(company.owed() == "BILL-000001 -25800");
    prove(company);
}

BOOST_AUTO_TEST_CASE(parts_of_a_receipt_clear_it_to_the_cent) {
    BuyingCompany company;
    company.order("PO-1", R"({"item":"BOLT","quantity":"3","price":"0.333333"})");  // 1.00 in all
    company.receive("PO-1", R"({"line":1})");
    for (const char* reference : {"1", "2", "3"})
        company.must(fmt::format(R"({{"op":"supplier_bill.post","supplier":"ACME",)"
                                 R"("reference":"{}","lines":[{{"receipt":"GR-000001",)"
                                 R"("quantity":"1","price":"0.33"}}]}})",
                                 reference));
    BOOST_TEST(company.balance("2150") == "0");
    BOOST_TEST(company.layers() == "BOLT 3 99");
    prove(company);
}

// Received at 10.00, billed at 10.40, a quarter still here: a quarter of the difference is stock.
BOOST_AUTO_TEST_CASE(a_difference_goes_where_the_goods_are) {
    for (const std::string sku : {"BOLT", "NUT"}) {
        BuyingCompany company;
        company.order("PO-1", R"({"item":")" + sku + R"(","quantity":"100","price":"10.00"})");
        company.receive("PO-1", R"({"line":1,"bin":"A-01"})");
        company.sell(sku, 75);
        company.must(bill_at("10.40"));
        BOOST_TEST(company.journal("BILL-000001") ==
                   "1400 1000; 2000 -104000; 2150 100000; 5000 3000");
        BOOST_TEST(company.layers() == sku + " 25 26000");
        prove(company);
    }
}

BOOST_AUTO_TEST_CASE(or_to_the_variance_by_setting) {
    BuyingCompany company;
    company.must(R"({"op":"company.configure","late_cost_to":"variance"})");
    company.order("PO-1", R"({"item":"BOLT","quantity":"100","price":"10.00"})");
    company.receive("PO-1", R"({"line":1,"bin":"A-01"})");
    company.sell("BOLT", 75);
    company.must(bill_at("9.60"));
    BOOST_TEST(company.journal("BILL-000001") ==
               "1400 -1000; 2000 -96000; 2150 100000; 5100 -3000");
    prove(company);
}

BOOST_AUTO_TEST_CASE(a_bill_beyond_what_came_is_held_and_posts_nothing) {
    BuyingCompany company;
    company.order("PO-1", R"({"item":"BOLT","quantity":"100","price":"5"})");
    company.receive("PO-1", R"({"line":1,"quantity":"96"})");
    const Json held = company.must(bill_at("5"));
    BOOST_TEST(member(held, "state") == "held");
    BOOST_TEST(member(held, "held") ==
               R"([{"line":1,"billed":"100","received":"96","difference":"4"}])");
    BOOST_TEST(company.journal("BILL-000001") == "");
    BOOST_TEST(company.not_billed() == "GR-000001 1 96 48000");
    prove(company);
}

BOOST_AUTO_TEST_CASE(one_receipt_line_billed_twice_in_one_bill_counts_together) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1})");
    const std::string half = R"({"receipt":"GR-000001","quantity":"50","price":"4.20"})";
    const Json posted = company.must(bill(half + "," + half));
    BOOST_TEST(member(posted, "state") == "posted");
    BOOST_TEST(company.balance("2150") == "0");
    const std::string more = R"({"receipt":"GR-000001","quantity":"1"})";
    BOOST_TEST(member(company.must(R"({"op":"supplier_bill.post","supplier":"ACME",)"
                                   R"("reference":"2","lines":[)" + more + "]}"),
                      "state") == "held");
    prove(company);
}

BOOST_AUTO_TEST_CASE(a_bill_in_cases_of_goods_kept_by_the_piece) {
    BuyingCompany company;
    company.order("PO-1", R"({"item":"BOLT","quantity":"5","unit":"CASE","price":"49.20"})");
    company.receive("PO-1", R"({"line":1})");
    const Json posted =
        company.must(bill(R"({"receipt":"GR-000001","unit":"CASE","price":"50.00"})"));
    BOOST_TEST(member(posted, "total") == "250.00");
    BOOST_TEST(company.layers() == "BOLT 60 25000");
    prove(company);
}

BOOST_AUTO_TEST_CASE(the_same_bill_does_not_come_twice_unless_somebody_says_so) {
    BuyingCompany company;
    const std::string charge = R"({"account":"6100","amount":"12.00"})";
    company.must(bill(charge));
    BOOST_TEST(company.refused(bill(charge)) == "reference_taken@reference");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"77812",)"
                 R"("waive":["reference_taken"],"lines":[)" + charge + "]}");
    company.must(R"({"op":"supplier_bill.post","supplier":"BOLTCO","reference":"77812","lines":[)" +
                 charge + "]}");
    for (int without_reference = 0; without_reference < 2; ++without_reference)
        company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"","lines":[)" +
                     charge + "]}");
    prove(company);
}

BOOST_AUTO_TEST_CASE(a_discount_is_a_charge_below_nothing) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1})");
    company.must(bill(R"({"receipt":"GR-000001"},{"account":"4900","amount":"-10.00"})"));
    BOOST_TEST(company.owed() == "BILL-000001 -40000");
    prove(company);
}

BOOST_AUTO_TEST_CASE(goods_are_cleared_where_they_wait_though_the_role_has_moved_on) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1})");
    company.must_all({
        R"({"op":"account.save","code":"2151","name":"Received","type":"liability"})",
        R"({"op":"posting_rule.save","role":"goods_received_not_billed","account":"2151"})",
    });
    company.must(bill_at("4.10"));
    BOOST_TEST(company.balance("2150") == "0");
    BOOST_TEST(company.balance("2151") == "0");
    prove(company);
}

BOOST_AUTO_TEST_CASE(goods_billed_before_they_come_cost_what_the_bill_says) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.must(bill(R"({"purchase_order":"PO-1","quantity":"60","price":"4.50"})"));
    BOOST_TEST(company.journal("BILL-000001") == "1455 27000; 2000 -27000");
    company.receive("PO-1", R"({"line":1,"quantity":"40"})");
    BOOST_TEST(company.journal("GR-000001") == "1400 18000; 1455 -18000");
    BOOST_TEST(company.refused(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})") ==
               "rests_on@number");
    company.receive("PO-1", R"({"line":1,"quantity":"60"})");
    BOOST_TEST(company.journal("GR-000002") == "1400 25400; 1455 -9000; 2150 -16400");
    BOOST_TEST(company.not_billed() == "GR-000002 1 40 16400");
    prove(company);
}

// 60 of 100 at 4.00 EUR are billed at 4.50 when the rate is 1.10; all come when it is 1.20.
BOOST_AUTO_TEST_CASE(goods_billed_before_they_come_keep_the_rate_of_their_bill) {
    BuyingCompany company;
    company.must_all(
        {R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-01","rate":"1.10"})",
         R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-05","rate":"1.20"})",
         R"({"op":"partner.save","code":"ACME","currency":"EUR"})"});
    company.order("PO-1", R"({"item":"BOLT","quantity":"100","price":"4.00"})");
    company.must(bill(R"({"purchase_order":"PO-1","quantity":"60","price":"4.50"})"));
    BOOST_TEST(company.journal("BILL-000001") == "1455 29700; 2000 -29700");
    company.must(R"({"op":"receipt.post","purchase_order":"PO-1","date":"2026-03-05"})");
    BOOST_TEST(company.journal("GR-000001") == "1400 48900; 1455 -29700; 2150 -19200");
    company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"77813",)"
                 R"("date":"2026-03-05","lines":[{"receipt":"GR-000001","price":"4.10"}]})");
    BOOST_TEST(company.journal("BILL-000002") == "1400 480; 2000 -19680; 2150 19200");
    prove(company);
    company.must_all(
        {R"({"op":"supplier_bill.reverse","number":"BILL-000002","date":"2026-03-06"})",
         R"({"op":"receipt.reverse","number":"GR-000001","date":"2026-03-06"})"});
    BOOST_TEST(company.balance("1455") == "29700");
    BOOST_TEST(company.balance("2150") == "0");
    prove(company);
}

BOOST_AUTO_TEST_CASE(a_receipt_that_is_taken_back_leaves_its_bill_waiting) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.must(bill(R"({"purchase_order":"PO-1","quantity":"60","price":"4.50"})"));
    company.receive("PO-1", R"({"line":1})");
    company.must(R"({"op":"receipt.reverse","number":"GR-000001"})");
    BOOST_TEST(company.balance("1455") == "27000");
    BOOST_TEST(company.balance("2150") == "0");
    company.must(R"({"op":"supplier_bill.reverse","number":"BILL-000001"})");
    BOOST_TEST(company.balance("1455") == "0");
    BOOST_TEST(company.owed() == "");
    prove(company);
}

BOOST_AUTO_TEST_SUITE_END()
