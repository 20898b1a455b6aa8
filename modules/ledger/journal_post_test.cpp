#include <boost/test/unit_test.hpp>

#include "modules/ledger/module.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(journal_post)

namespace {

// A request of two lines, of which the second is right.
std::string with_line(const std::string& line) {
    return R"({"lines":[)" + line + R"(,{"account":"1000","credit":"12"}]})";
}

const std::string twelve =
    R"({"op":"journal.post","number":"JE-7","lines":[{"account":"6100","debit":"12.00"},)"
    R"({"account":"1000","credit":"12.00"}]})";

}  // namespace

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        {R"({"op":"account.save","code":"6150","name":"Old","type":"expense","active":false})",
         R"({"op":"period.close","through":"2026-01-31"})", twelve},
        "journal.post",
        {
            {with_line(R"({"account":"9999","debit":"12"})"), "account_not_found",
             "lines[0].account"},
            {with_line(R"({"account":"6150","debit":"12"})"), "account_not_active",
             "lines[0].account"},
            {with_line(R"({"account":"1400","debit":"12"})"), "control_account",
             "lines[0].account"},
            {with_line(R"({"account":"1100","debit":"12"})"), "control_account",
             "lines[0].account"},
            {with_line(R"({"account":"6100"})"), "debit_or_credit", "lines[0]"},
            {with_line(R"({"account":"6100","debit":"12","credit":"12"})"), "debit_or_credit",
             "lines[0]"},
            {with_line(R"({"account":"6100","debit":"-12"})"), "debit_or_credit", "lines[0]"},
            {with_line(R"({"account":"6100","debit":"12","partner":"NOBODY"})"),
             "partner_not_found", "lines[0].partner"},
            {with_line(R"({"account":"6100","debit":"11.99"})"), "entry_does_not_balance", "lines"},
            {R"({"lines":[{"account":"6100","debit":"12"}]})", "entry_does_not_balance", "lines"},
            {with_line(R"({"account":"1000","debit":"12"})"), "nothing_to_post", "lines"},
            {R"({"date":"2026-01-31","lines":[{"account":"6100","debit":"12.00"},)"
             R"({"account":"1000","credit":"12.00"}]})",
             "period_closed", "date"},
            {twelve, "number_taken", "number"},
        });
}

BOOST_AUTO_TEST_CASE(the_message_names_both_sums) {
    TestCompany company;
    const Reply reply =
        company.run(R"({"op":"journal.post","lines":[{"account":"6100","debit":"12.00"},)"
                    R"({"account":"1000","credit":"11.50"}]})");
    BOOST_REQUIRE(!reply.ok);
    BOOST_TEST(reply.refusal->message() ==
               "debits are 12.00 and credits 11.50; they must be equal");
}

BOOST_AUTO_TEST_CASE(an_entry_is_posted_with_its_balances) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must(R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})");
        const Json result = company.must(
            R"({"op":"journal.post","date":"2026-02-28","memo":"Stamps","lines":[)"
            R"({"account":"6100","debit":"7.50","partner":"ACME","memo":"red"},)"
            R"({"account":"6100","debit":"4.50"},{"account":"1000","credit":"12.00"}]})");
        BOOST_TEST(result.written() == R"({"document":"JE-000001","journal":"J-000001"})");
        BOOST_TEST(company.seen("select j.number, j.memo, d.kind, d.number from journal j "
                                "join document d on d.id = j.document_id") ==
                   "J-000001|Stamps|journal|JE-000001");
        BOOST_TEST(company.seen("select l.line, a.code, l.amount, p.code, l.memo "
                                "from journal_line l join account a on a.id = l.account_id "
                                "left join partner p on p.id = l.partner_id order by l.line") ==
                   "1|6100|750|ACME|red; 2|6100|450|-|; 3|1000|-1200|-|");
        BOOST_TEST(company.seen("select a.code, b.debit, b.credit from account_balance b "
                                "join account a on a.id = b.account_id order by a.code") ==
                   "1000|0|1200; 6100|1200|0");
        BOOST_TEST(ledger::every_journal_balances(*company.connection().snapshot()).rows.empty());
        BOOST_TEST(
            ledger::account_balances_equal_lines(*company.connection().snapshot()).rows.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
