#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(stock_on_hand_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"item", "bin", "status", "quantity", "allocated", "available", "value"};

// 50 bolts are left, worth 208.33: 166.664 and 41.666 by quantity, and the cent goes to the second.
BOOST_AUTO_TEST_CASE(values_of_the_places_sum_to_the_value_of_the_pool) {
    TradingCompany company;
    const Rows rows{"BOLT-M8|A-01-1|available|40|30|10|166.66",
                    "BOLT-M8|RECV-01|available|10|0|10|41.67"};
    BOOST_TEST(rows_of(company.ask("stock_on_hand"), shown) == rows);
}

BOOST_AUTO_TEST_CASE(a_past_day_knows_what_lay_there_and_for_whom) {
    TradingCompany company;
    const Rows received{"BOLT-M8|A-01-1|available|100|0|100|403.75",
                        "BOLT-M8|RECV-01|available|60|0|60|242.25"};
    BOOST_TEST(rows_of(company.ask("stock_on_hand", {{"as_of", "2026-03-05"}}), shown) ==
               received);
    const Rows promised{"BOLT-M8|A-01-1|available|150|110|40|605.63",
                        "BOLT-M8|RECV-01|available|10|0|10|40.37"};
    BOOST_TEST(rows_of(company.ask("stock_on_hand", {{"as_of", "2026-03-08"}}), shown) ==
               promised);
    const Rows picked{"BOLT-M8|A-01-1|available|40|0|40|161.50",
                      "BOLT-M8|PACK-01|available|110|110|0|444.13",
                      "BOLT-M8|RECV-01|available|10|0|10|40.37"};
    BOOST_TEST(rows_of(company.ask("stock_on_hand", {{"as_of", "2026-03-09"}}), shown) ==
               picked);
    BOOST_TEST(company.ask("stock_on_hand", {{"as_of", "2026-03-01"}}).rows.size() == 0U);
}

BOOST_AUTO_TEST_CASE(a_place_keeps_its_value_when_it_is_asked_for_alone) {
    TradingCompany company;
    company.must(R"({"op":"stock.set_status","warehouse":"MAIN","item":"BOLT-M8",
        "bin":"A-01-1","quantity":"4","from":"available","to":"damaged",
        "reason":"forklift"})");
    const Rows damaged{"BOLT-M8|A-01-1|damaged|4|0|0|16.67"};
    BOOST_TEST(rows_of(company.ask("stock_on_hand", {{"status", "damaged"}}), shown) == damaged);
    const Rows dock{"BOLT-M8|RECV-01|available|10|0|10|41.66"};
    BOOST_TEST(rows_of(company.ask("stock_on_hand", {{"bin", "RECV-01"}}), shown) == dock);
    BOOST_TEST(company.ask("stock_on_hand", {{"item", "NUT-M8"}}).rows.size() == 0U);
}

BOOST_AUTO_TEST_CASE(a_name_that_does_not_exist_is_refused) {
    TradingCompany company;
    BOOST_CHECK_EXCEPTION(company.ask("stock_on_hand", {{"item", "BOLT"}}), Refusal,
                          [](const Refusal& refusal) {
                              return refusal.code() == "item_not_found" &&
                                     refusal.field() == "item";
                          });
}

BOOST_AUTO_TEST_CASE(who_may_not_see_costs_sees_the_quantities_alone) {
    TradingCompany company;
    company.must(R"({"op":"user.save","user":"will","roles":["warehouse"]})");
    company.act_as("will");
    const Rows rows{"BOLT-M8|A-01-1|available|40|30|10|", "BOLT-M8|RECV-01|available|10|0|10|"};
    BOOST_TEST(rows_of(company.ask("stock_on_hand"), shown) == rows);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
