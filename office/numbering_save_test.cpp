#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(numbering_save)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        std::vector<std::string>{R"({"op":"numbering.save","kind":"invoice","next":8})"},
        "numbering.save",
        {
            {R"({"kind":"invoice","prefix":""})", "prefix_not_usable", "prefix"},
            {R"({"kind":"invoice","prefix":"IN V-"})", "prefix_not_usable", "prefix"},
            {R"({"kind":"invoice","prefix":"INV2026"})", "prefix_not_usable", "prefix"},
            {R"({"kind":"invoice","prefix":"INVOICES-2026-"})", "prefix_not_usable", "prefix"},
            {R"({"kind":"invoice","prefix":"CN-"})", "prefix_taken", "prefix"},
            {R"({"kind":"invoice","digits":0})", "digits_out_of_range", "digits"},
            {R"({"kind":"invoice","digits":13})", "digits_out_of_range", "digits"},
            {R"({"kind":"invoice","next":7})", "next_number_gone", "next"},
            {R"({"kind":"invoice","prefix":"I-","next":0})", "next_number_gone", "next"},
        });
}

namespace {

// The number that a manual journal gets.
std::string journal(TestCompany& company) {
    return member(company.must(R"({"op":"journal.post","lines":[
        {"account":"6100","debit":"1.00"},{"account":"1000","credit":"1.00"}]})"),
                  "document");
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_are_written_as_the_company_says) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        BOOST_TEST(journal(company) == "JE-000001");
        BOOST_TEST(member(company.must(R"({"op":"numbering.save","kind":"journal",
            "prefix":"M/","digits":3})"), "next_number") == "M/002");
        BOOST_TEST(journal(company) == "M/002");
        company.must(R"({"op":"numbering.save","kind":"journal","next":998})");
        BOOST_TEST(journal(company) == "M/998");
        BOOST_TEST(journal(company) == "M/999");
        BOOST_TEST(journal(company) == "M/1000");
        // A new prefix may begin at 1; what has a number keeps it.
        company.must(R"({"op":"numbering.save","kind":"journal","prefix":"2026-","next":1})");
        BOOST_TEST(journal(company) == "2026-001");
    }
}

BOOST_AUTO_TEST_CASE(the_report_tells_each_kind_and_what_comes_next) {
    TestCompany company;
    company.must(R"({"op":"numbering.save","kind":"invoice","prefix":"I-","digits":4,"next":12})");
    const std::vector<std::string> columns{"kind", "title", "prefix", "digits", "next", "example"};
    const std::vector<std::string> rows = rows_of(company.ask("numbering"), columns);
    BOOST_TEST(rows.front() == "purchase_order|Purchase order|PO-|6|1|PO-000001");
    BOOST_TEST(std::count(rows.begin(), rows.end(), "invoice|Invoice|I-|4|12|I-0012") == 1);
    BOOST_TEST(rows.back().starts_with("ledger_journal|Journal|J-|6|"));
}

BOOST_AUTO_TEST_SUITE_END()
