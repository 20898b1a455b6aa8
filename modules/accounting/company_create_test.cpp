#include "modules/accounting/company_create.h"

#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(company_create)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(std::vector<std::string>{}, "company.create",
                   {
                       {R"({"name":"A","currency":"USD","chart":"moon-trading","identity":"ab"})",
                        "value_not_allowed", "chart"},
                       {R"({"name":" ","currency":"USD","chart":"us-trading","identity":"ab"})",
                        "missing_field", "name"},
                       {R"({"name":"A","currency":"USD","chart":"us-trading","identity":""})",
                        "missing_field", "identity"},
                       {R"({"name":"A","currency":"ZZZ","chart":"us-trading","identity":"ab"})",
                        "currency_not_known", "currency"},
                       {R"({"name":"A","currency":"USD","chart":"us-trading","identity":"ab"})",
                        "company_exists", ""},
                   });
}

BOOST_AUTO_TEST_CASE(a_company_begins_with_accounts_roles_and_an_owner) {
    for (const Backend backend : backends()) {
        TestDatabase database(backend);
        const auto connection = database.create();
        const auto tx = connection->begin(std::chrono::seconds(10));
        tx->set_circumstances(
            {*Instant::read("2026-03-02T10:00:00.000000Z"), Date::of(2026, 3, 2), "mary"});
        accounting::CompanyCreate request;
        request.name = "Kettle & Sons";
        request.currency = "GBP";
        request.chart = "uk-trading";
        request.identity = "00ff";
        request.owner = "mary";
        BOOST_TEST(accounting::create_company(*tx, request).written() ==
                   R"({"company":"Kettle & Sons","owner":"mary"})");
        tx->commit();

        const auto reads = connection->snapshot();
        BOOST_TEST(reads->company().name == "Kettle & Sons");
        BOOST_TEST(reads->company().identity == "00ff");
        BOOST_TEST(reads->company().chart == "uk-trading");
        BOOST_TEST(reads->currency().code() == "GBP");
        BOOST_TEST(text(reads->company().created_at) == "2026-03-02T10:00:00.000000Z");
        BOOST_TEST(reads->integer("select count(*) from posting_rule") == 34);
        BOOST_TEST(reads->integer("select min(id) from account") >= 1000);
        BOOST_TEST(reads->first("select control from account where code = '1001'")->text(0) ==
                   "inventory");
        BOOST_TEST(reads->integer("select count(*) from app_user where name = 'mary'") == 1);
    }
}

BOOST_AUTO_TEST_SUITE_END()
