#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(tax_code_save)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all({
                R"({"op":"tax_code.save","code":"VAT","name":"Tax","rate":"20"})",
                R"({"op":"account.save","code":"2210","name":"Old","type":"liability",
                    "active":false})",
                R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})",
                R"({"op":"supplier_bill.post","supplier":"ACME","reference":"1","lines":[
                    {"account":"6100","amount":"5","tax_code":"VAT"}]})",
            });
        },
        "tax_code.save",
        {
            {R"({"code":"","rate":"-1"})", "code_empty", "code"},
            {R"({"code":"A","rate":"-1","version":4})", "percent_out_of_range", "rate"},
            {R"({"code":"A","recoverable_percent":"100.1"})", "percent_out_of_range",
             "recoverable_percent"},
            {R"({"code":"VAT","version":4,"name":""})", "changed_meanwhile", "version"},
            {R"({"code":"A","sales_account":"X"})", "missing_field", "name"},
            {R"({"code":"A","name":"A","rate":"1","sales_account":"X"})", "account_not_found",
             "sales_account"},
            {R"({"code":"A","name":"A","purchase_account":"2210"})", "account_not_active",
             "purchase_account"},
            {R"({"code":"VAT","sales_account":"1100"})", "control_account", "sales_account"},
            {R"({"code":"VAT","rate":"21"})", "rate_in_use", "from"},
        });
}

BOOST_AUTO_TEST_CASE(a_rate_holds_from_its_day) {
    TestCompany company;
    company.must(R"({"op":"tax_code.save","code":"VAT","name":"Tax","rate":"20"})");
    company.must(R"({"op":"tax_code.save","code":"VAT","rate":"19","from":"2026-07-01"})");
    const auto rate = [&](const char* day) {
        return member(company.must(fmt::format(
                          R"({{"op":"tax_code.save","code":"VAT","date":"{}"}})", day)),
                      "rate");
    };
    BOOST_TEST(rate("2020-01-01") == "20");
    BOOST_TEST(rate("2026-06-30") == "20");
    BOOST_TEST(rate("2026-07-01") == "19");
}

BOOST_AUTO_TEST_SUITE_END()
