#include "modules/purchasing/buying_for_tests.h"
#include "modules/purchasing/purchase_order.h"

using namespace storekeep;
using purchasing::BuyingCompany;

BOOST_AUTO_TEST_SUITE(purchase_order_create)

namespace {

std::string order_of(const std::string& lines, const std::string& more = {}) {
    return R"({"supplier":"ACME","warehouse":"MAIN","lines":[)" + lines + "]" + more + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    std::vector<std::string> setup = purchasing::a_company_that_buys;
    setup.push_back(R"({"op":"partner.save","code":"RHEIN","name":"R","supplier":true,)"
                    R"("currency":"EUR"})");
    setup.push_back(R"({"op":"purchase_order.create","number":"PO-9","supplier":"ACME",)"
                    R"("warehouse":"MAIN","lines":[{"item":"BOLT","quantity":"1"}]})");
    setup.push_back(R"({"op":"warehouse.save","code":"SHUT"})");
    setup.push_back(R"({"op":"warehouse.save","code":"SHUT","active":false})");
    check_refusals(
        setup, "purchase_order.create",
        {
            {R"({"supplier":"NOBODY","warehouse":"X","lines":[{"item":"X","quantity":"1"}]})",
             "partner_not_found", "supplier"},
            {R"({"supplier":"GLOBEX","warehouse":"X","lines":[{"item":"X","quantity":"1"}]})",
             "not_a_supplier", "supplier"},
            {R"({"supplier":"GONE","warehouse":"X","lines":[{"item":"X","quantity":"1"}]})",
             "partner_not_active", "supplier"},
            {R"({"supplier":"ACME","warehouse":"X","lines":[{"item":"X","quantity":"1"}]})",
             "warehouse_not_found", "warehouse"},
            {R"({"supplier":"ACME","warehouse":"SHUT","lines":[{"item":"X","quantity":"1"}]})",
             "warehouse_not_active", "warehouse"},
            {R"({"supplier":"RHEIN","warehouse":"MAIN","lines":[{"item":"X","quantity":"1"}]})",
             "currency_rate_missing", "date"},
            {order_of(R"({"line":2,"item":"X","quantity":"1"},{"item":"BOLT","quantity":"1"})"),
             "line_repeated", "lines[1].line"},
            {order_of(R"({"item":"BOLT","quantity":"1"},{"item":"X","quantity":"0"})"),
             "item_not_found", "lines[1].item"},
            {order_of(R"({"item":"FADED","quantity":"0"})"), "item_not_active", "lines[0].item"},
            {order_of(R"({"line":0,"item":"BOLT","quantity":"1"})"), "must_be_positive",
             "lines[0].line"},
            {order_of(R"({"item":"BOLT","quantity":"0","unit":"PALLET"})"), "must_be_positive",
             "lines[0].quantity"},
            {order_of(R"({"item":"BOLT","quantity":"-1"})"), "must_be_positive",
             "lines[0].quantity"},
            {order_of(R"({"item":"BOLT","quantity":"1","unit":"PALLET","price":"-1"})"),
             "unit_without_conversion", "lines[0].unit"},
            {order_of(R"({"item":"BOLT","quantity":"0.5","price":"-1"})"), "conversion_not_exact",
             "lines[0].quantity"},
            {order_of(R"({"item":"BOLT","quantity":"2","unit":"THIRD"})"), "conversion_not_exact",
             "lines[0].quantity"},
            {order_of(R"({"item":"BOLT","quantity":"1","price":"-0.01"})"), "value_not_negative",
             "lines[0].price"},
            {order_of(R"({"item":"BOLT","quantity":"1","tax_code":"X"})"), "tax_code_not_found",
             "lines[0].tax_code"},
            {order_of(R"({"item":"BOLT","quantity":"1","tax_code":"EXPORT"})"),
             "tax_code_unsuited", "lines[0].tax_code"},
            {order_of(R"({"item":"BOLT","quantity":"1"})", R"(,"number":"PO-9")"), "number_taken",
             "number"},
        });
}

BOOST_AUTO_TEST_CASE(a_draft_with_its_lines_in_base_units) {
    BuyingCompany company;
    const Json made = company.must(
        R"({"op":"purchase_order.create","supplier":"ACME","warehouse":"MAIN","lines":[)"
        R"({"item":"BOLT","quantity":"5","unit":"CASE","price":"49.20"},)"
        R"({"line":7,"item":"BOLT","quantity":"3"},)"
        R"({"item":"BOLT","quantity":"6","unit":"THIRD"}]})");
    BOOST_TEST(member(made, "purchase_order") == "PO-000001");
    BOOST_TEST(member(made, "status") == "draft");
    BOOST_TEST(member(made, "total") == "266.00");  // 246.00 + 3 at 4.00 + 6 thirds at 1.333333
    BOOST_TEST(company.seen("select line, quantity / 1000000, unit, amount "
                            "from purchase_order_line order by line") ==
               "1|60|CASE|24600; 3|2|THIRD|800; 7|3|EA|1200");
    prove(company);
}

BOOST_AUTO_TEST_CASE(expected_after_the_suppliers_lead_time) {
    BuyingCompany company;
    const auto expected = [&](const std::string& more) {
        return member(
            company.must(R"({"op":"purchase_order.create","supplier":"ACME","warehouse":"MAIN",)"
                         R"("lines":[{"item":"BOLT","quantity":"1"}])" + more + "}"),
            "expected");
    };
    // 2026-03-02 is a Monday: 21 working days are four weeks and a day.
    BOOST_TEST(expected("") == "2026-03-31");
    BOOST_TEST(expected(R"(,"date":"2026-03-06")") == "2026-04-06");
    BOOST_TEST(expected(R"(,"date":"2026-03-07")") == "2026-04-06");  // ordered on a Saturday
    BOOST_TEST(expected(R"(,"expected":"2026-03-12")") == "2026-03-12");
    company.must(R"({"op":"company.configure","lead_time_in":"calendar_days"})");
    BOOST_TEST(expected("") == "2026-03-23");
}

BOOST_AUTO_TEST_CASE(amounts_beyond_all_numbers_are_refused_by_name) {
    BuyingCompany company;
    BOOST_TEST(company.refused(
                   R"({"op":"purchase_order.create","supplier":"ACME","warehouse":"MAIN","lines":[)"
                   R"({"item":"BOLT","quantity":"999999999999","price":"999999999999"}]})") ==
               "number_too_large@lines[0].quantity");
}

BOOST_AUTO_TEST_CASE(goods_may_be_ordered_for_nothing) {
    BuyingCompany company;
    const Json made = company.must(
        R"({"op":"purchase_order.create","supplier":"ACME","warehouse":"MAIN","lines":[)"
        R"({"item":"BOLT","quantity":"1","price":"0"}]})");
    BOOST_TEST(member(made, "total") == "0.00");
}

BOOST_AUTO_TEST_SUITE_END()
