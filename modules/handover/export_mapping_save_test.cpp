#include <boost/test/unit_test.hpp>

#include "modules/handover/month_for_tests.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(export_mapping_save)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        handover::masters_for_tests(), "export_mapping.save",
        {{R"({"target":"xero","kind":"account","ours":"9999"})", "account_not_found", "ours"},
         {R"({"target":"xero","kind":"item","ours":"SCREW"})", "item_not_found", "ours"},
         {R"({"target":"xero","kind":"class","ours":"WEST"})", "warehouse_not_found", "ours"},
         {R"({"target":"xero","kind":"supplier","ours":"NOBODY"})", "partner_not_found", "ours"},
         {R"({"target":"xero","kind":"tax","ours":"VAT"})", "tax_not_found", "ours"},
         {R"({"target":"xero","kind":"account","ours":"4000","remove":true})",
          "mapping_not_found", "ours"},
         {R"({"target":"xero","kind":"tax","ours":"none"})", "name_needed", "theirs"},
         {R"({"target":"xero","kind":"account","ours":"4000","theirs":"12345678901"})",
          "name_too_long_there", "theirs"}});
}

BOOST_AUTO_TEST_CASE(what_was_said_last_holds_until_it_is_removed) {
    TestCompany company;
    company.must_all(handover::masters_for_tests());
    const std::string start =
        R"({"op":"export_mapping.save","target":"xero","kind":"account","ours":"4000")";
    company.must(start + R"(,"theirs":"200"})");
    company.must(start + R"(,"theirs":"201"})");
    const std::string kept = "select kind, ours, theirs from export_mapping";
    BOOST_TEST(company.seen(kept) == "account|4000|201");
    company.must(start + R"(,"remove":true})");
    BOOST_TEST(company.seen(kept) == "");
}

BOOST_AUTO_TEST_CASE(levels_of_a_name_are_limited_one_by_one) {
    TestCompany company;
    company.must_all(handover::masters_for_tests());
    const auto mapped = [&](const std::string& theirs) {
        return company.refused(
            R"({"op":"export_mapping.save","target":"quickbooks-iif","kind":"account",)"
            R"("ours":"4000","theirs":")" + theirs + "\"}");
    };
    BOOST_TEST(mapped("Income from all our trading:Fasteners and other goods") == "(done)");
    BOOST_TEST(mapped("Income from all our trading and from elsewhere") ==
               "name_too_long_there@theirs");
}

BOOST_AUTO_TEST_SUITE_END()
