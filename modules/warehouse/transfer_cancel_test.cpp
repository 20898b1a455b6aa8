#include <boost/test/unit_test.hpp>

#include "modules/warehouse/transferring_for_tests.h"

using namespace storekeep;
using namespace storekeep::warehouse;

BOOST_AUTO_TEST_SUITE(transfer_cancel)

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(
        two_warehouses_and({transfer("TR-1", R"({"item":"BOLT","quantity":"9"})"),
                            transfer_step("transfer.ship", "TR-1",
                                          R"({"line":1,"bin":"A-01-1","quantity":"1"})"),
                            transfer("TR-2", R"({"item":"BOLT","quantity":"9"})"),
                            transfer_step("transfer.cancel", "TR-2")}),
        "transfer.cancel",
        {
            {R"({"number":"TR-9"})", "transfer_not_found", "number"},
            {R"({"number":"TR-2"})", "transfer_cancelled", "number"},
            {R"({"number":"TR-1"})", "transfer_shipped", "number"},
        });
}

BOOST_AUTO_TEST_CASE(nothing_leaves_for_it_afterwards) {
    TestCompany company;
    company.must_all(two_warehouses_and({transfer("TR-1", R"({"item":"BOLT","quantity":"9"})")}));
    const Json result = company.must(transfer_step("transfer.cancel", "TR-1"));
    BOOST_TEST(member(result, "status") == "cancelled");
    BOOST_TEST(company.refused(transfer_step("transfer.ship", "TR-1",
                                             R"({"line":1,"bin":"A-01-1"})")) ==
               "transfer_cancelled@number");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
