#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(pick_list_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"warehouse", "bin", "item", "quantity", "document", "line", "partner", "ship_by"};

BOOST_AUTO_TEST_CASE(what_is_held_and_not_yet_picked) {
    TradingCompany company;
    const Rows rows{"MAIN|A-01-1|BOLT-M8|30|SO-2002|1|GLOBEX|2026-03-23"};
    BOOST_TEST(rows_of(company.ask("pick_list"), shown) == rows);
    BOOST_TEST(company.ask("pick_list", {{"to", "2026-03-22"}}).rows.size() == 0U);
    company.must(R"({"op":"pick.confirm","sales_order":"SO-2002",
                    "lines":[{"line":1,"bin":"A-01-1","quantity":"12"}]})");
    const Rows rest{"MAIN|A-01-1|BOLT-M8|18|SO-2002|1|GLOBEX|2026-03-23"};
    BOOST_TEST(rows_of(company.ask("pick_list"), shown) == rest);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
