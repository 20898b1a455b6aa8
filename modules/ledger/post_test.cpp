// What the money book does not let through: mistakes of the program, not of its users.
#include <boost/test/unit_test.hpp>

#include "core/must.h"
#include "modules/ledger/ledger.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(post)

namespace {

const Date day = Date::of(2026, 2, 10);

struct Pen {
    explicit Pen(TestCompany& company) : tx(company.connection().begin(std::chrono::seconds(10))) {
        tx->set_circumstances({{}, day, "owner"});
        document = register_document(*tx, "journal", {}, day, {});
    }
    ledger::Line line(const std::string& account, std::int64_t minor) {
        return {ledger::account_named(*tx, account, "").id, {minor, tx->currency()}};
    }
    std::unique_ptr<Tx> tx;
    Document document;
};

}  // namespace

BOOST_AUTO_TEST_CASE(an_entry_that_does_not_balance_is_our_mistake) {
    TestCompany company;
    Pen pen(company);
    const ledger::Entry entry{
        day, pen.document.id, {}, {pen.line("6100", 1200), pen.line("1000", -1199)}};
    BOOST_CHECK_THROW(ledger::post(*pen.tx, entry), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(an_entry_in_a_closed_period_is_our_mistake) {
    TestCompany company;
    company.must(R"({"op":"period.close","through":"2026-02-10"})");
    Pen pen(company);
    const ledger::Entry entry{
        day, pen.document.id, {}, {pen.line("6100", 1200), pen.line("1000", -1200)}};
    BOOST_CHECK_THROW(ledger::post(*pen.tx, entry), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(an_entry_on_an_account_out_of_use_is_our_mistake) {
    TestCompany company;
    company.must(
        R"({"op":"account.save","code":"6100","name":"Office","type":"expense","active":false})");
    Pen pen(company);
    const ledger::Entry entry{
        day, pen.document.id, {}, {pen.line("6100", 1200), pen.line("1000", -1200)}};
    BOOST_CHECK_THROW(ledger::post(*pen.tx, entry), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(an_entry_without_a_line_left_posts_nothing) {
    TestCompany company;
    Pen pen(company);
    const ledger::Entry entry{
        day, pen.document.id, {}, {pen.line("6100", 1200), pen.line("6100", -1200)}};
    const ledger::Journal journal = ledger::post(*pen.tx, entry);
    BOOST_TEST(journal.number.empty());
    BOOST_TEST(pen.tx->integer("select count(*) from journal") == 0);
}

BOOST_AUTO_TEST_CASE(only_stock_accounts_keep_goods_apart) {
    TestCompany company;
    company.must(R"({"op":"item.save","sku":"BOLT","name":"Bolt","unit":"EA"})");
    Pen pen(company);
    const auto item = catalog::item_named(*pen.tx, "BOLT", "");
    ledger::Entry entry{day, pen.document.id, {}, {}};
    for (ledger::Line line : {pen.line("1400", -410), pen.line("5000", 410)}) {
        line.item = item.id;
        entry.lines.push_back(line);
    }
    ledger::post(*pen.tx, entry);
    BOOST_TEST((pen.tx->touched("stock_item") == std::set<std::int64_t>{item.id.value}));
    BOOST_TEST(pen.tx->touched("account").size() == 2U);
    BOOST_TEST(pen.tx->touched("journal").size() == 1U);
    BOOST_TEST(pen.tx->integer("select count(*) from account_item_balance") == 1);
    BOOST_TEST(pen.tx->integer("select amount from account_item_balance") == -410);
}

BOOST_AUTO_TEST_CASE(each_journal_of_a_document_is_reversed) {
    TestCompany company;
    Pen pen(company);
    for (const std::int64_t minor : {1200, 300})
        ledger::post(
            *pen.tx,
            {day, pen.document.id, {}, {pen.line("6100", minor), pen.line("1000", -minor)}});
    const Document reversal = register_reversal(*pen.tx, pen.document, day.plus_days(5), {});
    ledger::reverse(*pen.tx, pen.document, reversal);
    BOOST_TEST(pen.tx->integer("select count(*) from journal") == 4);
    BOOST_TEST(pen.tx->integer("select sum(debit - credit) from account_balance b join account a "
                               "on a.id = b.account_id where a.code = '6100'") == 0);
    BOOST_TEST(pen.tx->integer("select max(date) from journal_line") == day.plus_days(5).days);
}

BOOST_AUTO_TEST_CASE(a_role_without_an_account_is_refused) {
    TestCompany company;
    const auto reads = company.connection().snapshot();
    const ledger::PostingRules rules(*reads);
    BOOST_CHECK_EXCEPTION(rules.account("no_such_role"), Refusal, [](const Refusal& refusal) {
        return refusal.code() == "account_role_missing" && refusal.field().empty();
    });
}

BOOST_AUTO_TEST_SUITE_END()
