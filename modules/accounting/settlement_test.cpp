// What settling does to two items, and what is posted where they were made at different rates.
#include "modules/accounting/settlement.h"

#include <boost/test/unit_test.hpp>

#include "core/must.h"
#include "modules/accounting/settlement_posting.h"
#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(settlement)

namespace {

// GLOBEX owes 100.00 and 50.00 EUR made at 1.10; HOOLI is owed 80.00 EUR at 1.10.
struct ForeignCompany : TestCompany {
    explicit ForeignCompany(Backend backend = Backend::sqlite) : TestCompany(backend) {
        must_all(
            {R"({"op":"currency_rate.save","currency":"EUR","date":"2026-02-01","rate":"1.10"})",
             R"({"op":"currency_rate.save","currency":"EUR","date":"2026-03-01","rate":"1.08"})",
             R"({"op":"partner.save","code":"GLOBEX","name":"G","customer":true,"currency":"EUR"})",
             R"({"op":"partner.save","code":"HOOLI","name":"H","supplier":true,"currency":"EUR"})",
             R"({"op":"opening_balance.post","date":"2026-02-01","lines":[)"
             R"({"customer":"GLOBEX","document":"A-1","amount":"100.00"},)"
             R"({"customer":"GLOBEX","document":"A-2","amount":"50.00"},)"
             R"({"supplier":"HOOLI","document":"B-1","amount":"80.00"}]})"});
    }
    std::string open() {
        return seen(
            "select i.number || ' ' || b.foreign_open || ' ' || b.open from open_item i "
            "join open_item_balance b on b.open_item_id = i.id where b.foreign_open <> 0 "
            "or b.open <> 0 order by i.number");
    }
    std::string balance(const std::string& account) {
        return seen(
            "select cast(sum(debit - credit) as bigint) from account_balance b "
            "join account a on a.id = b.account_id where a.code = '" +
            account + "'");
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_payment_at_another_rate_settles_in_both_currencies) {
    for (const Backend backend : backends()) {
        ForeignCompany company(backend);
        BOOST_TEST(company.open() == "A-1 10000 11000; A-2 5000 5500; B-1 -8000 -8800");
        BOOST_TEST(company
                       .must(R"({"op":"payment.receive","customer":"GLOBEX","account":"1000",)"
                             R"("amount":"100.00","apply":[{"document":"A-1","amount":"100"}]})")
                       .written() ==
                   R"({"payment":"PAY-000001","journal":"J-000002","settlements":)"
                   R"([{"settlement":"SET-000001","exchange_loss":"2.00"}]})");
        company.must(R"({"op":"payment.make","supplier":"HOOLI","account":"1000",)"
                     R"("amount":"80.00","apply":[{"document":"B-1","amount":"80"}]})");
        BOOST_TEST(company.open() == "A-2 5000 5500");
        BOOST_TEST(company.balance("1000") == "2160");
        BOOST_TEST(company.balance("1100") == "5500");
        BOOST_TEST(company.balance("2000") == "0");
        BOOST_TEST(company.balance("7100") == "40");  // 2.00 lost, 1.60 gained
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(part_payments_and_what_the_bank_made_of_them) {
    ForeignCompany company;
    company.must(R"({"op":"payment.receive","customer":"GLOBEX","account":"1000",)"
                 R"("amount":"33.33","apply":[{"document":"A-1","amount":"33.33"}]})");
    BOOST_TEST(company.open() == "A-1 6667 7334; A-2 5000 5500; B-1 -8000 -8800");
    company.must(R"({"op":"payment.receive","customer":"GLOBEX","account":"1000",)"
                 R"("amount":"66.67","bank_amount":"71.00",)"
                 R"("apply":[{"document":"A-1","amount":"66.67"}]})");
    BOOST_TEST(company.open() == "A-2 5000 5500; B-1 -8000 -8800");
    BOOST_TEST(company.balance("1000") == "10700");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(reversals_of_payment_and_invoice_take_the_difference_back) {
    for (const Backend backend : backends()) {
        ForeignCompany company(backend);
        company.must(R"({"op":"payment.receive","customer":"GLOBEX","account":"1000",)"
                     R"("amount":"150.00","apply":[{"document":"A-1","amount":"100"},)"
                     R"({"document":"A-2","amount":"50"}]})");
        BOOST_TEST(company.balance("7100") == "300");
        company.must(R"({"op":"payment.reverse","number":"PAY-000001"})");
        BOOST_TEST(company.open() == "A-1 10000 11000; A-2 5000 5500; B-1 -8000 -8800");
        BOOST_TEST(company.balance("7100") == "0");
        company.must(R"({"op":"payment.receive","customer":"GLOBEX","account":"1000",)"
                     R"("amount":"100.00","apply":[{"document":"A-1","amount":"100"}]})");
        company.must(R"({"op":"opening_balance.reverse","number":"OB-000001"})");
        BOOST_TEST(company.open() == "PAY-000002 -10000 -10800");
        BOOST_TEST(company.balance("7100") == "0");
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_CASE(a_discount_and_a_small_rest_close_an_invoice) {
    ForeignCompany company;
    company.must_all({R"({"op":"company.configure","payment_difference_limit":"0.05"})",
                      R"({"op":"payment.receive","customer":"GLOBEX","account":"1000",)"
                      R"("amount":"97.97","apply":[{"document":"A-1","amount":"97.97",)"
                      R"("discount":"2.00"}]})",
                      R"({"op":"payment.make","supplier":"HOOLI","account":"1000",)"
                      R"("amount":"79.94","apply":[{"document":"B-1","amount":"79.94"}]})"});
    // 0.03 EUR are worth 0.03 USD and are let go; 0.06 EUR are worth 0.07 and are not.
    BOOST_TEST(company.open() == "A-2 5000 5500; B-1 -6 -7");
    BOOST_TEST(company.balance("4110") == "220");
    BOOST_TEST(company.balance("6710") == "3");
    company.must(R"({"op":"settlement.reverse","number":"SET-000001"})");
    BOOST_TEST(company.open() == "A-1 10000 11000; A-2 5000 5500; B-1 -6 -7; PAY-000001 -9797 "
                                 "-10581");
    BOOST_TEST(company.balance("4110") == "0");
    BOOST_TEST(company.balance("6710") == "0");
    check_proofs(company);
}

BOOST_AUTO_TEST_CASE(items_of_one_sign_do_not_settle_each_other) {
    ForeignCompany company;
    const auto tx = company.connection().begin(std::chrono::seconds(10));
    const auto partner = accounting::customer_of_items(*tx, "GLOBEX", "customer");
    const auto item = [&](const char* number) {
        return *accounting::find_open_item(*tx, partner.id, ledger::role::receivables, number);
    };
    accounting::OpenItem from = item("A-1");
    const Currency euro = Currency::named("EUR");
    accounting::Share share{item("A-2"), {1, euro}, {0, euro}, "amount"};
    BOOST_CHECK_THROW(accounting::settle(*tx, from, share, tx->today()), BrokenInvariant);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(settlement_posting)

BOOST_AUTO_TEST_CASE(nothing_is_posted_where_nothing_differs) {
    TestCompany company;
    const Money zero{0, Currency::named("USD")};
    const auto reads = company.connection().snapshot();
    const ledger::Entry entry = accounting::settlement_entry(
        ledger::PostingRules(*reads), {{}, zero, zero, zero}, accounting::OpenItem{});
    BOOST_TEST(entry.lines.empty());
}

BOOST_AUTO_TEST_SUITE_END()
