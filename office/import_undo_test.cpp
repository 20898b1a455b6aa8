#include <boost/test/unit_test.hpp>

#include "app/program/program.h"
#include "core/text.h"
#include "office/import.h"
#include "tests/support/company.h"
#include "tests/support/proving.h"

using namespace storekeep;

namespace {

using Parts = std::vector<std::string>;

ImportFile file(const std::string& kind, const std::string& heads, const Parts& rows) {
    ImportSource source;
    source.header = split_at(heads, '|');
    source.rows = [rows](const ImportSource::EachRow& take) {
        int number = 1;
        for (const std::string& row : rows) take(++number, split_at(row, '|'));
    };
    return {&importer_named(program(), kind), std::move(source), {}, kind + ".csv"};
}

// A small company's whole beginning, in the order in which one part needs the other.
std::vector<ImportFile> everything() {
    return {
        file("items", "sku|name|barcode|unit|other_unit|contains",
             {"BOLT|Bolt|4006381333931|EA|CASE|12", "NUT|Nut||EA||"}),
        file("partners", "code|name|supplier|customer",
             {"ACME|Acme|yes|no", "GLOBEX|Globex|no|yes"}),
        file("bins", "warehouse|code|type", {"MAIN|A-01|pick_face", "MAIN|A-02|reserve"}),
        file("price-lists", "list|supplier|item|price", {"ACME-26|ACME|BOLT|3.90"}),
        file("accounts", "code|name|type", {"6150|Tools|expense"}),
        file("opening-stock", "warehouse|item|bin|quantity|unit_cost", {"MAIN|BOLT|A-01|100|4"}),
        file("purchase-orders", "number|supplier|warehouse|item|quantity|price",
             {"PO-1|ACME|MAIN|BOLT|10|4.10"}),
        file("sales-orders", "number|customer|warehouse|item|quantity|price",
             {"SO-1|GLOBEX|MAIN|BOLT|5|9"}),
    };
}

std::string made_in(TestCompany& company, const std::vector<ImportFile>& files) {
    std::string made;
    for (const ImportOutcome& outcome : import_files(company.office(), files, {})) {
        made += fmt::format("{}{}/{}", made.empty() ? "" : " ", outcome.made, outcome.already_in);
        for (std::size_t row = 0; row < outcome.problems.rows.size(); ++row)
            made += "! " + outcome.problems.text_at(row, "problem");
    }
    return made;
}

void a_warehouse(TestCompany& company) {
    company.must(R"({"op":"warehouse.save","code":"MAIN","name":"Main"})");
}

std::string reason(TestCompany& company) {
    const Reply reply = company.run(R"({"op":"import.undo","batch":1})");
    return reply.ok ? "(done)" : reply.refusal->message();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import_undo)

BOOST_AUTO_TEST_CASE(refusals) {
    check_refusals(
        [](TestCompany& company) {
            company.must(R"({"op":"item.save","sku":"NUT","name":"Old nut"})");
            import_files(company.office(), {file("items", "sku|name", {"A|A"})}, {});
            import_files(company.office(), {file("items", "sku|name", {"B|B"})}, {});
            import_files(company.office(), {file("items", "sku|name", {"C|C", "NUT|Nut"})}, {});
            company.must(R"({"op":"import.undo","batch":1})");
            company.must(R"({"op":"partner.save","code":"G","name":"G","customer":true})");
            a_warehouse(company);
            company.must(R"({"op":"sales_order.create","customer":"G","warehouse":"MAIN",)"
                         R"("lines":[{"item":"B","quantity":"1"}]})");
            company.must(R"({"op":"bin.save","warehouse":"MAIN","code":"A-01"})");
            import_files(company.office(),
                         {file("opening-stock", "warehouse|item|bin|quantity|unit_cost|date",
                               {"MAIN|B|A-01|1|1|2026-02-05"})},
                         {});
            company.must(R"({"op":"period.close","through":"2026-02-28"})");
        },
        "import.undo",
        {{R"({"batch":9})", "import_batch_not_found", "batch"},
         {R"({"batch":1})", "import_batch_undone", "batch"},
         {R"({"batch":2})", "import_rested_on", "batch"},
         {R"({"batch":3})", "import_changed_earlier", "batch"},
         {R"({"batch":4,"date":"2026-02-10"})", "period_closed", "date"}});
}

BOOST_AUTO_TEST_CASE(a_whole_beginning_goes_and_comes_again) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        a_warehouse(company);
        BOOST_TEST(made_in(company, everything()) == "2/0 2/0 2/0 1/0 1/0 1/0 1/0 1/0");
        const Json undone = company.must(R"({"op":"import.undo","batch":1})");
        // What the reversed postings and cancelled orders name has to stay.
        BOOST_TEST(undone.find("kept")->written() ==
                   R"(["bin MAIN/A-01","partner GLOBEX","partner ACME","item BOLT"])");
        BOOST_TEST(member(undone, "taken_back") == "7");
        BOOST_TEST(company.seen("select sku from item") == "BOLT");
        BOOST_TEST(company.seen("select code from account where code = '6150'") == "");
        BOOST_TEST(company.seen("select code from price_list") == "");
        BOOST_TEST(rows_of(company.ask("inventory_valuation"), {"item"}).empty());
        prove(company);

