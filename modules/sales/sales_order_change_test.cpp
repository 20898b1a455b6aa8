#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(sales_order_change)

namespace {

// SO-1 is confirmed: 40 BOLT, of which 24 are picked, packed, shipped and invoiced, and 5 NUT.
// SO-2 is a draft of 2 BOLT and 3 NUT. SO-3 is cancelled.
std::vector<std::string> setup() {
    std::vector<std::string> requests = selling_and(confirmed_order(
        "SO-1", R"([{"item":"BOLT","quantity":"40"},{"item":"NUT","quantity":"5"}])"));
    for (const std::string one :
         {R"({"op":"partner.save","code":"RHEIN","name":"R","customer":true,"currency":"EUR"})",
          R"({"op":"sales_order.create","number":"SO-2","customer":"GLOBEX","warehouse":"MAIN",)"
          R"("lines":[{"item":"BOLT","quantity":"2"},{"item":"NUT","quantity":"3"}]})",
          R"({"op":"sales_order.create","number":"SO-3","customer":"GLOBEX","warehouse":"MAIN",)"
          R"("lines":[{"item":"BOLT","quantity":"2"}]})",
          R"({"op":"sales_order.create","number":"SO-4","customer":"GLOBEX","warehouse":"MAIN",)"
          R"("channel":"shop","reference":"77","lines":[{"item":"BOLT","quantity":"2"}]})",
          R"({"op":"sales_order.cancel","number":"SO-3"})",
          R"({"op":"pick.confirm","sales_order":"SO-1","lines":[)"
          R"({"line":1,"bin":"A-01-1","quantity":"24"}]})",
          R"({"op":"pack.post","sales_order":"SO-1"})",
          R"({"op":"shipment.post","sales_order":"SO-1"})",
          R"({"op":"invoice.post","sales_order":"SO-1"})"})
        requests.emplace_back(one);
    return requests;
}

std::string draft(const std::string& rest) { return R"({"number":"SO-2",)" + rest + "}"; }
std::string confirmed(const std::string& rest) { return R"({"number":"SO-1",)" + rest + "}"; }

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup(), "sales_order.change",
        {
            {R"({"number":"SO-9"})", "sales_order_not_found", "number"},
            {R"({"number":"SO-3","version":9})", "sales_order_cancelled", "number"},
            {draft(R"("version":9,"customer":"X")"), "changed_meanwhile", "version"},
            {confirmed(R"("customer":"X")"), "fixed_by_confirmation", "customer"},
            {draft(R"("customer":"X")"), "partner_not_found", "customer"},
            {draft(R"("customer":"ACME")"), "not_a_customer", "customer"},
            {draft(R"("customer":"INITECH")"), "partner_not_active", "customer"},
            {draft(R"("customer":"RHEIN")"), "other_currency_ordered", "customer"},
            {draft(R"("warehouse":"X","priority":0)"), "warehouse_not_found", "warehouse"},
            {draft(R"("priority":0,"ship_to":"X")"), "priority_out_of_range", "priority"},
            {draft(R"("ship_to":"X","channel":"shop","reference":"77")"), "address_not_found",
             "ship_to"},
            {draft(R"("channel":"shop","reference":"77","lines":[{"line":0}])"),
             "duplicate_order", "reference"},
            {draft(R"("lines":[{"line":1},{"line":1}])"), "line_repeated", "lines[1].line"},
            {draft(R"("lines":[{"line":3,"quantity":"1"}])"), "item_not_found", "lines[0].item"},
            {draft(R"("lines":[{"line":1,"item":"BLOCKED"}])"), "item_not_active",
             "lines[0].item"},
            {draft(R"("lines":[{"line":3,"item":"BOLT"}])"), "must_be_positive",
             "lines[0].quantity"},
            {draft(R"("lines":[{"line":1,"unit":"BOX"}])"), "unit_without_conversion",
             "lines[0].unit"},
            {draft(R"("lines":[{"line":1,"quantity":"0.5"}])"), "conversion_not_exact",
             "lines[0].quantity"},
            {draft(R"("lines":[{"line":1,"price":"-1"}])"), "value_not_negative",
             "lines[0].price"},
            {draft(R"("lines":[{"line":1,"discount_percent":"-1"}])"), "discount_out_of_range",
             "lines[0].discount_percent"},
            {draft(R"("lines":[{"line":1,"tax_code":"X"}])"), "tax_code_not_found",
             "lines[0].tax_code"},
            {draft(R"("lines":[{"line":1,"tax_code":"INPUT"}])"), "tax_code_unsuited",
             "lines[0].tax_code"},
            {draft(R"("lines":[{"line":1,"warehouse":"X"}])"), "warehouse_not_found",
             "lines[0].warehouse"},
            {confirmed(R"("lines":[{"line":1,"quantity":"23"}])"), "already_picked",
             "lines[0].quantity"},
            {confirmed(R"("lines":[{"line":1,"price":"8"}])"), "line_billed", "lines[0].price"},
            {draft(R"("lines":[{"line":1,"quantity":"900000000000","price":"900000000000"}])"),
             "number_too_large", ""},
        });
    TestCompany company;
    company.must_all(setup());
    BOOST_TEST(company.refused(R"({"op":"sales_order.change","number":"SO-1","lines":[)"
                               R"({"line":2,"item":"BOLT"}]})") ==
               "fixed_by_confirmation@lines[0].item");
}

