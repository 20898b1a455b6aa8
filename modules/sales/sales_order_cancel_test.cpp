#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(sales_order_cancel)

BOOST_AUTO_TEST_CASE(what_is_refused) {
    std::vector<std::string> setup =
        selling_and(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"40"}])"));
    for (const std::string& one : confirmed_order("SO-2", R"([{"item":"BOLT","quantity":"1"}])"))
        setup.push_back(one);
    setup.push_back(R"({"op":"pick.confirm","sales_order":"SO-1"})");
    setup.push_back(R"({"op":"sales_order.cancel","number":"SO-2"})");
    check_refusals(setup, "sales_order.cancel",
                   {
                       {R"({"number":"SO-9"})", "sales_order_not_found", "number"},
                       {R"({"number":"SO-2","version":9})", "sales_order_cancelled", "number"},
                       {R"({"number":"SO-1","version":9})", "changed_meanwhile", "version"},
                       {R"({"number":"SO-1"})", "already_picked", "number"},
                   });
}

BOOST_AUTO_TEST_CASE(what_was_held_serves_who_waits) {
    TestCompany company;
    company.must_all(selling_and(confirmed_order("SO-1", R"([{"item":"BOLT","quantity":"115"}])")));
    company.must_all(confirmed_order("SO-2", R"([{"item":"BOLT","quantity":"30"}])"));
    const Json result = company.must(R"({"op":"sales_order.cancel","number":"SO-1"})");
    BOOST_TEST(member(result, "state") == "cancelled");
    BOOST_TEST(company.seen("select o.number, b.requested, b.allocated from demand d "
                            "join demand_balance b on b.demand_id = d.id "
                            "join document o on o.id = d.document_id order by o.number") ==
               "SO-1|0|0; SO-2|30000000|30000000");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(its_reference_may_be_used_again) {
    TestCompany company;
    company.must_all(selling());
    const std::string request =
        R"({"op":"sales_order.create","customer":"GLOBEX","warehouse":"MAIN","channel":"edi",)"
        R"("reference":"7","lines":[{"item":"BOLT","quantity":"1"}]})";
    company.must(request);
    BOOST_TEST(company.refused(request) == "duplicate_order@reference");
    company.must(R"({"op":"sales_order.cancel","number":"SO-000001"})");
    company.must(request);
}

BOOST_AUTO_TEST_SUITE_END()
