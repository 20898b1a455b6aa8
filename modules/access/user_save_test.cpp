#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(user_save)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        {R"({"op":"user.save","user":"ann"})"}, "user.save",
        {
            {R"({"user":"  "})", "user_name_empty", "user"},
            {R"({"user":"ann","version":4})", "changed_meanwhile", "version"},
            {R"({"user":"new","version":1})", "changed_meanwhile", "version"},
            {R"({"user":"ann","roles":["sales","nobody"]})", "role_not_found", "roles[1]"},
            {R"({"user":"owner","roles":["sales"]})", "last_administrator", "roles"},
            {R"({"user":"owner","active":false})", "last_administrator", "active"},
        });
}

BOOST_AUTO_TEST_CASE(what_is_left_out_stays) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        const Json made = company.must(
            R"({"op":"user.save","user":"ann","full_name":"Ann Lee","roles":["sales","finance"]})");
        BOOST_TEST(made.written() == R"({"user":"ann","version":1})");
        company.must(R"({"op":"user.save","user":"ann","version":1})");
        const std::string question =
            "select u.full_name, u.active, u.version, r.code from app_user u "
            "join user_role ur on ur.user_id = u.id join role r on r.id = ur.role_id "
            "where u.name = 'ann' order by r.code";
        BOOST_TEST(company.seen(question) == "Ann Lee|1|2|finance; Ann Lee|1|2|sales");
        company.must(R"({"op":"user.save","user":"ann","roles":["warehouse","warehouse"]})");
        BOOST_TEST(company.seen(question) == "Ann Lee|1|3|warehouse");
        company.must(R"({"op":"user.save","user":"ann","roles":[]})");
        BOOST_TEST(company.seen(question).empty());
    }
}

BOOST_AUTO_TEST_CASE(a_role_gives_its_rights_and_no_more) {
    TestCompany company;
    company.must(R"({"op":"user.save","user":"wim","roles":["warehouse"]})");
    company.must(R"({"op":"user.save","user":"max","roles":["manager"]})");
    const std::string warehouse = R"({"op":"warehouse.save","code":"EAST"})";
    company.act_as("wim");
    BOOST_TEST(company.refused(warehouse) == "right_missing@op");
    company.act_as("nobody");
    BOOST_TEST(company.refused(warehouse) == "right_missing@op");
    company.act_as("max");
    company.must(warehouse);
    BOOST_TEST(company.refused(R"({"op":"user.save","user":"max","roles":["administrator"]})") ==
               "right_missing@op");
}

BOOST_AUTO_TEST_SUITE_END()