BOOST_AUTO_TEST_CASE(a_draft_changes_line_by_line) {
    TestCompany company;
    company.must_all(setup());
    company.must(R"({"op":"sales_order.change","number":"SO-2","version":1,"priority":1,)"
                 R"("lines":[{"line":1,"quantity":"0"},{"line":2,"quantity":"4"},)"
                 R"({"line":7,"item":"BOLT","quantity":"1","unit":"CASE"}]})");
    BOOST_TEST(company.seen("select l.line, l.quantity, l.unit, l.price from sales_order_line l "
                            "join document o on o.id = l.order_id where o.number = 'SO-2' "
                            "order by l.line") ==
               "2|4000000|EA|335000; 7|12000000|CASE|108000000");
    BOOST_TEST(company.refused(R"({"op":"sales_order.change","number":"SO-2","version":1})") ==
               "changed_meanwhile@version");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(a_confirmed_order_takes_more_or_gives_back) {
    TestCompany company;
    company.must_all(setup());
    const std::string held =
        "select d.line, b.requested, b.allocated, b.shipped from demand d "
        "join demand_balance b on b.demand_id = d.id join document o on o.id = d.document_id "
        "where o.number = 'SO-1' order by d.line";
    company.must(R"({"op":"sales_order.change","number":"SO-1","lines":[)"
                 R"({"line":1,"quantity":"60"},{"line":3,"item":"LOTTED","quantity":"2"}]})");
    BOOST_TEST(company.seen(held) ==
               "1|60000000|36000000|24000000; 2|5000000|5000000|0; 3|2000000|2000000|0");
    company.must(R"({"op":"sales_order.change","number":"SO-1","ship_by":"2026-04-01","lines":[)"
                 R"({"line":1,"quantity":"24"},{"line":2,"quantity":"0"},)"
                 R"({"line":3,"price":"2"}]})");
    BOOST_TEST(company.seen(held) ==
               "1|24000000|0|24000000; 2|0|0|0; 3|2000000|2000000|0");
    check_proofs(company);
}

// Of 120 BOLT the first line holds all and the second waits: what the first gives back goes to the
// second, which asks for less meanwhile.
BOOST_AUTO_TEST_CASE(a_line_gives_back_to_another_line_of_its_order) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(selling_and(confirmed_order(
            "SO-1", R"([{"item":"BOLT","quantity":"120"},{"item":"BOLT","quantity":"50"}])")));
        const Json result =
            company.must(R"({"op":"sales_order.change","number":"SO-1","lines":[)"
                         R"({"line":1,"quantity":"90"},{"line":2,"quantity":"25"}]})");
        BOOST_TEST(company.seen("select d.line, b.requested, b.allocated from demand d "
                                "join demand_balance b on b.demand_id = d.id order by d.line") ==
                   "1|90000000|90000000; 2|25000000|25000000");
        BOOST_TEST(member(result, "state") == "allocated");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
