#include <boost/test/unit_test.hpp>

#include "modules/returns/returning_for_tests.h"

using namespace storekeep;
using namespace storekeep::returns;

BOOST_AUTO_TEST_SUITE(parcel_close)

namespace {

std::vector<std::string> setup() {
    const std::string parcel = R"({"op":"parcel.receive","warehouse":"MAIN","lines":[)"
                               R"({"item":"BOLT","quantity":"1"}]})";
    return sold_and({parcel, parcel,
                     R"({"op":"parcel.close","parcel":"CASE-000001","reason":"not ours"})"});
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_refused) {
    check_refusals(setup(), "parcel.close",
                   {
                       {R"({"parcel":"CASE-9","reason":"x"})", "parcel_not_found", "parcel"},
                       {R"({"parcel":"CASE-000001","reason":"x"})", "parcel_settled", "parcel"},
                   });
}

BOOST_AUTO_TEST_CASE(a_parcel_that_is_not_ours_leaves_no_trace_in_the_books) {
    TestCompany company;
    company.must_all(setup());
    const Json result =
        company.must(R"({"op":"parcel.close","parcel":"CASE-000002","reason":"sent back"})");
    BOOST_TEST(member(result, "status") == "closed");
    check_proofs(company);
}

BOOST_AUTO_TEST_SUITE_END()
