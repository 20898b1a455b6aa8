#include <boost/test/unit_test.hpp>

#include "app/program/program.h"
#include "office/import.h"
#include "tests/support/company.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(import_batches_report_test)

BOOST_AUTO_TEST_CASE(imports_are_listed_with_what_became_of_them) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        const auto import = [&](const std::string& file, const std::string& sku) {
            const ImportSource source{{"sku", "name"}, [&](const ImportSource::EachRow& take) {
                                          take(2, {sku, "Bolt"});
                                          take(3, {sku + "2", "Bolt"});
                                      }};
            import_files(company.office(),
                         {{&importer_named(program(), "items"), source, {}, file}}, {});
        };
        import("old.csv", "A");
        import("new.csv", "B");
        company.must(R"({"op":"import.undo","batch":1})");
        BOOST_TEST(rows_of(company.ask("import_batches"),
                           {"import_batch", "user", "importer", "file", "rows", "made", "state",
                            "undone_by"}) ==
                       (std::vector<std::string>{"1|owner|items|old.csv|2|2|taken_back|owner",
                                                 "2|owner|items|new.csv|2|2|stands|"}),
                   boost::test_tools::per_element());
        BOOST_TEST(company.ask("import_batches", {{"importer", "bins"}}).rows.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
