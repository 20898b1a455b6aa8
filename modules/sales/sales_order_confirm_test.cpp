#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(sales_order_confirm)

namespace {

std::string draft(const std::string& number, const std::string& customer,
                  const std::string& lines) {
    return R"({"op":"sales_order.create","number":")" + number + R"(","customer":")" + customer +
           R"(","warehouse":"MAIN","lines":)" + lines + "}";
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    std::vector<std::string> setup =
        selling_and(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"1"}])"));
    for (const std::string& one :
         {draft("SO-2", "GLOBEX", R"([{"item":"BOLT","quantity":"1"}])"),
          std::string(R"({"op":"partner.save","code":"INITECH","active":true})"),
          draft("SO-3", "INITECH", R"([{"item":"BOLT","quantity":"1"}])"),
          std::string(R"({"op":"partner.save","code":"INITECH","active":false})"),
          draft("SO-4", "GLOBEX", R"([{"item":"SERIAL","quantity":"1"}])"),
          std::string(R"({"op":"item.save","sku":"SERIAL","status":"blocked"})")})
        setup.push_back(one);
    check_refusals(setup, "sales_order.confirm",
                   {
                       {R"({"number":"SO-9"})", "sales_order_not_found", "number"},
                       {R"({"number":"SO-1"})", "sales_order_not_draft", "number"},
                       {R"({"number":"SO-3","version":7})", "changed_meanwhile", "version"},
                       {R"({"number":"SO-3"})", "partner_not_active", "number"},
                       {R"({"number":"SO-4"})", "item_not_active", "number"},
                   });
}

BOOST_AUTO_TEST_CASE(it_holds_what_is_free_and_backorders_the_rest) {
    TestCompany company;
    company.must_all(selling());
    company.must(draft("SO-1", "GLOBEX",
                       R"([{"item":"BOLT","quantity":"110"},{"item":"BOLT","quantity":"15"},)"
                       R"({"item":"NUT","quantity":"9","warehouse":"EAST"}])"));
    const Json result = company.must(R"({"op":"sales_order.confirm","number":"SO-1"})");
    BOOST_TEST(member(result, "state") == "partially_allocated");
    BOOST_TEST(
        member(result, "lines") ==
        R"([{"line":1,"item":"BOLT","quantity":"110","amount":"990.00","allocated":"110",)"
        R"("backordered":"0"},{"line":2,"item":"BOLT","quantity":"15","amount":"135.00",)"
        R"("allocated":"10","backordered":"5"},{"line":3,"item":"NUT","quantity":"9",)"
        R"("amount":"3.02","allocated":"9","backordered":"0"}])");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(the_setting_leaves_allocation_to_people) {
    TestCompany company;
    company.must_all(selling());
    company.must(R"({"op":"company.configure","allocation_on_confirm":"no"})");
    company.must_all(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"10"}])"));
    BOOST_TEST(company.seen("select allocated from demand_balance") == "0");
    const Json result = company.must(R"({"op":"sales_order.allocate","number":"SO-1"})");
    BOOST_TEST(member(result, "state") == "allocated");
}

BOOST_AUTO_TEST_SUITE_END()
