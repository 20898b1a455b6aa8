#include <boost/test/unit_test.hpp>

#include "modules/sales/sales_order.h"
#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(sales_order_create)

namespace {

std::string of(const std::string& line, const std::string& more = "") {
    return R"({"customer":"GLOBEX","warehouse":"MAIN","lines":[)" + line + "]" + more + "}";
}

const std::string bolt = R"({"item":"BOLT","quantity":"1"})";

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        selling_and({R"({"op":"partner.save","code":"RHEIN","name":"R","customer":true,)"
                     R"("currency":"EUR"})",
                     R"({"op":"sales_order.create","number":"SO-1","customer":"GLOBEX",)"
                     R"("warehouse":"MAIN","channel":"shop","reference":"77",)"
                     R"("lines":[{"item":"BOLT","quantity":"1"}]})",
                     R"({"op":"warehouse.save","code":"SHUT"})",
                     R"({"op":"warehouse.save","code":"SHUT","active":false})"}),
        "sales_order.create",
        {
            {R"({"customer":"X","warehouse":"X","lines":[{"item":"X","quantity":"0"}]})",
             "partner_not_found", "customer"},
            {R"({"customer":"ACME","warehouse":"X","lines":[{"item":"X","quantity":"0"}]})",
             "not_a_customer", "customer"},
            {R"({"customer":"INITECH","warehouse":"X","lines":[{"item":"X","quantity":"0"}]})",
             "partner_not_active", "customer"},
            {R"({"customer":"GLOBEX","warehouse":"X","lines":[{"item":"X","quantity":"0"}]})",
             "warehouse_not_found", "warehouse"},
            {R"({"customer":"GLOBEX","warehouse":"SHUT","lines":[{"item":"X","quantity":"0"}]})",
             "warehouse_not_active", "warehouse"},
            {R"({"customer":"RHEIN","warehouse":"MAIN","priority":10,"lines":[)" + bolt + "]}",
             "currency_rate_missing", "date"},
            {of(bolt, R"(,"priority":10,"ship_to":"X")"), "priority_out_of_range", "priority"},
            {of(bolt, R"(,"ship_to":"X","channel":"shop","reference":"77")"), "address_not_found",
             "ship_to"},
            {of(R"({"item":"X","quantity":"0"})", R"(,"channel":"shop","reference":"77")"),
             "duplicate_order", "reference"},
            {of(R"({"line":1,"item":"X","quantity":"0"},{"line":1,"item":"X","quantity":"0"})"),
             "line_repeated", "lines[1].line"},
            {of(bolt + R"(,{"item":"X","quantity":"0"})"), "item_not_found", "lines[1].item"},
            {of(R"({"item":"BLOCKED","quantity":"0","warehouse":"X"})"), "item_not_active",
             "lines[0].item"},
            {of(R"({"item":"BOLT","quantity":"0","unit":"BOX"})"), "must_be_positive",
             "lines[0].quantity"},
            {of(R"({"item":"BOLT","quantity":"0.5","unit":"BOX"})"), "unit_without_conversion",
             "lines[0].unit"},
            {of(R"({"item":"BOLT","quantity":"0.5","price":"-1"})"), "conversion_not_exact",
             "lines[0].quantity"},
            {of(R"({"item":"BOLT","quantity":"1","price":"-1","discount_percent":"101"})"),
             "value_not_negative", "lines[0].price"},
            {of(R"({"item":"BOLT","quantity":"1","discount_percent":"101","warehouse":"X"})"),
             "discount_out_of_range", "lines[0].discount_percent"},
            {of(R"({"item":"BOLT","quantity":"1","tax_code":"X"})"), "tax_code_not_found",
             "lines[0].tax_code"},
            {of(R"({"item":"BOLT","quantity":"1","tax_code":"INPUT","warehouse":"X"})"),
             "tax_code_unsuited", "lines[0].tax_code"},
            {of(R"({"item":"BOLT","quantity":"1","warehouse":"X"})"), "warehouse_not_found",
             "lines[0].warehouse"},
            {of(R"({"item":"BOLT","quantity":"900000000000","price":"900000000000"})",
                R"(,"number":"SO-1")"),
             "number_too_large", ""},
            {of(bolt, R"(,"number":"SO-1")"), "number_taken", "number"},
        });
}

