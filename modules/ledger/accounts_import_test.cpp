#include <boost/test/unit_test.hpp>

#include "office/import.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(accounts_import)

namespace {

using Rows = std::vector<std::vector<std::string>>;

ImportOutcome import(TestCompany& company, const std::vector<std::string>& header,
                     const Rows& rows) {
    const ImportSource source{header, [&](const ImportSource::EachRow& each) {
                                  int number = 1;
                                  for (const auto& row : rows) each(++number, row);
                              }};
    return import_rows(company.office(), importer_named(company.office().registry(), "accounts"),
                       source, std::nullopt, {});
}

}  // namespace

BOOST_AUTO_TEST_CASE(rows_become_accounts) {
    TestCompany company;
    const ImportOutcome outcome =
        import(company, {"Account Number", "Account Name", "Type"},
               {{"6150", "Tools", "expense"}, {"1010", "Main bank", "asset"}});
    BOOST_TEST(outcome.kept);
    BOOST_TEST(outcome.made == 2);
    BOOST_TEST(company.seen("select code, name, type from account "
                            "where code in ('1010', '6150') order by code") ==
               "1010|Main bank|asset; 6150|Tools|expense");
}

BOOST_AUTO_TEST_CASE(a_foreign_chart_does_not_rename_the_accounts_of_roles) {
    TestCompany company;
    const ImportOutcome outcome =
        import(company, {"code", "name", "type"},
               {{"1400", "Undeposited funds", "asset"}, {"5000", "Cost Of Goods Sold", "expense"}});
    BOOST_TEST(!outcome.kept);
    BOOST_TEST(rows_of(outcome.problems, {"row", "column", "value", "problem"}) ==
                   std::vector<std::string>{
                       "2|name|Undeposited funds|account 1400 is Inventory here and has the role "
                       "'inventory'; give Undeposited funds another code, or rename the account "
                       "with account.save and its version 1"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_type_that_is_none_is_a_problem_of_its_row) {
    TestCompany company;
    const ImportOutcome outcome = import(company, {"code", "name", "type"},
                                         {{"6150", "Tools", "expense"}, {"6160", "Van", "car"}});
    BOOST_TEST(!outcome.kept);
    BOOST_TEST(rows_of(outcome.problems, {"row", "column", "value"}) ==
                   std::vector<std::string>{"3|type|car"},
               boost::test_tools::per_element());
    BOOST_TEST(company.seen("select count(*) from account where code = '6150'") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
