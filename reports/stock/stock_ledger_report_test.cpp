#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(stock_ledger_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"date",  "document",         "from",         "to", "quantity", "unit_cost",
                 "value", "balance_quantity", "balance_value"};

// 100 at 4.00 and 10 at 4.10 leave; of the 4.00 that 40 cost more, 40/60 x 50/60 are still here.
BOOST_AUTO_TEST_CASE(each_line_carries_the_balance_on) {
    TradingCompany company;
    const Rows rows{"2026-03-02|OS-000001|loss|A-01-1|100|4.00|400.00|100|400.00",
                    "2026-03-05|GR-000001|supplier|RECV-01|60|4.10|246.00|160|646.00",
                    "2026-03-10|SH-000001|PACK-01|customer|-110|4.009091|-441.00|50|205.00",
                    "2026-03-11|BILL-000001|||0||3.33|50|208.33"};
    BOOST_TEST(rows_of(company.ask("stock_ledger", {{"item", "BOLT-M8"}}), shown) == rows);
}

BOOST_AUTO_TEST_CASE(a_period_begins_with_what_was_brought_forward) {
    TradingCompany company;
    const Rows rows{"2026-03-06|brought forward||||||160|646.00",
                    "2026-03-10|SH-000001|PACK-01|customer|-110|4.009091|-441.00|50|205.00"};
    BOOST_TEST(rows_of(company.ask("stock_ledger", {{"from", "2026-03-06"}, {"to", "2026-03-10"}}),
                       shown) == rows);
}

BOOST_AUTO_TEST_CASE(a_bin_shows_what_was_carried_in_and_out_by_quantity) {
    TradingCompany company;
    const Rows rows{"2026-03-02|OS-000001|loss|A-01-1|100|||100|",
                    "2026-03-06|PA-000001|RECV-01|A-01-1|50|||150|",
                    "2026-03-09|PK-000001|A-01-1|PACK-01|-110|||40|"};
    BOOST_TEST(rows_of(company.ask("stock_ledger", {{"bin", "A-01-1"}}), shown) == rows);
    const Rows later{"2026-03-07|brought forward||||||150|",
                     "2026-03-09|PK-000001|A-01-1|PACK-01|-110|||40|"};
    BOOST_TEST(rows_of(company.ask("stock_ledger", {{"bin", "A-01-1"}, {"from", "2026-03-07"}}),
                       shown) == later);
}

BOOST_AUTO_TEST_CASE(a_warehouse_of_a_company_costed_as_one_shows_quantities) {
    TradingCompany company;
    company.must_all({
        R"({"op":"warehouse.save","code":"EAST"})",
        R"({"op":"costing.change","cost_scope":"company"})",
        R"({"op":"transfer.create","number":"TR-1","from":"MAIN","to":"EAST",
            "lines":[{"line":1,"item":"BOLT-M8","quantity":"8"}]})",
        R"({"op":"transfer.ship","number":"TR-1",
            "lines":[{"line":1,"bin":"A-01-1","quantity":"8"}]})",
        R"({"op":"transfer.receive","number":"TR-1"})"});
    const Rows columns{"warehouse", "document", "quantity", "unit_cost", "value",
                       "balance_quantity", "balance_value"};
    const auto rows = [&](const std::string& warehouse) {
        return rows_of(company.ask("stock_ledger", {{"item", "BOLT-M8"}, {"from", "2026-03-24"},
                                                    {"warehouse", warehouse}}),
                       columns);
    };
    const Rows main{"MAIN|brought forward||||50|", "MAIN|TS-000001|-8|||42|"};
    const Rows east{"EAST|TX-000001|8|||8|"};
    BOOST_TEST(rows("MAIN") == main, boost::test_tools::per_element());
    BOOST_TEST(rows("EAST") == east, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
