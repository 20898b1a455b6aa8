#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"
#include "tests/support/proving.h"

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

// SH-2, 5 MEAN that were not billed: what two returns may bring stands in the way of taking the
// shipment back, and what will not come gives it free again.
BOOST_AUTO_TEST_CASE(a_shipment_is_taken_back_when_none_of_its_returns_is_left) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(sold());
        const auto reversed = [&] {
            return company.refused(R"({"op":"shipment.reverse","number":"SH-2"})");
        };
        company.must(returning("RMA-1", "SH-2", R"({"line":1,"quantity":"2"})"));
        company.must(returning("RMA-2", "SH-2", R"({"line":1,"quantity":"3"})"));
        BOOST_TEST(company.refused(returning("RMA-3", "SH-2", R"({"line":1,"quantity":"1"})")) ==
                   "returns_exceed_shipped@lines[0].quantity");
        BOOST_TEST(reversed() == "shipment_returned@number");
        company.must(step("return.cancel", "RMA-1"));
        BOOST_TEST(reversed() == "shipment_returned@number");
        company.must(step("return.cancel", "RMA-2"));
        check_proofs(company);
        BOOST_TEST(reversed() == "(done)");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(a_returned_quantity_that_no_return_explains_is_found) {
    TestCompany company;
    company.must_all(sold());
    company.must(returning("RMA-1", "SH-2", R"({"line":1,"quantity":"2"})"));
    BOOST_TEST(breaks_after(company,
                            "update shipment_line_balance set returned = returned + 1000000 "
                            "where returned > 0",
                            "returns") ==
               std::vector<std::string>{
                   "credits_agree: figure=returned of a shipment's line, as returns authorize "
                   "record=SH-2 line 1 says=3000000 facts_say=2000000"});
}

BOOST_AUTO_TEST_SUITE_END()
