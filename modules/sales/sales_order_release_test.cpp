#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(sales_order_release)

namespace {

// Of SO-1's 40 BOLT 24 are picked; SO-3 is picked whole.
std::vector<std::string> setup() {
    std::vector<std::string> requests =
        selling_and(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"40"}])"));
    for (const std::string& one : confirmed_order("SO-3", R"([{"item":"BOLT","quantity":"1"}])"))
        requests.push_back(one);
    requests.push_back(R"({"op":"sales_order.create","number":"SO-2","customer":"GLOBEX",)"
                       R"("warehouse":"MAIN","lines":[{"item":"BOLT","quantity":"1"}]})");
    requests.push_back(R"({"op":"pick.confirm","sales_order":"SO-1","lines":[)"
                       R"({"line":1,"bin":"A-01-1","quantity":"24"}]})");
    requests.push_back(R"({"op":"pick.confirm","sales_order":"SO-3"})");
    return requests;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        setup(), "sales_order.release",
        {
            {R"({"number":"SO-9"})", "sales_order_not_found", "number"},
            {R"({"number":"SO-2","version":9})", "sales_order_not_confirmed", "number"},
            {R"({"number":"SO-1","version":9})", "changed_meanwhile", "version"},
            {R"({"number":"SO-1","lines":[{"line":2}]})", "line_not_on_order", "lines[0].line"},
            {R"({"number":"SO-1","lines":[{"line":1,"quantity":"0"}]})", "must_be_positive",
             "lines[0].quantity"},
            {R"({"number":"SO-3"})", "nothing_to_release", "number"},
        });
}

BOOST_AUTO_TEST_CASE(only_what_is_not_picked_is_given_back) {
    TestCompany company;
    company.must_all(setup());
    const Json result = company.must(R"({"op":"sales_order.release","number":"SO-1"})");
    BOOST_TEST(member(result, "released") == "16");
    BOOST_TEST(member(result, "lines") ==
               R"([{"line":1,"item":"BOLT","quantity":"40","amount":"360.00","allocated":"24",)"
               R"("backordered":"16"}])");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
