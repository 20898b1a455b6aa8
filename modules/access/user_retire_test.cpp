#include <boost/test/unit_test.hpp>

#include "modules/access/access.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(user_retire)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals({R"({"op":"user.save","user":"ann"})", R"({"op":"user.save","user":"bob"})",
                    R"({"op":"user.retire","user":"bob"})"},
                   "user.retire",
                   {
                       {R"({"user":"eve"})", "user_not_found", "user"},
                       {R"({"user":"ann","version":2})", "changed_meanwhile", "version"},
                       {R"({"user":"bob"})", "user_not_active", "user"},
                       {R"({"user":"owner"})", "last_administrator", "user"},
                   });
}

BOOST_AUTO_TEST_CASE(a_retired_user_enters_no_more_and_may_nothing) {
    TestCompany company;
    company.must(R"({"op":"user.save","user":"ann","roles":["administrator"]})");
    const auto may_enter = [&] {
        return access::may_enter(*company.connection().snapshot(), "ann", "");
    };
    BOOST_TEST(may_enter());
    BOOST_TEST(company.must(R"({"op":"user.retire","user":"ann"})").written() ==
               R"({"user":"ann","version":2})");
    BOOST_TEST(!may_enter());
    company.act_as("ann");
    BOOST_TEST(company.refused(R"({"op":"unit.save","code":"KG"})") == "right_missing@op");
    company.act_as("owner");
    company.must(R"({"op":"user.save","user":"ann","active":true})");
    BOOST_TEST(may_enter());
}

BOOST_AUTO_TEST_SUITE_END()
