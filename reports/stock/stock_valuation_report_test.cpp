#include <set>

#include <boost/test/unit_test.hpp>

#include "tests/support/selling.h"

namespace storekeep {

BOOST_AUTO_TEST_SUITE(stock_valuation_report_test)

namespace {

using Rows = std::vector<std::string>;

const Rows everything{"warehouse", "category", "item", "lot", "status", "quantity", "value"};

// The sum of a column, of the rows of these accounts where accounts are named.
std::int64_t sum_of(const Table& table, const std::string& column,
                    const std::set<std::string>& accounts = {}) {
    std::size_t place = 0;
    while (table.columns[place].name != column) ++place;
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (accounts.empty() || accounts.contains(table.text_at(row, "account")))
            sum += std::get<std::int64_t>(table.rows[row][place]);
    return sum;
}

std::int64_t in_books(TestCompany& company, const std::string& day) {
    const Table books = company.ask("trial_balance", {{"as_of", day}});
    const std::set<std::string> of_stock{"1400", "1450"};
    return sum_of(books, "debit", of_stock) - sum_of(books, "credit", of_stock);
}

std::int64_t in_report(TestCompany& company, const std::string& day, const std::string& by) {
    return sum_of(company.ask("stock_valuation", {{"as_of", day}, {"by", by}}), "value");
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_row_and_only_those_asked_for) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        company.must_all(selling());
        BOOST_TEST(rows_of(company.ask("stock_valuation"), everything) ==
                       (Rows{"EAST|CHEAP|NUT||available|50|5.00",
                             "MAIN|CHEAP|NUT||available|7|0.70",
                             "MAIN|GENERAL|BOLT||available|120|500.00",
                             "MAIN|GENERAL|LOTTED|L1|available|5|5.00",
                             "MAIN|GENERAL|LOTTED|L2|available|5|5.00"}),
                   boost::test_tools::per_element());
        BOOST_TEST(rows_of(company.ask("stock_valuation", {{"lot", "L2"}, {"by", "lot"}}),
                           everything) == Rows{"||LOTTED|L2||5|5.00"});
        BOOST_TEST(rows_of(company.ask("stock_valuation", {{"warehouse", "EAST"},
                                                           {"by", "warehouse"}}),
                           everything) == Rows{"EAST||||||5.00"});
        BOOST_TEST(rows_of(company.ask("stock_valuation", {{"item", "BOLT"}, {"by", "status"}}),
                           everything) == Rows{"||||available||500.00"});
    }
}

BOOST_AUTO_TEST_CASE(what_it_is_told_apart_by_is_one_of_the_list) {
    TestCompany company;
    company.must_all(selling());
    BOOST_CHECK_EXCEPTION(company.ask("stock_valuation", {{"by", "colour"}}), Refusal,
                          [](const Refusal& refusal) {
                              return refusal.code() == "value_not_allowed" &&
                                     refusal.field() == "by";
                          });
}

// What was dated back took goods that were not there on its day: the pool was empty then and had a
// value below nothing, in the accounts and here.
BOOST_AUTO_TEST_CASE(entries_dated_back_leave_it_equal_to_the_accounts) {
    TestCompany company;
    company.must_all(selling_and({
        R"({"op":"item.save","sku":"LAST","name":"Last in","unit":"EA","cost_method":"lifo"})",
        R"({"op":"opening_stock.post","date":"2026-03-02","warehouse":"MAIN","lines":[)"
        R"({"item":"LAST","bin":"A-01-1","quantity":"10","unit_cost":"4.00"}]})",
        R"({"op":"opening_stock.post","date":"2026-03-08","warehouse":"MAIN","lines":[)"
        R"({"item":"LAST","bin":"A-01-1","quantity":"10","unit_cost":"5.00"}]})",
        R"({"op":"adjustment.request","date":"2026-03-05","warehouse":"MAIN","reason":"damage",)"
        R"("lines":[{"item":"LAST","bin":"A-01-1","quantity":"-10"}]})",
    }));
    company.must_all({
        R"({"op":"transfer.create","number":"TR-1","from":"MAIN","to":"EAST",)"
        R"("lines":[{"item":"LOTTED","quantity":"3"}]})",
        R"({"op":"transfer.ship","date":"2026-03-09","number":"TR-1","lines":[{"line":1,)"
        R"("bin":"A-03-1","lots":[{"lot":"L1","quantity":"3"}]}]})",
        R"({"op":"costing.change","date":"2026-03-10","cost_scope":"company"})",
    });
    BOOST_TEST(rows_of(company.ask("stock_valuation", {{"item", "LAST"},
                                                       {"as_of", "2026-03-06"}}),
                       everything) == Rows{"MAIN|GENERAL|LAST|||0|-10.00"});
    for (const char* day : {"2026-03-01", "2026-03-04", "2026-03-06", "2026-03-08", "2026-03-09",
                            "2026-03-10"})
        for (const char* by : {"", "warehouse", "category", "item", "lot", "status"})
            BOOST_TEST(in_report(company, day, by) == in_books(company, day),
                       "on " << day << " by " << by);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
