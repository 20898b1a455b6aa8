#include <boost/test/unit_test.hpp>

#include "app/program/program.h"
#include "modules/access/rights.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(role_save)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        {R"({"op":"role.save","code":"night","rights":["warehouse.*"]})"}, "role.save",
        {
            {R"({"code":""})", "role_code_empty", "code"},
            {R"({"code":"night","version":2})", "changed_meanwhile", "version"},
            {R"({"code":"night","rights":["warehouse.work","warehouse.fly"]})", "right_not_known",
             "rights[1]"},
            {R"({"code":"night","rights":["garden.*"]})", "right_not_known", "rights[0]"},
            {R"({"code":"night","limits":[{"subject":"write_off","amount":"-1"}]})",
             "value_not_negative", "limits[0].amount"},
            {R"({"code":"night","limits":[{"subject":"write_off","amount":"1.005"}]})",
             "too_many_digits", "limits[0].amount"},
            {R"({"code":"administrator","rights":["reports.*"]})", "last_administrator", "rights"},
        });
}

BOOST_AUTO_TEST_CASE(rights_are_replaced_and_a_left_out_list_stays) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        const std::string rights =
            "select r.name, r.version, x.right_name from role r "
            "left join role_right x on x.role_id = r.id where r.code = 'night' order by 3";
        BOOST_TEST(company.must(R"({"op":"role.save","code":"night","rights":["warehouse.*"]})")
                       .written() == R"({"role":"night","version":1})");
        company.must(R"({"op":"role.save","code":"night","name":"Night shift"})");
        BOOST_TEST(company.seen(rights) == "Night shift|2|warehouse.*");
        company.must(
            R"({"op":"role.save","code":"night","rights":["sales.order","catalog.items"]})");
        BOOST_TEST(company.seen(rights) ==
                   "Night shift|3|catalog.items; Night shift|3|sales.order");
        company.must(R"({"op":"role.save","code":"night","rights":[]})");
        BOOST_TEST(company.seen(rights) == "Night shift|4|-");
    }
}

BOOST_AUTO_TEST_CASE(a_right_counts_alone_by_room_and_by_everything) {
    TestCompany company;
    company.must(R"({"op":"role.save","code":"r","rights":["catalog.items"]})");
    company.must(R"({"op":"user.save","user":"ann","roles":["r"]})");
    const auto may = [&](const char* rights, const char* right) {
        company.must(fmt::format(R"({{"op":"role.save","code":"r","rights":[{}]}})", rights));
        return program().holds_right(*company.connection().snapshot(), "ann", right);
    };
    BOOST_TEST(may(R"("catalog.items")", "catalog.items"));
    BOOST_TEST(!may(R"("catalog.items")", "catalog.partners"));
    BOOST_TEST(may(R"("catalog.*")", "catalog.partners"));
    BOOST_TEST(!may(R"("catalog.*")", "sales.order"));
    BOOST_TEST(may(R"("*")", "sales.order"));
    BOOST_TEST(!may("", "catalog.items"));
    BOOST_TEST(!may(R"("catalog.*")", "company.create"));
}

BOOST_AUTO_TEST_CASE(every_right_that_is_asked_for_is_listed) {
    for (const Operation* operation : program().operations()) {
        BOOST_TEST(access::is_right(operation->right),
                   operation->name << " asks for " << operation->right);
        for (const Rule* rule : operation->refusals)
            BOOST_TEST((rule->waiver_right.empty() || access::is_right(rule->waiver_right)),
                       rule->code << " is waived with " << rule->waiver_right);
    }
    for (const Report& report : program().reports())
        BOOST_TEST(access::is_right(report.right), report.name << " asks for " << report.right);
    for (const access::FirstRole& role : access::first_roles())
        for (const std::string_view right : role.rights)
            BOOST_TEST(access::is_right(right), role.code << " lists " << right);
}

BOOST_AUTO_TEST_CASE(the_warehouse_sees_no_cost_and_no_money) {
    TestCompany company;
    BOOST_TEST(company.seen("select x.right_name from role r join role_right x on x.role_id = r.id "
                            "where r.code = 'warehouse' order by 1") ==
               "access.own_password; purchasing.receive; reports.stock; returns.handle; "
               "warehouse.ship; warehouse.work");
}

BOOST_AUTO_TEST_SUITE_END()
