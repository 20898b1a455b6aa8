#include "modules/purchasing/buying_for_tests.h"

using namespace storekeep;
using purchasing::a_hundred_bolts;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(purchase_order_change)

namespace {

std::string with_lines(const std::string& lines) {
    return R"({"number":"PO-1","lines":[)" + lines + "]}";
}

std::string change(const std::string& lines) {
    return R"({"op":"purchase_order.change","number":"PO-1","lines":[)" + lines + "]}";
}

const std::string lines_of_order =
    "select line || ' ' || (quantity / 1000000) || ' ' || price || ' ' || amount || ' ' || closed "
    "from purchase_order_line order by line";

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(purchasing::a_company_that_buys);
            company.must_all(purchasing::ordered("PO-1", a_hundred_bolts + "," + a_hundred_bolts));
            company.must_all(purchasing::ordered("PO-2", a_hundred_bolts));
            company.must(R"({"op":"purchase_order.cancel","number":"PO-2"})");
            company.must(R"({"op":"receipt.post","purchase_order":"PO-1",)"
                         R"("lines":[{"line":1,"quantity":"60"}]})");
            company.must_all(purchasing::a_buyer_with_a_limit);
            company.must_all(purchasing::ordered("PO-3", a_hundred_bolts));
            company.must(R"({"op":"supplier_bill.post","supplier":"ACME","reference":"7",)"
                         R"("lines":[{"purchase_order":"PO-3","quantity":"60"}]})");
        },
        "purchase_order.change",
        {
            {R"({"number":"PO-8","version":7})", "purchase_order_not_found", "number"},
            {R"({"number":"PO-2","version":7})", "purchase_order_ended", "number"},
            {R"({"number":"PO-1","version":1,"lines":[{"item":"X","quantity":"1"}]})",
             "changed_meanwhile", "version"},
            {with_lines(
                 R"({"line":1,"item":"X","quantity":"1"},{"line":1,"item":"X","quantity":"1"})"),
             "line_repeated", "lines[1].line"},
            {with_lines(R"({"item":"X","quantity":"1"})"), "item_not_found", "lines[0].item"},
            {with_lines(R"({"item":"FADED","quantity":"1"})"), "item_not_active", "lines[0].item"},
            {with_lines(R"({"item":"BOLT","quantity":"0"})"), "must_be_positive",
             "lines[0].quantity"},
            {with_lines(R"({"item":"BOLT","quantity":"1","unit":"PALLET"})"),
             "unit_without_conversion", "lines[0].unit"},
            {with_lines(R"({"item":"BOLT","quantity":"0.5"})"), "conversion_not_exact",
             "lines[0].quantity"},
            {with_lines(R"({"item":"BOLT","quantity":"1","price":"-1"})"), "value_not_negative",
             "lines[0].price"},
            {with_lines(R"({"item":"BOLT","quantity":"1","tax_code":"X"})"), "tax_code_not_found",
             "lines[0].tax_code"},
            {with_lines(R"({"item":"BOLT","quantity":"1","tax_code":"EXPORT"})"),
             "tax_code_unsuited", "lines[0].tax_code"},
            {with_lines(R"({"line":1,"item":"NUT","quantity":"100"})"), "already_received",
             "lines[0].item"},
            {with_lines(R"({"line":1,"item":"BOLT","quantity":"59"})"), "already_received",
             "lines[0].quantity"},
            {with_lines(R"({"line":2,"item":"BOLT","quantity":"100"})"), "already_received",
             "lines"},
            {R"({"number":"PO-3","lines":[{"line":1,"item":"NUT","quantity":"100"}]})",
             "already_received", "lines[0].item"},
            {R"({"number":"PO-3","lines":[{"line":1,"item":"BOLT","quantity":"59"}]})",
             "billed_ahead_of_goods", "lines"},
            {with_lines(R"({"line":1,"item":"BOLT","quantity":"100"},)"
                        R"({"line":2,"item":"BOLT","quantity":"150"})"),
             "above_limit", "lines", "ben"},
        });
}

