#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(return_cancel)

namespace {

// Of RMA-1 3 of 5 came; of RMA-2 all came.
std::vector<std::string> setup() {
    return sold_and({returning("RMA-1", "SH-1", R"({"line":1,"quantity":"5"})"),
                     step("return.receive", "RMA-1", R"({"line":1,"quantity":"3"})"),
                     returning("RMA-2", "SH-2", R"({"line":1,"quantity":"5"})"),
                     step("return.receive", "RMA-2")});
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup(), "return.cancel",
                   {
                       {R"({"return":"RMA-9"})", "return_not_found", "return"},
                       {R"({"return":"RMA-2"})", "nothing_to_cancel", "return"},
                   });
}

BOOST_AUTO_TEST_CASE(what_did_not_come_may_come_with_another_return) {
    TestCompany company;
    company.must_all(setup());
    BOOST_TEST(company.refused(returning("RMA-3", "SH-1", R"({"line":1,"quantity":"106"})")) ==
               "returns_exceed_shipped@lines[0].quantity");
    company.must(step("return.cancel", "RMA-1"));
    BOOST_TEST(company.refused(step("return.receive", "RMA-1")) == "nothing_to_receive@return");
    company.must(returning("RMA-3", "SH-1", R"({"line":1,"quantity":"107"})"));
    BOOST_TEST(member(company.must(step("return.cancel", "RMA-3")), "status") == "cancelled");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
