#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(cartons_report_test)

using Rows = std::vector<std::string>;

const Rows shown{"document", "packing",  "carton", "cartons",
                 "item",     "quantity", "unit",   "partner_name"};

BOOST_AUTO_TEST_CASE(what_is_in_each_carton) {
    for (const Backend backend : backends()) {
        TradingCompany company(backend);
        company.must(R"({"op":"pick.confirm","sales_order":"SO-2002"})");
        const Rows first{"SO-2001|PL-000001|1|1|BOLT-M8|110|EA|Globex"};
        BOOST_TEST(rows_of(company.ask("cartons"), shown) == first);
        company.must(R"({"op":"pack.post","sales_order":"SO-2002","cartons":[
                         {"carton":1,"weight":"2.5","lines":[{"line":1,"quantity":"8"}]},
                         {"carton":2,"lines":[{"line":1,"quantity":"2"}]}]})");
        const Table packed = company.ask("cartons", {{"document", "SO-2002"}});
        const Rows second{"SO-2002|PL-000002|1|2|BOLT-M8|8|EA|Globex",
                          "SO-2002|PL-000002|2|2|BOLT-M8|2|EA|Globex"};
        BOOST_TEST(rows_of(packed, shown) == second);
        BOOST_TEST(packed.text_at(0, "weight") == "2.5");
        BOOST_TEST(packed.text_at(1, "weight") == "");
        BOOST_TEST(rows_of(company.ask("cartons", {{"document", "PL-000002"}}), shown) == second);
        company.must(R"({"op":"pack.reverse","number":"PL-000002"})");
        BOOST_TEST(company.ask("cartons", {{"document", "SO-2002"}}).rows.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
