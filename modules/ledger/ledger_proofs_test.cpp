// Each proof is empty for a sound company and names what is wrong in a disturbed one.
#include <boost/test/unit_test.hpp>

#include "db/state.h"
#include "modules/ledger/module.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(ledger_proofs)

namespace {

struct PostedCompany : TestCompany {
    explicit PostedCompany(Backend backend = Backend::sqlite) : TestCompany(backend) {
        must(R"({"op":"journal.post","date":"2026-02-10","lines":[)"
             R"({"account":"6100","debit":"12.00"},{"account":"1000","credit":"12.00"}]})");
    }
    std::vector<std::string> balancing() {
        return rows_of(ledger::every_journal_balances(*connection().snapshot()),
                       {"fault", "journal", "document", "difference"});
    }
    std::vector<std::string> balances() {
        return rows_of(ledger::account_balances_equal_lines(*connection().snapshot()),
                       {"account", "date", "item", "debit", "credit"});
    }
};

using Lines = std::vector<std::string>;

const std::string lone_line =
    "insert into journal_line (journal_id, line, account_id, date, amount, memo) "
    "select j.id, 9, a.id, j.date, 250, '' from journal j, account a where a.code = '6200';";

}  // namespace

BOOST_AUTO_TEST_CASE(a_sound_company_has_no_breaks) {
    for (const Backend backend : backends()) {
        PostedCompany company(backend);
        BOOST_TEST(company.balancing() == Lines{}, boost::test_tools::per_element());
        BOOST_TEST(company.balances() == Lines{}, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_line_too_many_is_found_by_both) {
    for (const Backend backend : backends()) {
        PostedCompany company(backend);
        company.connection().run_script(lone_line);
        BOOST_TEST(company.balancing() == Lines{"does not balance|J-000001|JE-000001|2.50"},
                   boost::test_tools::per_element());
        BOOST_TEST(company.balances() == Lines{"6200|2026-02-10||-2.50|0.00"},
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_journal_without_lines_is_found) {
    PostedCompany company;
    company.connection().run_script(
        "insert into journal (id, number, document_id, date, memo) "
        "select 999999, 'J-999999', id, date, '' from document where number = 'JE-000001';");
    BOOST_TEST(company.balancing() == Lines{"has no lines|J-999999|JE-000001|0.00"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(lines_of_another_day_are_found) {
    PostedCompany company;
    company.connection().run_script(
        "insert into journal (id, number, document_id, date, memo) "
        "select 999999, 'J-999999', id, date, '' from document where number = 'JE-000001';"
        "insert into journal_line (journal_id, line, account_id, date, amount, memo) "
        "select 999999, a.id, a.id, 20000, case when a.code = '6200' then 5 else -5 end, '' "
        "from account a where a.code in ('6200', '1000');");
    BOOST_TEST(company.balancing() == Lines{"has lines of another day|J-999999|JE-000001|0.00"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_changed_balance_is_found_by_both) {
    PostedCompany company;
    company.connection().run_script(
        "update account_balance set debit = debit + 1 where debit = 1200;");
    BOOST_TEST(company.balancing() == Lines{"trial balance does not balance|||0.01"},
               boost::test_tools::per_element());
    BOOST_TEST(company.balances() == Lines{"6100|2026-02-10||0.01|0.00"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_stock_value_without_lines_is_found) {
    PostedCompany company;
    company.must(R"({"op":"item.save","sku":"BOLT","name":"Bolt","unit":"EA"})");
    company.connection().run_script(
        "insert into account_item_balance (account_id, item_id, warehouse_id, amount) "
        "select a.id, i.id, 0, 77 from account a, item i where a.code = '1400';");
    BOOST_TEST(company.balances() == Lines{"1400||BOLT|0.77|0.00"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_guard_names_a_touched_journal_that_does_not_balance) {
    PostedCompany company;
    company.connection().run_script(lone_line);
    const auto tx = company.connection().begin(std::chrono::seconds(10));
    BOOST_TEST(ledger::touched_journals_balance(*tx).rows.empty());
    tx->touch("journal", tx->integer("select id from journal"));
    BOOST_TEST(rows_of(ledger::touched_journals_balance(*tx), {"journal", "difference"}) ==
                   Lines{"J-000001|2.50"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(balances_made_anew_are_the_same) {
    for (const Backend backend : backends()) {
        PostedCompany company(backend);
        company.must(R"({"op":"journal.reverse","number":"JE-000001"})");
        const std::string before = company.hash();
        company.connection().run_script("update account_balance set debit = 9, credit = 8;");
        BOOST_TEST(company.hash() != before);
        const auto tx = company.connection().begin(std::chrono::seconds(10));
        ledger::module().rebuild(*tx);
        tx->commit();
        BOOST_TEST(company.hash() == before);
    }
}

BOOST_AUTO_TEST_SUITE_END()
