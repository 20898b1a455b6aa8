#include <boost/test/unit_test.hpp>

#include "office/office_module.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(office_module_)

BOOST_AUTO_TEST_CASE(a_mapping_is_kept_and_replaced) {
    TestCompany company;
    company.must(R"({"op":"import_mapping.save","importer":"items","layout":"aa",)"
                 R"("mapping":"{\"sku\":\"Item No.\"}"})");
    company.must(R"({"op":"import_mapping.save","importer":"items","layout":"aa",)"
                 R"("mapping":"{\"sku\":\"Code\",\"@dates\":\"day_first\"}"})");
    BOOST_TEST(company.seen("select importer, layout, mapping from import_mapping") ==
               R"(items|aa|{"sku":"Code","@dates":"day_first"})");
}

BOOST_AUTO_TEST_CASE(import_mapping_save_refuses) {
    check_refusals(std::vector<std::string>{}, "import_mapping.save",
                   {{R"({"importer":"items","layout":"aa","mapping":"sku=x"})",
                     "import_mapping_wrong", "mapping"},
                    {R"({"importer":"items","layout":"aa","mapping":"{\"sku\":1}"})",
                     "import_mapping_wrong", "mapping"}});
}

BOOST_AUTO_TEST_CASE(the_chain_of_a_company_is_whole) {
    TestCompany company;
    company.must(R"({"op":"warehouse.save","code":"MAIN","name":"Main"})");
    BOOST_TEST(audit_chain_is_whole(*company.connection().snapshot()).rows.empty());
}

BOOST_AUTO_TEST_CASE(an_entry_cut_off_or_put_in_is_found) {
    TestCompany company;
    company.must(R"({"op":"warehouse.save","code":"MAIN","name":"Main"})");
    {
        // The log cannot be changed, but somebody could add to it.
        const auto tx = company.connection().begin(std::chrono::seconds(5));
        tx->insert_row("operation_log",
                       "sequence, at, today, user_name, operation, key, body, reply, chain_hash",
                       9, 0, 0, "thief", "stock.move", std::monostate(), "{}", "{}", "00");
        tx->commit();
    }
    const Table breaks = audit_chain_is_whole(*company.connection().snapshot());
    BOOST_TEST(rows_of(breaks, {"sequence", "operation", "break"}) ==
                   (std::vector<std::string>{
                       "9|stock.move|operation 3 is missing before it",
                       "9|stock.move|its contents or its place were changed",
                       "2||the company remembers this as its last operation, the log ends with 9"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
