#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(account_save)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        {R"({"op":"journal.post","lines":[{"account":"6100","debit":"12"},)"
         R"({"account":"1000","credit":"12"}]})",
         R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
         R"({"op":"opening_balance.post","lines":)"
         R"([{"customer":"GLOBEX","document":"A-1","amount":"5"}]})",
         R"({"op":"account.save","code":"1110","name":"Receivables abroad","type":"asset"})",
         R"({"op":"posting_rule.save","role":"receivables","account":"1110"})"},
        "account.save",
        {
            {R"({"code":" ","name":"Rent","type":"expense"})", "missing_field", "code"},
            {R"({"code":"6200","name":"","type":"expense"})", "missing_field", "name"},
            {R"({"code":"6100","name":"Office","type":"expense","version":4})", "changed_meanwhile",
             "version"},
            {R"({"code":"6999","name":"Other","type":"expense","version":1})", "changed_meanwhile",
             "version"},
            {R"({"code":"6100","name":"Office","type":"asset"})", "account_has_postings", "type"},
            {R"({"code":"1400","name":"Inventory","type":"expense"})", "account_type_unsuited",
             "type"},
            {R"({"code":"4000","name":"Sales","type":"liability"})", "account_type_unsuited",
             "type"},
            {R"({"code":"1400","name":"Undeposited funds","type":"asset"})",
             "account_of_role_renamed", "name"},
            {R"({"code":"4000","name":"Sales","type":"income","active":false})", "account_has_role",
             "active"},
            {R"({"code":"1100","name":"accounts Receivable","type":"asset","active":false})",
             "account_not_empty", "active"},
        });
}

BOOST_AUTO_TEST_CASE(an_account_is_made_and_changed) {
    TestCompany company;
    const std::string question =
        "select name, type, control, active, version from account where code = '6150'";
    company.must(R"({"op":"account.save","code":"6150","name":"Tools","type":"asset"})");
    BOOST_TEST(company.seen(question) == "Tools|asset||1|1");
    company.must(
        R"({"op":"account.save","code":"6150","name":"Small tools","type":"expense","version":1})");
    BOOST_TEST(company.seen(question) == "Small tools|expense||1|2");
    company.must(
        R"({"op":"account.save","code":"6150","name":"Tools","type":"expense","active":false})");
    BOOST_TEST(company.seen(question) == "Tools|expense||0|3");
    company.must(R"({"op":"account.save","code":"6150","name":"Tools","type":"expense"})");
    BOOST_TEST(company.seen(question) == "Tools|expense||0|4");
}

BOOST_AUTO_TEST_CASE(a_control_account_keeps_its_control) {
    TestCompany company;
    company.must(
        R"({"op":"account.save","code":"1400","name":"Stock","type":"asset","version":1})");
    BOOST_TEST(company.seen("select name, control from account where code = '1400'") ==
               "Stock|inventory");
}

BOOST_AUTO_TEST_SUITE_END()
