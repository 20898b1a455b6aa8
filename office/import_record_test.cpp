#include <boost/test/unit_test.hpp>

#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(import_record)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        std::vector<std::string>{
            R"({"op":"item.save","sku":"A","name":"A"})",
            R"({"op":"item.save","key":"import:items:1","sku":"B","name":"B"})"},
        "import.record",
        {{R"({"importer":"items","file":"a.csv","rows":2,"made":2,"operations":2})",
          "not_an_import", "operations"},
         {R"({"importer":"items","file":"a.csv","rows":0,"made":0,"operations":0})",
          "not_an_import", "operations"}});
}

BOOST_AUTO_TEST_CASE(what_was_imported_gets_the_next_number) {
    TestCompany company;
    company.must(R"({"op":"item.save","key":"import:items:1","sku":"A","name":"A"})");
    company.must(R"({"op":"import.record","importer":"items","file":"a.csv","rows":1,"made":1,)"
                 R"("operations":1})");
    BOOST_TEST(company.seen("select number, importer, file, last_sequence - first_sequence, "
                            "rows_read, records_made, undone_sequence from import_batch") ==
               "1|items|a.csv|0|1|1|-");
}

BOOST_AUTO_TEST_SUITE_END()