        BOOST_TEST(made_in(company, everything()) == "2/0 2/0 2/0 1/0 1/0 1/0 1/0 1/0");
        BOOST_TEST(made_in(company, everything()) == "0/2 0/2 0/2 0/1 0/1 0/1 0/1 0/1");
        BOOST_TEST(company.seen("select number, state from purchase_order order by number") ==
                   "PO-1|cancelled; PO-1/2|confirmed");
        BOOST_TEST(rows_of(company.ask("inventory_valuation"), {"item", "quantity", "value"}) ==
                       std::vector<std::string>{"BOLT|100|400.00"},
                   boost::test_tools::per_element());
        prove(company);
    }
}

BOOST_AUTO_TEST_CASE(what_nothing_names_goes_altogether) {
    TestCompany company;
    const std::string before = company.seen("select count(*) from item_barcode");
    BOOST_TEST(made_in(company, {everything()[0]}) == "2/0");
    company.must(R"({"op":"import.undo","batch":1})");
    BOOST_TEST(company.seen("select count(*) from item") == "0");
    BOOST_TEST(company.seen("select count(*) from item_barcode") == before);
    // The barcode is free for the item that it was meant for.
    const std::vector<ImportFile> right{
        file("items", "sku|name|barcode", {"BOLT-M8|Bolt|4006381333931"})};
    BOOST_TEST(made_in(company, right) == "1/0");
}

BOOST_AUTO_TEST_CASE(what_stands_in_the_way_is_said) {
    TestCompany company;
    a_warehouse(company);
    made_in(company, everything());
    company.must(R"({"op":"receipt.post","purchase_order":"PO-1","number":"GR-1"})");
    BOOST_TEST(reason(company).find("import 1 cannot be taken back: ") == 0U);
    BOOST_TEST(reason(company).find("PO-1") != std::string::npos);
    company.must(R"({"op":"receipt.reverse","number":"GR-1"})");
    company.must(R"({"op":"item.save","sku":"NUT","name":"Nut"})");
    company.must(R"({"op":"sales_order.create","customer":"GLOBEX","warehouse":"MAIN",)"
                 R"("lines":[{"item":"NUT","quantity":"1"}]})");
    BOOST_TEST(reason(company).find("made since; take that back first") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(prices_become_what_they_were) {
    TestCompany company;
    company.must(R"({"op":"item.save","sku":"BOLT","name":"Bolt"})");
    company.must(R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})");
    company.must(R"({"op":"price_list.save","code":"L","supplier":"ACME","date":"2026-01-01",)"
                 R"("lines":[{"item":"BOLT","price":"3"}]})");
    made_in(company, {file("price-lists", "list|item|price|from",
                           {"L|BOLT|3.50|2026-01-01", "L|BOLT|4|2026-06-01"})});
    BOOST_TEST(company.seen("select price from price_list_entry order by valid_from") ==
               "3500000; 4000000");
    company.must(R"({"op":"import.undo","batch":1})");
    BOOST_TEST(company.seen("select price from price_list_entry") == "3000000");
}

BOOST_AUTO_TEST_CASE(records_of_before_keep_what_was_imported_when_that_is_accepted) {
    TestCompany company;
    company.must(R"({"op":"item.save","sku":"NUT","name":"Old nut"})");
    made_in(company, {file("items", "sku|name", {"BOLT|Bolt", "NUT|New nut"})});
    company.must(R"({"op":"import.undo","batch":1,"waive":["import_changed_earlier"]})");
    BOOST_TEST(company.seen("select sku, name from item") == "NUT|New nut");
}

BOOST_AUTO_TEST_CASE(a_refused_file_keeps_the_others_out) {
    TestCompany company;
    a_warehouse(company);
    std::vector<ImportFile> files{everything()[0], file("bins", "warehouse|code", {"EAST|A-01"})};
    const auto outcomes = import_files(company.office(), files, {});
    BOOST_TEST(!outcomes[0].kept);
    BOOST_TEST(outcomes[1].refused == 1);
    BOOST_TEST(company.seen("select count(*) from item") == "0");
    BOOST_TEST(company.seen("select count(*) from import_batch") == "0");
    files[1] = file("bins", "code", {"A-01"});
    BOOST_CHECK_EXCEPTION(import_files(company.office(), files, {}), Refusal,
                          [](const Refusal& refusal) {
                              return refusal.message().starts_with("bins.csv: the file has no");
                          });
}

BOOST_AUTO_TEST_CASE(every_importer_knows_its_way_back) {
    for (const Importer* importer : program().importers()) {
        const bool reverses = program().find_operation(importer->undo) != nullptr;
        BOOST_TEST((reverses || importer->take_back), importer->name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
