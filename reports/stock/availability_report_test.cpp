#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(availability_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"item",         "warehouse",  "on_hand",      "allocated",        "available",
                 "incoming",     "in_transit", "safety_stock", "available_to_sell"};

BOOST_AUTO_TEST_CASE(what_can_be_sold_is_what_nobody_holds_less_the_safety_stock) {
    TradingCompany company;
    const Rows rows{"BOLT-M8|MAIN|50|30|20|40|0|15|5", "NUT-M8|MAIN|0|0|0|50|0|0|0"};
    BOOST_TEST(rows_of(company.ask("availability"), shown) == rows);
}

BOOST_AUTO_TEST_CASE(a_past_day_expected_what_was_ordered_by_then) {
    TradingCompany company;
    const Rows second{"BOLT-M8|MAIN|100|0|100|0|0|15|85"};
    const Rows third{"BOLT-M8|MAIN|100|0|100|100|0|15|85"};
    const Rows fifth{"BOLT-M8|MAIN|160|0|160|40|0|15|145"};
    const auto bolts = [&](const char* day) {
        return rows_of(company.ask("availability", {{"as_of", day}, {"item", "BOLT-M8"}}), shown);
    };
    BOOST_TEST(bolts("2026-03-02") == second);
    BOOST_TEST(bolts("2026-03-03") == third);
    BOOST_TEST(bolts("2026-03-05") == fifth);
}

BOOST_AUTO_TEST_CASE(a_day_before_the_order_was_closed_still_expected_it) {
    TradingCompany company;
    company.must(R"({"op":"purchase_order.close","number":"PO-1001"})");
    const Rows now{"BOLT-M8|MAIN|50|30|20|0|0|15|5"};
    const Rows before{"BOLT-M8|MAIN|50|30|20|40|0|15|5"};
    BOOST_TEST(rows_of(company.ask("availability", {{"item", "BOLT-M8"}}), shown) == now);
    BOOST_TEST(rows_of(company.ask("availability", {{"item", "BOLT-M8"}, {"as_of", "2026-03-23"}}),
                       shown) == before);
}

BOOST_AUTO_TEST_CASE(every_status_shows_its_own_number) {
    TradingCompany company;
    company.must(R"({"op":"stock.set_status","warehouse":"MAIN","item":"BOLT-M8",
        "bin":"A-01-1","quantity":"4","from":"available","to":"damaged",
        "reason":"forklift"})");
    const Rows rows{"50|0|0|4|0|16|1"};
    BOOST_TEST(rows_of(company.ask("availability", {{"item", "BOLT-M8"}}),
                       {"on_hand", "inspection", "quarantine", "damaged", "repair", "available",
                        "available_to_sell"}) == rows);
}

BOOST_AUTO_TEST_CASE(what_is_over_its_date_is_not_available) {
    TradingCompany company;
    company.must_all({
        R"({"op":"item.save","sku":"GLUE","name":"Glue","tracking":"lot"})",
        R"({"op":"opening_stock.post","warehouse":"MAIN","lines":[{"item":"GLUE","bin":"A-01-1",
            "quantity":"10","unit_cost":"5.00","lots":[
            {"lot":"SOON","quantity":"6","expires":"2026-03-25"},
            {"lot":"LATER","quantity":"4","expires":"2026-06-01"}]}]})",
        R"({"op":"sales_order.create","number":"SO-9","customer":"GLOBEX","warehouse":"MAIN",
            "ship_by":"2026-03-24","lines":[{"item":"GLUE","quantity":"1"}]})",
        R"({"op":"sales_order.confirm","number":"SO-9"})"});
    const auto glue = [&](const char* report) {
        return rows_of(company.ask(report, {{"item", "GLUE"}}),
                       {report == std::string("availability") ? "on_hand" : "quantity",
                        "allocated", "available"});
    };
    const Rows last_day{"10|1|9"};
    const Rows over{"10|1|4"};
    const Rows lots_then{"4|0|4", "6|1|0"};
    company.on(25);
    BOOST_TEST(glue("availability") == last_day);
    company.on(26);
    BOOST_TEST(glue("availability") == over);
    BOOST_TEST(glue("stock_on_hand") == lots_then);
    const Rows told{"5|4"};
    BOOST_TEST(rows_of(company.ask("availability", {{"item", "GLUE"}}),
                       {"expired", "available_to_sell"}) == told);
}

BOOST_AUTO_TEST_CASE(goods_between_warehouses_are_on_their_way_to_one) {
    TradingCompany company;
    company.must_all({
        R"({"op":"warehouse.save","code":"EAST"})",
        R"({"op":"transfer.create","number":"TR-1","from":"MAIN","to":"EAST",
            "lines":[{"line":1,"item":"BOLT-M8","quantity":"8"}]})",
        R"({"op":"transfer.ship","number":"TR-1",
            "lines":[{"line":1,"bin":"A-01-1","quantity":"8"}]})",
    });
    const Rows shipped{"BOLT-M8|EAST|0|0|0|0|8|15|-15", "BOLT-M8|MAIN|42|30|12|40|0|15|-3"};
    BOOST_TEST(rows_of(company.ask("availability", {{"item", "BOLT-M8"}}), shown) == shipped);
    const Rows before{"BOLT-M8|MAIN|50|30|20|40|0|15|5"};
    BOOST_TEST(rows_of(company.ask("availability", {{"item", "BOLT-M8"}, {"as_of", "2026-03-23"}}),
                       shown) == before);
    const Rows valued{"in transit|8|33.33", "MAIN|42|175.00"};
    Rows told = rows_of(company.ask("inventory_valuation"), {"warehouse", "quantity", "value"});
    std::sort(told.begin(), told.end(), std::greater<>());
    BOOST_TEST(told == valued);
}

BOOST_AUTO_TEST_CASE(picked_and_packed_are_told_apart) {
    TradingCompany company;
    const Rows ninth{"0|110"};
    const Rows tenth{"0|0"};
    const auto floor = [&](const char* day) {
        return rows_of(company.ask("availability", {{"as_of", day}, {"item", "BOLT-M8"}}),
                       {"picked", "packed"});
    };
    BOOST_TEST(floor("2026-03-09") == ninth);
    BOOST_TEST(floor("2026-03-10") == tenth);
    company.must(R"({"op":"pick.confirm","sales_order":"SO-2002",
                    "lines":[{"line":1,"bin":"A-01-1","quantity":"12"}]})");
    const Rows now{"12|0"};
    BOOST_TEST(floor("2026-03-24") == now);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
