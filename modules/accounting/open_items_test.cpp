// The proofs and the guard on open items, in sound and in disturbed companies, and rebuilding.
#include "modules/accounting/open_items.h"

#include <boost/test/unit_test.hpp>

#include "core/must.h"
#include "modules/accounting/module.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(open_items)

namespace {

struct OwedCompany : TestCompany {
    explicit OwedCompany(Backend backend = Backend::sqlite) : TestCompany(backend) {
        must_all({R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
                  R"({"op":"opening_balance.post","date":"2026-02-01","lines":[)"
                  R"({"customer":"GLOBEX","document":"A-1","amount":"342.00"},)"
                  R"({"customer":"GLOBEX","document":"A-2","amount":"-42.00"}]})",
                  R"({"op":"payment.receive","date":"2026-02-10","customer":"GLOBEX",)"
                  R"("account":"1000","amount":"100.00",)"
                  R"("apply":[{"document":"A-1","amount":"90.00"}]})"});
    }
    std::vector<std::string> days() {
        return rows_of(
            accounting::receivables_and_payables_equal_open_items(*connection().snapshot()),
            {"account", "date", "books", "open_items"});
    }
    std::vector<std::string> balances() {
        return rows_of(accounting::open_balances_equal_items(*connection().snapshot()),
                       {"fault", "document", "partner", "open", "amount_less_applied"});
    }
};

using Lines = std::vector<std::string>;

std::unique_ptr<Tx> pen_of(TestCompany& company) {
    auto tx = company.connection().begin(std::chrono::seconds(10));
    tx->set_circumstances({{}, Date::of(2026, 3, 2), "owner"});
    return tx;
}

accounting::OpenItem item_named(Tx& tx, const std::string& number) {
    const auto partner = accounting::customer_of_items(tx, "GLOBEX", "customer");
    return *accounting::find_open_item(tx, partner.id, ledger::role::receivables, number);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_sound_company_has_no_breaks) {
    for (const Backend backend : backends()) {
        OwedCompany company(backend);
        BOOST_TEST(company.days() == Lines{}, boost::test_tools::per_element());
        BOOST_TEST(company.balances() == Lines{}, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(an_item_without_a_posting_is_found) {
    for (const Backend backend : backends()) {
        OwedCompany company(backend);
        company.connection().run_script(
            "insert into open_item (id, document_id, partner_id, account_id, number, date, due, "
            "amount, currency, foreign_amount) select 999999, document_id, partner_id, account_id, "
            "'X', date, due, 5, 'USD', 5 from open_item where number = 'A-1';"
            "insert into open_item_balance (open_item_id, open, foreign_open) "
            "values (999999, 0, 0);");
        BOOST_TEST(company.days() == Lines{"1100|2026-02-01|300.00|300.05"},
                   boost::test_tools::per_element());
        const Lines breaks{"another sum|X|GLOBEX|0.00|0.05",
                           "another foreign sum|X|GLOBEX|0.00|0.00"};
        BOOST_TEST(company.balances() == breaks, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_posting_without_an_item_is_found) {
    OwedCompany company;
    company.connection().run_script(
        "update account_balance set debit = debit + 7 where account_id = "
        "(select id from account where code = '1100') and debit <> 0;");
    BOOST_TEST(company.days() == Lines{"1100|2026-02-01|300.07|300.00"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_changed_open_amount_is_found) {
    OwedCompany company;
    company.connection().run_script("update open_item_balance set open = 0 where open = 25200;");
    BOOST_TEST(company.balances() == Lines{"another sum|A-1|GLOBEX|0.00|252.00"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_settled_in_its_own_currency_alone_is_found) {
    OwedCompany company;
    company.connection().run_script(
        "update open_item_balance set foreign_open = 0 where open = 25200;");
    const Lines breaks{"another foreign sum|A-1|GLOBEX|252.00|252.00",
                       "settled in its currency alone|A-1|GLOBEX|252.00|0.00"};
    BOOST_TEST(company.balances() == breaks, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_item_applied_to_another_account_is_found) {
    OwedCompany company;
    company.connection().run_script(
        "insert into open_item (id, document_id, partner_id, account_id, number, date, due, "
        "amount, currency, foreign_amount) "
        "select 999999, i.document_id, i.partner_id, a.id, 'X', i.date, i.due, 0, 'USD', 0 "
        "from open_item i, account a where i.number = 'A-1' and a.code = '2000';"
        "insert into open_item_balance (open_item_id, open, foreign_open) values (999999, 1, 1);"
        "insert into open_item_application (id, document_id, date, from_item_id, to_item_id, "
        "from_amount, to_amount, foreign_amount) "
        "select 999998, document_id, date, id, 999999, -1, -1, -1 from open_item "
        "where number = 'A-1';"
        "update open_item_balance set open = open - 1, foreign_open = foreign_open - 1 "
        "where open = 25200;");
    const Lines breaks{"applied across accounts, partners or currencies|X|GLOBEX|0.01|0.01"};
    BOOST_TEST(company.balances() == breaks, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_guard_finds_a_document_whose_items_differ_from_its_postings) {
    OwedCompany company;
    const auto tx = pen_of(company);
    BOOST_TEST(accounting::touched_documents_equal_open_items(*tx).rows.empty());
    accounting::OpenItem item = item_named(*tx, "A-1");
    item.amount = item.foreign = {500, tx->currency()};
    accounting::make_open_item(*tx, item);
    BOOST_TEST(rows_of(accounting::touched_documents_equal_open_items(*tx),
                       {"document", "books", "open_items"}) == Lines{"OB-000001|0.00|305.00"},
               boost::test_tools::per_element());
    tx->touch("journal", tx->integer("select id from journal where number = 'J-000001'"));
    BOOST_TEST(rows_of(accounting::touched_documents_equal_open_items(*tx),
                       {"document", "books", "open_items"}) == Lines{"OB-000001|300.00|305.00"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(open_amounts_made_anew_are_the_same) {
    for (const Backend backend : backends()) {
        OwedCompany company(backend);
        company.must(R"({"op":"payment.reverse","number":"PAY-000001"})");
        const std::string before = company.hash();
        company.connection().run_script("update open_item_balance set open = 3, foreign_open = 4;");
        BOOST_TEST(company.hash() != before);
        const auto tx = pen_of(company);
        accounting::module().rebuild(*tx);
        tx->commit();
        BOOST_TEST(company.hash() == before);
    }
}

BOOST_AUTO_TEST_SUITE_END()