BOOST_AUTO_TEST_CASE(the_order_keeps_its_prices_and_addresses) {
    TestCompany company;
    company.must_all(selling());
    const Json result = company.must(
        of(R"({"item":"BOLT","quantity":"4","unit":"CASE","discount_percent":"5"},)"
           R"({"item":"NUT","quantity":"3","price":"0.335"})",
           R"(,"op":"sales_order.create","ship_to":"DOCK")"));
    BOOST_TEST(result.written() ==
               R"({"sales_order":"SO-000001","state":"draft","total":"411.41",)"
               R"("net":"411.41","tax":"0.00","gross":"411.41","version":1,)"
               R"("lines":[{"line":1,"item":"BOLT","quantity":"48","amount":"410.40",)"
               R"("price":"108.00","price_rule":"the item's sales price"},)"
               R"({"line":2,"item":"NUT","quantity":"3","amount":"1.01"}]})");
    company.must(R"({"op":"partner.save","code":"GLOBEX","addresses":[{"code":"DOCK",)"
                 R"("street":"9 Other Street"}]})");
    BOOST_TEST(company.seen("select ship_to from sales_order").find("2 Low Street") !=
               std::string::npos);
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(an_amount_is_rounded_once) {
    const Currency dollar = Currency::named("USD");
    const auto amount = [&](std::string_view quantity, std::string_view price,
                            std::string_view discount) {
        sales::OrderLine line;
        line.unit_quantity = {parse_millionths(quantity)};
        line.price = {parse_millionths(price)};
        line.discount = {parse_millionths(discount)};
        return text(sales::amount_of(line, dollar));
    };
    BOOST_TEST(amount("3", "0.335", "0") == "1.01");       // 1.005
    BOOST_TEST(amount("3", "0.335", "50") == "0.50");      // 0.5025, not half of 1.01
    BOOST_TEST(amount("7", "9.99", "33.333333") == "46.62");
    BOOST_TEST(amount("1000000", "123456.789", "0.5") == "122839505055.00");
}

BOOST_AUTO_TEST_CASE(states_in_the_order_of_the_work) {
    const auto state = [](std::int64_t held, std::int64_t picked, std::int64_t packed,
                          std::int64_t shipped, std::int64_t invoiced, bool paid) {
        return std::string(sales::state_of(
            "confirmed",
            {{10}, {held}, {picked}, {packed}, {shipped}, {invoiced}, paid}));
    };
    BOOST_TEST(state(0, 0, 0, 0, 0, false) == "confirmed");
    BOOST_TEST(state(4, 0, 0, 0, 0, false) == "partially_allocated");
    BOOST_TEST(state(10, 0, 0, 0, 0, false) == "allocated");
    BOOST_TEST(state(10, 4, 0, 0, 0, false) == "picking");
    BOOST_TEST(state(10, 10, 0, 0, 0, false) == "picked");
    BOOST_TEST(state(10, 10, 4, 0, 0, false) == "partially_packed");
    BOOST_TEST(state(10, 10, 10, 0, 0, false) == "packed");
    BOOST_TEST(state(10, 10, 10, 4, 4, true) == "partially_shipped");
    BOOST_TEST(state(10, 10, 10, 10, 0, false) == "shipped");
    BOOST_TEST(state(10, 10, 10, 10, 4, true) == "partially_invoiced");
    BOOST_TEST(state(10, 10, 10, 10, 10, false) == "invoiced");
    BOOST_TEST(state(10, 10, 10, 10, 10, true) == "closed");
    BOOST_TEST(sales::state_of("draft", {}) == "draft");
    BOOST_TEST(sales::state_of("cancelled", {}) == "cancelled");
}

BOOST_AUTO_TEST_SUITE_END()
