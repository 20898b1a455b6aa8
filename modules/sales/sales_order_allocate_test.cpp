#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(sales_order_allocate)

BOOST_AUTO_TEST_CASE(what_is_refused) {
    std::vector<std::string> setup =
        selling_and(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"1"}])"));
    setup.push_back(R"({"op":"sales_order.create","number":"SO-2","customer":"GLOBEX",)"
                    R"("warehouse":"MAIN","lines":[{"item":"BOLT","quantity":"1"}]})");
    check_refusals(setup, "sales_order.allocate",
                   {
                       {R"({"number":"SO-9"})", "sales_order_not_found", "number"},
                       {R"({"number":"SO-2","version":9})", "sales_order_not_confirmed", "number"},
                       {R"({"number":"SO-1","version":9})", "changed_meanwhile", "version"},
                   });
}

BOOST_AUTO_TEST_CASE(what_came_free_is_held) {
    TestCompany company;
    company.must_all(selling_and(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"115"}])")));
    company.must_all(confirmed_order("SO-2", R"([{"item":"BOLT","quantity":"15"}])"));
    company.must(R"({"op":"sales_order.release","number":"SO-1","lines":[)"
                 R"({"line":1,"quantity":"8"}]})");
    const Json result = company.must(R"({"op":"sales_order.allocate","number":"SO-2"})");
    BOOST_TEST(member(result, "lines") ==
               R"([{"line":1,"item":"BOLT","quantity":"15","amount":"135.00","allocated":"13",)"
               R"("backordered":"2"}])");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
