// Lists of what the books are made of.
#include "reports/trading_company_for_tests.h"

#include <boost/test/unit_test.hpp>

namespace storekeep {

BOOST_AUTO_TEST_SUITE(book_lists_test)

using Rows = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(accounts_with_their_balance) {
    TradingCompany company;
    const Rows shown{"account", "name", "type", "control", "cash_flow", "state", "balance"};
    const Rows inventory{"1400|Inventory|asset|inventory|operating|active|208.33"};
    BOOST_TEST(rows_of(company.ask("accounts", {{"account", "1400"}}), shown) == inventory);
    BOOST_TEST(company.ask("accounts", {{"type", "asset"}}).rows.size() <
               company.ask("accounts").rows.size());
}

BOOST_AUTO_TEST_CASE(posting_rules_by_role) {
    TradingCompany company;
    company.must(R"({"op":"posting_rule.save","role":"revenue","category":"FASTENERS",
                     "account":"4000"})");
    const Table rules = company.ask("posting_rules");
    Rows revenue;
    for (const std::string& row : rows_of(rules, {"role", "category", "warehouse", "account"}))
        if (row.starts_with("revenue|")) revenue.push_back(row);
    const Rows both{"revenue|||4000", "revenue|FASTENERS||4000"};
    BOOST_TEST(revenue == both);
    BOOST_TEST(rows_of(rules, {"role", "meaning"}).front() ==
               "inventory|inventory: asset, by documents only");
}

BOOST_AUTO_TEST_CASE(months_open_and_closed) {
    for (Backend backend : backends()) {
        TradingCompany company(backend);
        company.set_today(Date::of(2026, 5, 4));
        const Rows shown{"month", "state", "closed_on", "journals"};
        const Rows open{"2026-03|open||6", "2026-04|open||0", "2026-05|open||0"};
        BOOST_TEST(rows_of(company.ask("periods"), shown) == open);
        company.must(R"({"op":"period.close","through":"2026-03-31",
                         "waive":["period_not_ready"]})");
        BOOST_TEST(rows_of(company.ask("periods"), shown).front() ==
                   "2026-03|closed|2026-05-04|6");
        company.must(R"({"op":"period.reopen","through":"2026-02-28"})");
        BOOST_TEST(rows_of(company.ask("periods"), shown) == open);
    }
}

BOOST_AUTO_TEST_CASE(tax_codes_at_the_rates_of_today) {
    TradingCompany company;
    company.must_all({
        R"({"op":"tax_code.save","code":"VAT","name":"Full","kind":"both","rate":"19",
            "from":"2026-01-01","recoverable_percent":50})",
        R"({"op":"tax_code.save","code":"VAT","rate":"20","from":"2026-04-01"})",
    });
    const Rows shown{"code", "name", "kind", "rate", "recoverable", "sales_account"};
    BOOST_TEST(rows_of(company.ask("tax_codes"), shown) == Rows{"VAT|Full|both|19|50|"});
    company.set_today(Date::of(2026, 4, 2));
    BOOST_TEST(rows_of(company.ask("tax_codes"), shown) == Rows{"VAT|Full|both|20|50|"});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep
