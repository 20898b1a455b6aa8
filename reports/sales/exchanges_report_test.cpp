#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

namespace storekeep {

BOOST_AUTO_TEST_SUITE(exchanges_report_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(one_row_shows_what_came_what_goes_and_the_difference) {
    using namespace returns;
    for (Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(sold_and({
            returning("RMA-1", "SH-1", R"({"line":1,"quantity":"3"},{"line":4,"quantity":"2"})"),
            step("return.receive", "RMA-1"),
            step("return.inspect", "RMA-1",
                 R"({"line":1,"accepted":"3"},{"line":4,"accepted":"2"})"),
            R"({"op":"return.replace","return":"RMA-1","number":"SO-R","lines":[)"
            R"({"line":1,"quantity":"1"},{"line":1,"quantity":"2","item":"NUT","price":"10.50"}]})",
            R"({"op":"return.replace","return":"RMA-1","number":"SO-X","lines":[{"line":4}]})",
            R"({"op":"sales_order.cancel","number":"SO-X"})",
            R"({"op":"pick.confirm","sales_order":"SO-R","lines":[{"line":2,"bin":"A-01-1"}]})",
            R"({"op":"pack.post","sales_order":"SO-R"})",
            R"({"op":"shipment.post","sales_order":"SO-R"})",
        }));
        const Rows shown{"return",     "line",      "item",          "quantity",
                         "credit",     "document",  "item_sent",     "quantity_sent",
                         "shipped",    "amount",    "difference",    "partner"};
        const Rows rows{"RMA-1|1|BOLT|1|9.00|SO-R|BOLT|1|0|9.00|0.00|GLOBEX",
                        "RMA-1|1|BOLT|2|18.00|SO-R|NUT|2|2|21.00|3.00|GLOBEX"};
        BOOST_TEST(rows_of(company.ask("exchanges", {{"return", "RMA-1"}}), shown) == rows);
        BOOST_TEST(company.ask("exchanges", {{"return", "RMA-2"}}).rows.size() == 0U);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
