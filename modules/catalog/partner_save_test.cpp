#include <boost/test/unit_test.hpp>

#include "modules/catalog/catalog.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(partner_save)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        {R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true,"credit_limit":"5"})"},
        "partner.save",
        {
            {R"({"code":"","name":"X","supplier":true})", "code_empty", "code"},
            {R"({"code":"X","name":"X","terms_days":-1})", "must_not_be_negative", "terms_days"},
            {R"({"code":"X","name":"X","over_receipt_percent":"-5"})", "must_not_be_negative",
             "over_receipt_percent"},
            {R"({"code":"X","name":"X","credit_limit":"-5"})", "must_not_be_negative",
             "credit_limit"},
            {R"({"code":"X","name":"X","addresses":[{"city":"A"},{"code":"MAIN"}]})", "named_twice",
             "addresses[1].code"},
            {R"({"code":"X","name":"X","discount_percent":"100"})", "discount_too_high",
             "discount_percent"},
            {R"({"code":"ACME","version":2})", "changed_meanwhile", "version"},
            {R"({"code":"X","supplier":true})", "missing_field", "name"},
            {R"({"code":"X","name":"X"})", "neither_supplier_nor_customer", "supplier"},
            {R"({"code":"ACME","supplier":false})", "neither_supplier_nor_customer", "supplier"},
            {R"({"code":"ACME","currency":"usd"})", "currency_not_known", "currency"},
            {R"({"code":"ACME","credit_limit":"1.005"})", "too_many_digits", "credit_limit"},
            {R"({"code":"ACME","currency":"JPY"})", "credit_limit_to_restate", "credit_limit"},
            {R"({"code":"ACME","tax_code":"X"})", "tax_code_not_found", "tax_code"},
        });
}

BOOST_AUTO_TEST_CASE(a_partner_is_made_and_what_is_left_out_stays) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        const Json made = company.must(
            R"({"op":"partner.save","code":"ACME","name":"Acme Supplies","supplier":true,
            "terms_days":30,"lead_time_days":"21","over_receipt_percent":"5","contact":"Ann",
            "email":"ann@example.com","phone":"555","tax_number":"T1","credit_limit":"1000.5"})");
        BOOST_TEST(made.written() == R"({"partner":"ACME","version":1,"created":true})");
        company.must(R"({"op":"partner.save","code":"ACME","customer":true,"phone":""})");
        BOOST_TEST(company.seen("select name, is_supplier, is_customer, currency, terms_days, "
                                "lead_time_days, over_receipt_percent, contact, email, phone, "
                                "tax_number, credit_limit, active, version from partner") ==
                   "Acme Supplies|1|1|USD|30|21|5000000|Ann|ann@example.com||T1|100050|1|2");
        company.must(R"({"op":"partner.save","code":"ACME","currency":"JPY","credit_limit":"70"})");
        BOOST_TEST(company.seen("select currency, credit_limit from partner") == "JPY|70");
        company.must(R"({"op":"partner.save","code":"ACME","unlimited_credit":true})");
        BOOST_TEST(company.seen("select credit_limit from partner") == "-");
    }
}

BOOST_AUTO_TEST_CASE(addresses_are_added_changed_and_taken_away) {
    TestCompany company;
    company.must(R"({"op":"partner.save","code":"G","name":"Globex","customer":true,"addresses":[
        {"code":"MAIN","name":"Globex","street":"1 High St","city":"Leeds","postal_code":"LS1",
         "country":"UK"},{"code":"DOCK","street":"9 Quay","city":"Hull"}]})");
    company.must(R"({"op":"partner.save","code":"G","addresses":[{"city":"York"}]})");
    const auto address = [&](const char* code) {
        const auto reads = company.connection().snapshot();
        return catalog::address_text(*reads, catalog::customer_named(*reads, "G", "customer").id,
                                     code);
    };
    BOOST_TEST(address("") == "Globex, 1 High St, LS1 York, UK");
    BOOST_TEST(address("DOCK") == "9 Quay, Hull");
    BOOST_TEST(address("NONE").empty());
    company.must(R"({"op":"partner.save","code":"G","addresses":[{"code":"MAIN","remove":true}]})");
    BOOST_TEST(address("") == "9 Quay, Hull");
}

BOOST_AUTO_TEST_SUITE_END()
