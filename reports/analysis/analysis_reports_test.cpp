// The figures of the small trading company, worked out by hand from its requests: 110 bolts went at
// 4.00 and 4.10, which makes 441.00, and 0.67 of a later bill fell on those ten of the second
// receipt; the 50 that are left are worth 208.33.
#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(analysis_reports)

BOOST_AUTO_TEST_CASE(stock_by_the_days_since_it_came) {
    TradingCompany company;
    const Rows shown{"item",       "warehouse",  "quantity", "days_0_30", "days_31_60",
                     "days_61_90", "over_180",   "value",    "oldest"};
    BOOST_TEST(rows_of(company.ask("stock_aging"), shown) ==
               Rows{"BOLT-M8|MAIN|50|208.33|0.00|0.00|0.00|208.33|2026-03-05"});
    company.set_today(Date::of(2026, 4, 5));  // 31 days
    BOOST_TEST(rows_of(company.ask("stock_aging"), shown) ==
               Rows{"BOLT-M8|MAIN|50|0.00|208.33|0.00|0.00|208.33|2026-03-05"});
    const Rows then{"BOLT-M8|MAIN|160|646.00|0.00|0.00|0.00|646.00|2026-03-02"};
    BOOST_TEST(rows_of(company.ask("stock_aging", {{"as_of", "2026-03-09"}}), shown) == then);
    company.set_today(Date::of(2026, 9, 2));  // 181 days
    BOOST_TEST(rows_of(company.ask("stock_aging", {{"category", "FASTENERS"}}), shown) ==
               Rows{"BOLT-M8|MAIN|50|0.00|0.00|0.00|208.33|208.33|2026-03-05"});
}

// Two receipts at 4.00 and 6.00 share one cost of 5.00; half of the first is sold.
BOOST_AUTO_TEST_CASE(under_an_average_the_receipts_keep_their_days) {
    TestCompany company;
    company.set_today(Date::of(2026, 1, 2));
    company.must_all({
        R"({"op":"warehouse.save","code":"MAIN"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"A","type":"pick_face"})",
        R"({"op":"item.save","sku":"NUT","name":"Nut","unit":"EA","cost_method":"average"})",
        R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
        R"({"op":"opening_stock.post","warehouse":"MAIN","lines":[
            {"item":"NUT","bin":"A","quantity":"10","unit_cost":"4.00"}]})",
    });
    company.set_today(Date::of(2026, 3, 2));
    company.must_all({
        R"({"op":"opening_stock.post","warehouse":"MAIN","lines":[
            {"item":"NUT","bin":"A","quantity":"10","unit_cost":"6.00"}]})",
        R"({"op":"sales_order.create","number":"SO-1","customer":"GLOBEX","warehouse":"MAIN",
            "lines":[{"line":1,"item":"NUT","quantity":"5","price":"9.00"}]})",
        R"({"op":"sales_order.confirm","number":"SO-1"})",
        R"({"op":"pick.confirm","sales_order":"SO-1"})",
        R"({"op":"pack.post","sales_order":"SO-1"})",
        R"({"op":"shipment.post","sales_order":"SO-1"})",
    });
    BOOST_TEST(rows_of(company.ask("stock_aging"),
                       {"quantity", "days_0_30", "days_31_60", "value", "oldest"}) ==
               Rows{"15|50.00|25.00|75.00|2026-01-02"});
}

BOOST_AUTO_TEST_CASE(what_was_not_sold_for_long) {
    TradingCompany company;
    const Rows shown{"item", "quantity", "value", "last_sold", "days", "last_received"};
    BOOST_TEST(rows_of(company.ask("slow_movers"), shown) == Rows{});
    const Rows slow{"BOLT-M8|50|208.33|2026-03-10|14|2026-03-05"};
    BOOST_TEST(rows_of(company.ask("slow_movers", {{"days", "13"}}), shown) == slow);
    BOOST_TEST(rows_of(company.ask("slow_movers", {{"days", "14"}}), shown) == Rows{});
    // Before anything was sold.
    const Rows then{"BOLT-M8|160|646.00|||2026-03-05"};
    BOOST_TEST(rows_of(company.ask("slow_movers", {{"as_of", "2026-03-09"}}), shown) == then);
}

BOOST_AUTO_TEST_CASE(the_few_that_matter_most) {
    TradingCompany company;
    company.must_all({
        R"({"op":"opening_stock.post","warehouse":"MAIN","lines":[
            {"item":"NUT-M8","bin":"A-01-1","quantity":"20","unit_cost":"2.50"}]})",
        R"({"op":"sales_order.allocate","number":"SO-2002"})",
        R"({"op":"pick.confirm","sales_order":"SO-2002","lines":[
            {"line":2,"bin":"A-01-1","quantity":"10"}]})",
        R"({"op":"pack.post","sales_order":"SO-2002"})",
        R"({"op":"shipment.post","sales_order":"SO-2002"})",
    });
    const Rows shown{"item",       "class",          "value",      "share",
                     "cumulative", "stock_quantity", "stock_value"};
    // 441.67 and 25.00 of 466.67.
    const Rows classes{"BOLT-M8|A|441.67|94.642895|94.642895|50|208.33",
                       "NUT-M8|B|25.00|5.357105|100|10|25.00"};
    BOOST_TEST(rows_of(company.ask("abc_analysis"), shown) == classes);
    const Rows last{"NUT-M8|C|25.00|5.357105|100|10|25.00"};
    BOOST_TEST(rows_of(company.ask("abc_analysis", {{"b", "90"}}), shown).back() == last.front());
}

// 441.67 in 24 days, from nothing to 208.33: 64.48 times a year, 5.66 days.
BOOST_AUTO_TEST_CASE(how_fast_stock_turns) {
    TradingCompany company;
    const Rows shown{"item",          "cogs",  "opening_value", "closing_value",
                     "value",         "turns", "days_of_stock"};
    const Rows march{"BOLT-M8|441.67|0.00|208.33|104.17|64.48|5.66"};
    BOOST_TEST(rows_of(company.ask("stock_turns", {{"from", "2026-03-01"}}), shown) == march);
}

// Two of the fifty bolts, at 208.33, are lost: 8.33.
BOOST_AUTO_TEST_CASE(ten_figures) {
    TradingCompany company;
    company.must(R"({"op":"adjustment.request","warehouse":"MAIN","reason":"damage","lines":[
        {"item":"BOLT-M8","bin":"RECV-01","quantity":"-2"}]})");
    const Rows shown{"name", "value", "unit", "target", "trend"};
    const Rows figures{
        "sales|940.50|USD||up",
        "gross_margin|53.04|%||",
        "stock_value|200.00|USD||up",
        "stock_turns|53.74|a year||",
        "shipped_on_time|0.00|%|95|",
        "order_fill|73.33|%|98|",
        "returned|0.00|%|2|",
        "shrinkage|8.33|USD|0|up",
        "receivables_overdue|440.50|USD|0|up",
        "goods_received_not_billed|82.00|USD||up",
    };
    BOOST_TEST(rows_of(company.ask("kpi"), shown) == figures,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
