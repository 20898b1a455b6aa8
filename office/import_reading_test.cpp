#include <boost/test/unit_test.hpp>

#include "app/program/program.h"
#include "office/import.h"
#include "tests/support/company.h"

using namespace storekeep;

namespace {

using Rows = std::vector<std::vector<std::string>>;

ImportOutcome read_items(TestCompany& company, const Rows& rows, bool typed = false,
                         const std::optional<ImportMapping>& mapping = std::nullopt) {
    ImportSource source;
    source.header = {"sku", "name", "sales_price", "weight"};
    source.typed = typed;
    source.rows = [&](const ImportSource::EachRow& take) {
        int row = 1;
        for (const auto& cells : rows) take(++row, cells);
    };
    return import_rows(company.office(), importer_named(program(), "items"), source, mapping, {});
}

std::string prices(TestCompany& company) {
    return company.seen("select sku, sales_price from item order by sku");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import_reading)

BOOST_AUTO_TEST_CASE(decimal_commas_are_found_out) {
    TestCompany company;
    const ImportOutcome outcome = read_items(
        company, {{"A", "Caf\u00E9; long", "1,234", "2"}, {"B", "Bolt", "12,5", "1.000,25"}});
    BOOST_TEST(outcome.kept);
    BOOST_TEST(outcome.mapping.as_json().text_or("@decimals", "") == "comma");
    BOOST_TEST(prices(company) == "A|1234000; B|12500000");
}

BOOST_AUTO_TEST_CASE(without_evidence_a_group_of_three_is_a_thousand) {
    TestCompany company;
    BOOST_TEST(read_items(company, {{"A", "Nut", "1,234", "2"}}).kept);
    BOOST_TEST(prices(company) == "A|1234000000");
}

BOOST_AUTO_TEST_CASE(where_both_kinds_stand_in_a_file_nothing_is_guessed) {
    TestCompany company;
    const Rows rows{{"A", "Nut", "1,234", "2,5"}, {"B", "Bolt", "12.50", "1"}};
    const ImportOutcome outcome = read_items(company, rows);
    BOOST_TEST(!outcome.kept);
    BOOST_TEST(rows_of(outcome.problems, {"row", "column", "value", "problem"}) ==
                   std::vector<std::string>{
                       "2|sales_price|1,234|'1,234' may be 1234 or 1.234; the file has points and "
                       "commas before decimals"},
               boost::test_tools::per_element());
    const auto said = ImportMapping::read(Json::read(R"({"@decimals":"point"})"));
    BOOST_TEST(read_items(company, rows, false, said).kept);
    BOOST_TEST(prices(company) == "A|1234000000; B|12500000");
}

BOOST_AUTO_TEST_CASE(a_workbooks_numbers_are_what_they_are) {
    TestCompany company;
    const auto said = ImportMapping::read(Json::read(R"({"@decimals":"comma"})"));
    BOOST_TEST(read_items(company, {{"A", "Nut", "1.234", "2.5"}}, true, said).kept);
    BOOST_TEST(prices(company) == "A|1234000");
}

BOOST_AUTO_TEST_CASE(the_order_of_dates_is_found_out) {
    const auto order_of = [](const std::string& first, const std::string& second) {
        TestCompany company;
        company.must(R"({"op":"warehouse.save","code":"MAIN","name":"Main"})");
        company.must(R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})");
        company.must(R"({"op":"item.save","sku":"A","name":"Nut"})");
        ImportSource source;
        source.header = {"number", "supplier", "warehouse", "date", "item", "quantity"};
        source.rows = [&](const ImportSource::EachRow& take) {
            take(2, {"PO-1", "ACME", "MAIN", first, "A", "1"});
            take(3, {"PO-2", "ACME", "MAIN", second, "A", "1"});
        };
        const ImportOutcome outcome = import_rows(
            company.office(), importer_named(program(), "purchase-orders"), source, {}, {});
        return outcome.kept ? outcome.mapping.as_json().text_or("@dates", "unsaid")
                            : outcome.problems.text_at(0, "value");
    };
    BOOST_TEST(order_of("05/03/2026", "25/03/2026") == "day_first");
    BOOST_TEST(order_of("03/05/2026", "03/25/2026") == "month_first");
    BOOST_TEST(order_of("2026-03-05", "5 Mar 2026") == "unsaid");
    BOOST_TEST(order_of("25/03/2026", "05/03/2026") == "day_first");
    BOOST_TEST(order_of("05/03/2026", "06/03/2026") == "05/03/2026");
}

BOOST_AUTO_TEST_SUITE_END()
