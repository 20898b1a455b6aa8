#include <boost/test/unit_test.hpp>

#include "modules/access/access.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(user_set_password)

BOOST_AUTO_TEST_CASE(refusals) {
    // Each password begins as what is derived does, so that nothing has to be derived here.
    check_refusals(
        {R"({"op":"user.save","user":"ann","roles":["sales"]})",
         R"({"op":"user.save","user":"bob"})", R"({"op":"user.retire","user":"bob"})"},
        "user.set_password",
        {
            {R"({"user":"eve","password":"pbkdf2-sha256$"})", "user_not_found", "user"},
            {R"({"user":"owner","password":"pbkdf2-sha256$"})", "not_your_password", "user", "ann"},
            {R"({"user":"bob","password":"pbkdf2-sha256$"})", "user_not_active", "user"},
            {R"({"user":"ann","password":"pbkdf2-sha256$"})", "password_not_derived", "password"},
            {R"({"user":"ann","password":"pbkdf2-sha256$x$ab$cd"})", "password_not_derived",
             "password", "ann"},
        });
}

BOOST_AUTO_TEST_CASE(who_knows_it_enters_and_nothing_keeps_it) {
    TestCompany company;
    company.must(R"({"op":"user.save","user":"ann","roles":["warehouse"]})");
    company.act_as("ann");
    BOOST_TEST(company.must(R"({"op":"user.set_password","user":"ann","password":"pine-cone"})")
                   .written() == R"({"user":"ann","version":2})");
    const auto reads = company.connection().snapshot();
    BOOST_TEST(access::may_enter(*reads, "ann", "pine-cone"));
    BOOST_TEST(!access::may_enter(*reads, "ann", "pine-tree"));
    BOOST_TEST(!access::may_enter(*reads, "eve", ""));
    BOOST_TEST(access::may_enter(*reads, "owner", ""));
    BOOST_TEST(company.seen("select count(*) from operation_log where body like '%pine%'") == "0");
    BOOST_TEST(company.seen("select count(*) from app_user where password like '%pine%'") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
