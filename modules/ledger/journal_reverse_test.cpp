#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(journal_reverse)

namespace {

const std::vector<std::string> two_journals{
    R"({"op":"journal.post","date":"2026-02-10","lines":[{"account":"6100","debit":"12.00"},)"
    R"({"account":"1000","credit":"12.00"}]})",
    R"({"op":"journal.post","date":"2026-02-10","lines":[{"account":"6200","debit":"900"},)"
    R"({"account":"1000","credit":"900"}]})"};

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must_all(two_journals);
            company.must(R"({"op":"journal.reverse","number":"JE-000001"})");
            company.must(R"({"op":"period.close","through":"2026-01-31"})");
        },
        "journal.reverse",
        {
            {R"({"number":"JE-000009"})", "document_not_found", "number"},
            {R"({"number":"J-000009"})", "document_not_found", "number"},
            {R"({"number":"JE-000001"})", "already_reversed", "number"},
            {R"({"number":"JE-000002","date":"2026-01-31"})", "period_closed", "date"},
            {R"({"number":"JE-000002","date":"2026-02-09"})", "reversal_before_original", "date"},
            {R"({"number":"JE-000001-R"})", "is_a_reversal", "number"},
        });
}

BOOST_AUTO_TEST_CASE(the_opposite_is_posted_on_the_chosen_day) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(two_journals);
        const Json result =
            company.must(R"({"op":"journal.reverse","number":"JE-000001","date":"2026-02-20"})");
        BOOST_TEST(result.written() == R"({"document":"JE-000001-R","journal":"J-000003"})");
        BOOST_TEST(company.seen("select l.line, a.code, l.amount from journal j "
                                "join journal_line l on l.journal_id = j.id "
                                "join account a on a.id = l.account_id "
                                "where j.number = 'J-000003' order by l.line") ==
                   "1|6100|-1200; 2|1000|1200");
        BOOST_TEST(company.seen("select b.date, b.debit, b.credit from account_balance b "
                                "join account a on a.id = b.account_id where a.code = '6100' "
                                "order by b.date") == "20494|1200|0; 20504|0|1200");
    }
}

BOOST_AUTO_TEST_CASE(the_number_of_the_journal_names_it_too) {
    TestCompany company;
    company.must_all(two_journals);
    BOOST_TEST(member(company.must(R"({"op":"journal.reverse","number":"J-000002"})"),
                      "document") == "JE-000002-R");
}

BOOST_AUTO_TEST_CASE(a_journal_of_another_document_is_reversed_with_that_document_only) {
    TestCompany company;
    company.must(R"({"op":"opening_balance.post","lines":[{"account":"1000","debit":"500.00"}]})");
    BOOST_TEST(company.refused(R"({"op":"journal.reverse","number":"J-000001"})") ==
               "document_not_found@number");
}

BOOST_AUTO_TEST_CASE(an_account_put_out_of_use_does_not_hold_a_reversal_up) {
    TestCompany company;
    company.must_all(two_journals);
    company.must(
        R"({"op":"account.save","code":"6200","name":"Rent","type":"expense","active":false})");
    company.must(R"({"op":"journal.reverse","number":"JE-000002"})");
    BOOST_TEST(company.seen("select sum(debit - credit) from account_balance b "
                            "join account a on a.id = b.account_id where a.code = '6200'") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