BOOST_AUTO_TEST_CASE(lines_given_replace_those_there_were) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts + "," + a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"quantity":"60"})");
    const Json changed = company.must(change(
        R"({"line":1,"item":"BOLT","quantity":"60"},{"line":3,"item":"NUT","quantity":"5"})"));
    BOOST_TEST(member(changed, "status") == "partially_received");
    // The price that is not said stays the order's, not the item's.
    BOOST_TEST(company.seen(lines_of_order) == "1 60 4100000 24600 0; 3 5 0 0 0");
    prove(company);
}

BOOST_AUTO_TEST_CASE(only_what_is_said_changes) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    const Json changed = company.must(
        R"({"op":"purchase_order.change","number":"PO-1","version":2,"expected":"2026-05-01"})");
    BOOST_TEST(member(changed, "expected") == "2026-05-01");
    BOOST_TEST(member(changed, "version") == "3");
    BOOST_TEST(company.seen(lines_of_order) == "1 100 4100000 41000 0");
}

BOOST_AUTO_TEST_CASE(a_line_closed_short_stays_closed_until_more_is_ordered) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"quantity":"60"})");
    company.must(R"({"op":"purchase_order.close","number":"PO-1","line":1})");
    company.must(change(a_hundred_bolts));
    BOOST_TEST(company.seen(lines_of_order) == "1 100 4100000 41000 1");
    company.must(change(R"({"item":"BOLT","quantity":"120"})"));
    BOOST_TEST(company.seen(lines_of_order) == "1 120 4100000 49200 0");
}

// The receipt names the order's line for good, even taken back.
BOOST_AUTO_TEST_CASE(a_line_of_a_reversed_receipt_stays_on_the_order) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts + "," + a_hundred_bolts);
    const std::string receipt = company.receive("PO-1", R"({"line":1,"quantity":"60"})");
    company.must(R"({"op":"receipt.reverse","number":")" + receipt + R"("})");
    BOOST_TEST(company.refused(change(R"({"line":2,"item":"BOLT","quantity":"100"})")) ==
               "already_received@lines");
    company.must(change(R"({"line":1,"item":"BOLT","quantity":"10"})"));
    prove(company);
}

// Each receipt takes its share of the line's amount as it stands when the goods come.
BOOST_AUTO_TEST_CASE(a_new_price_counts_for_what_comes_later) {
    BuyingCompany company;
    company.order("PO-1", a_hundred_bolts);
    company.receive("PO-1", R"({"line":1,"quantity":"40"})");
    company.must(change(R"({"item":"BOLT","quantity":"100","price":"5.00"})"));
    company.receive("PO-1", R"({"line":1,"quantity":"60"})");
    BOOST_TEST(company.layers() == "BOLT 40 16400; BOLT 60 30000");
    prove(company);
}

BOOST_AUTO_TEST_CASE(a_line_may_come_on_a_day_of_its_own_and_delays_are_kept) {
    BuyingCompany company;
    company.must(R"({"op":"purchase_order.create","number":"PO-1","supplier":"ACME",)"
                 R"("warehouse":"MAIN","expected":"2026-03-12","lines":[)"
                 R"({"item":"BOLT","quantity":"1"},{"item":"NUT","quantity":"1"}]})");
    BOOST_TEST(member(company.must(R"({"op":"purchase_order.change","number":"PO-1",)"
                                   R"("expected":"2026-03-10"})"),
                      "delays") == "[]");  // a draft promises nothing
    company.must(R"({"op":"purchase_order.confirm","number":"PO-1"})");
    BOOST_TEST(member(company.must(change(R"({"line":1,"item":"BOLT","quantity":"1",)"
                                          R"("expected":"2026-03-24"},)"
                                          R"({"line":2,"item":"NUT","quantity":"1"})")),
                      "delays") ==
               R"([{"line":1,"was":"2026-03-10","expected":"2026-03-24"}])");
    BOOST_TEST(member(company.must(R"({"op":"purchase_order.change","number":"PO-1",)"
                                   R"("expected":"2026-03-24"})"),
                      "delays") ==
               R"([{"line":2,"was":"2026-03-10","expected":"2026-03-24"}])");
}

BOOST_AUTO_TEST_SUITE_END()
