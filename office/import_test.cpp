#include <boost/test/unit_test.hpp>

#include "app/program/program.h"
#include "office/import.h"
#include "office/import_columns.h"
#include "tests/support/company.h"

using namespace storekeep;

namespace {

using Rows = std::vector<std::vector<std::string>>;

ImportSource source(std::vector<std::string> header, Rows rows) {
    ImportSource made;
    made.header = std::move(header);
    made.rows = [rows = std::move(rows)](const ImportSource::EachRow& take) {
        for (std::size_t place = 0; place < rows.size(); ++place)
            take(static_cast<int>(place) + 2, rows[place]);
    };
    return made;
}

ImportOutcome imported(TestCompany& company, std::string_view kind, const ImportSource& from,
                       ImportOptions options = {},
                       const std::optional<ImportMapping>& mapping = std::nullopt) {
    return import_rows(company.office(), importer_named(company.office().registry(), kind), from,
                       mapping, options);
}

std::string counts(const ImportOutcome& outcome) {
    return fmt::format("{} rows, {} requests: {} made, {} already in, {} refused, {}", outcome.rows,
                       outcome.requests, outcome.made, outcome.already_in, outcome.refused,
                       outcome.kept ? "kept" : "not kept");
}

std::vector<std::string> problems(const ImportOutcome& outcome) {
    return rows_of(outcome.problems, {"row", "column", "value", "problem"});
}

const std::vector<std::string> item_heads{"Item Code", "NAME", "sales price", "cost_method"};

std::string code_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const Refusal& refusal) {
        return std::string(refusal.code());
    }
    return "(done)";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import)

BOOST_AUTO_TEST_CASE(every_importer_fills_fields_that_its_operation_has) {
    const Registry& registry = program();
    BOOST_TEST_REQUIRE(registry.importers().size() > 3U);
    for (const Importer* importer : registry.importers()) {
        const Operation* operation = registry.find_operation(importer->operation);
        BOOST_TEST_REQUIRE(operation != nullptr, importer->name);
        std::vector<std::string> header;
        for (const ImportColumn& column : importer->columns) header.emplace_back(column.name);
        BOOST_CHECK_NO_THROW(bound_columns(*importer, *operation, header, {}, {}));
        BOOST_CHECK_NO_THROW(bound_constants(*importer, *operation));
        for (const std::string_view then : importer->then)
            BOOST_TEST(registry.find_operation(then) != nullptr, then);
        if (!importer->group_by.empty())
            BOOST_TEST(bound_columns(*importer, *operation, header, {}, {}).group_by.has_value(),
                       importer->name);
    }
}

BOOST_AUTO_TEST_CASE(columns_are_found_by_their_other_names) {
    TestCompany company;
    const ImportOutcome outcome =
        imported(company, "items",
               source({"Item Code", "NAME", "sales price", "Colour"},
                      {{"A", "Bolt", "$1,234.50", "red"}, {"B", "Nut", "", ""}}));
    BOOST_TEST(counts(outcome) == "2 rows, 2 requests: 2 made, 0 already in, 0 refused, kept");
    BOOST_TEST(outcome.unused_heads == std::vector<std::string>{"Colour"});
    BOOST_TEST(company.seen("select sku, name from item order by sku") == "A|Bolt; B|Nut");
    BOOST_TEST(outcome.mapping.as_json().written() ==
               R"({"name":"NAME","sales_price":"sales price","sku":"Item Code"})");
}

BOOST_AUTO_TEST_CASE(a_missing_column_is_refused_with_the_columns_seen) {
    TestCompany company;
    try {
        imported(company, "items", source({"code no. 1", "price"}, {{"A", "1"}}));
        BOOST_ERROR("it was not refused");
    } catch (const Refusal& refusal) {
        BOOST_TEST(refusal.code() == "import_column_missing");
        BOOST_TEST(refusal.message() ==
                   "the file has no column for: sku, name; its columns are: code no. 1, price. Say "
                   "in a mapping which of them it is");
    }
    BOOST_TEST(code_of([&] {
        imported(company, "items", source({"sku", "name", "Name"}, {{"A", "x", "y"}}));
    }) == "(done)");
    BOOST_TEST(code_of([&] {
        imported(company, "items", source({"sku", "Name", "NAME"}, {{"A", "x", "y"}}));
    }) == "import_column_twice");
    BOOST_TEST(code_of([&] { importer_named(company.office().registry(), "itms"); }) ==
               "unknown_importer");
}

BOOST_AUTO_TEST_CASE(every_problem_is_told_by_row_column_and_value_and_nothing_is_kept) {
    TestCompany company;
    const std::string before = company.hash();
    const ImportOutcome outcome = imported(company, "items",
                                         source(item_heads, {{"A", "Bolt", "1.00", ""},
                                                             {"B", "", "1.00", ""},
                                                             {"C", "Nut", "cheap", "magic"},
                                                             {"D", "Pin", "1.2345678", ""},
                                                             {"E", "Rod", "1", "", "surplus"}}));
    BOOST_TEST(counts(outcome) == "5 rows, 5 requests: 1 made, 0 already in, 4 refused, not kept");
    const std::vector<std::string> told = problems(outcome);
    BOOST_TEST_REQUIRE(told.size() == 5U);
    BOOST_TEST(told[0] == "3|NAME||a value is missing");
    BOOST_TEST(told[1] == "4|cost_method|magic|'magic' is none of the values allowed");
    BOOST_TEST(told[2] == "4|sales price|cheap|'cheap' is not a number");
    BOOST_TEST(told[3] == "6||surplus|the row has more cells than the header");
    BOOST_TEST(told[4].starts_with("5|sales price|1.2345678|"), told[4]);
    BOOST_TEST(outcome.problems.text_at(2, "expected") == "a decimal number, as 12.50");
    BOOST_TEST(company.hash() == before);
}

BOOST_AUTO_TEST_CASE(a_dry_run_tells_all_and_keeps_nothing) {
    TestCompany company;
    const std::string before = company.hash();
    const ImportOutcome outcome =
        imported(company, "items", source({"sku", "name"}, {{"A", "Bolt"}, {"B", "Nut"}}),
                 {true, false});
    BOOST_TEST(counts(outcome) == "2 rows, 2 requests: 2 made, 0 already in, 0 refused, not kept");
    BOOST_TEST(company.hash() == before);
}

BOOST_AUTO_TEST_CASE(refused_rows_can_be_skipped) {
    TestCompany company;
    const ImportOutcome outcome =
        imported(company, "items",
               source(item_heads,
                      {{"A", "Bolt", "x", ""}, {"B", "Nut", "1", ""}, {"C", "Pin", "1.2345678", ""},
                       {"D", "Rod", "2", ""}}),
               {false, true});
    BOOST_TEST(counts(outcome) == "4 rows, 4 requests: 2 made, 0 already in, 2 refused, kept");
    BOOST_TEST(company.seen("select sku from item order by sku") == "B; D");
}

BOOST_AUTO_TEST_CASE(rows_read_before_are_known) {
    TestCompany company;
    imported(company, "items", source({"sku", "name"}, {{"A", "Bolt"}, {"B", "Nut"}}));
    const ImportOutcome again = imported(
        company, "items", source({"name", "sku"}, {{"Nut", "B"}, {"Bolt!", "A"}, {"Bolt!", "A"}}));
    BOOST_TEST(counts(again) == "3 rows, 3 requests: 1 made, 2 already in, 0 refused, kept");
    BOOST_TEST(company.seen("select name from item where sku = 'A'") == "Bolt!");
}

BOOST_AUTO_TEST_CASE(a_mapping_names_columns_and_gives_constants) {
    TestCompany company;
    const auto mapping = ImportMapping::read(Json::read(
        R"({"code":"Kürzel","name":"Firma","supplier":"=yes","credit_limit":"Limit",)"
        R"("@decimals":"comma"})"));
    const ImportSource file =
        source({"Kürzel", "Firma", "Limit"}, {{"ACME", "Acme GmbH", "1,500"}});
    const ImportOutcome outcome = imported(company, "partners", file, {}, mapping);
    BOOST_TEST(counts(outcome) == "1 rows, 1 requests: 1 made, 0 already in, 0 refused, kept");
    BOOST_TEST(company.seen("select code, name from partner") == "ACME|Acme GmbH");

    const auto refused = [&](const char* json) {
        return code_of([&] {
            imported(company, "partners", file, {}, ImportMapping::read(Json::read(json)));
        });
    };
    BOOST_TEST(refused(R"({"kode":"Kürzel"})") == "import_mapping_wrong");
    BOOST_TEST(refused(R"({"code":"Code"})") == "import_mapping_wrong");
    BOOST_TEST(refused(R"({"code":1})") == "import_mapping_wrong");
    BOOST_TEST(refused(R"({"@dates":"american"})") == "import_mapping_wrong");
    BOOST_TEST(refused(R"([])") == "import_mapping_wrong");
}

BOOST_AUTO_TEST_CASE(a_saved_mapping_serves_the_next_file_and_never_blocks_one) {
    TestCompany company;
    const Importer& items = importer_named(company.office().registry(), "items");
    const std::vector<std::string> header{"Kürzel", "Text"};
    const auto mapping = ImportMapping::read(Json::read(R"({"sku":"Kürzel","name":"Text"})"));
    const Reply saved = company.office().perform(save_mapping_request(items, header, mapping));
    BOOST_TEST(saved.ok);
    const ImportOutcome outcome = imported(company, "items", source(header, {{"A", "Bolt"}}));
    BOOST_TEST(outcome.made == 1);

    const auto broken =
        ImportMapping::read(Json::read(R"({"sku":"gone","name":"Text","old":"x"})"));
    BOOST_TEST(company.office().perform(save_mapping_request(items, {"sku", "Text"}, broken)).ok);
    const ImportOutcome other = imported(company, "items", source({"sku", "Text"}, {{"B", "Nut"}}));
    BOOST_TEST(other.made == 1);
}

BOOST_AUTO_TEST_CASE(two_columns_for_one_list_make_two_elements) {
    TestCompany company;
    const ImportOutcome outcome = imported(
        company, "items",
        source({"sku", "name", "other_unit", "contains", "barcode"},
               {{"A", "Bolt", "CASE", "12", "4006381333931"}, {"B", "Nut", "", "", ""}}));
    for (const std::string& problem : problems(outcome)) BOOST_TEST_MESSAGE(problem);
    BOOST_TEST(outcome.made == 2);
    BOOST_TEST(company.seen("select code from item_barcode") == "4006381333931");
}

namespace {

const std::vector<std::string> order_heads{"PO Number", "Vendor", "Site", "Order Date",
                                           "SKU",       "Qty",    "Rate"};

void make_ready_to_buy(TestCompany& company) {
    company.must_all({R"({"op":"warehouse.save","code":"MAIN","name":"Main"})",
                      R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})",
                      R"({"op":"item.save","sku":"A","name":"Bolt"})",
                      R"({"op":"item.save","sku":"B","name":"Nut"})"});
}

const std::string orders =
    "select number, state, (select count(*) from purchase_order_line l where l.order_id = o.id) "
    "from purchase_order o order by number";

}  // namespace

BOOST_AUTO_TEST_CASE(neighbouring_rows_of_one_number_make_one_order_that_is_confirmed) {
    TestCompany company;
    make_ready_to_buy(company);
    const ImportSource file = source(
        order_heads, {{"PO-1", "ACME", "MAIN", "2026-03-01", "A", "1,000", "$4.10"},
                      {"PO-1", "", "", "", "B", "5", "0.035"},
                      {"PO-2", "ACME", "MAIN", "2026-03-02", "A", "10", "4"}});
    const ImportOutcome outcome = imported(company, "purchase-orders", file);
    for (const std::string& problem : problems(outcome)) BOOST_ERROR(problem);
    BOOST_TEST(counts(outcome) == "3 rows, 2 requests: 2 made, 0 already in, 0 refused, kept");
    BOOST_TEST(company.seen(orders) == "PO-1|confirmed|2; PO-2|confirmed|1");
    BOOST_TEST(counts(imported(company, "purchase-orders", file)) ==
               "3 rows, 2 requests: 0 made, 2 already in, 0 refused, kept");
}

BOOST_AUTO_TEST_CASE(a_refused_line_is_told_by_its_own_row) {
    TestCompany company;
    make_ready_to_buy(company);
    const ImportOutcome outcome =
        imported(company, "purchase-orders",
                 source(order_heads, {{"PO-1", "ACME", "MAIN", "", "A", "1", "1"},
                                      {"PO-1", "ACME", "EAST", "", "B", "1", "1"},
                                      {"PO-2", "ACME", "MAIN", "", "A", "1", "1"},
                                      {"PO-2", "ACME", "MAIN", "", "NONE", "1", "1"},
                                      {"PO-3", "ACME", "MAIN", "", "A", "1", "1"},
                                      {"PO-4", "ACME", "MAIN", "03/02/2026", "A", "1", "1"}}),
                 {false, true});
    const std::vector<std::string> told = problems(outcome);
    BOOST_TEST_REQUIRE(told.size() == 3U);
    BOOST_TEST(told[0] == "3|Site|EAST|row 2 of the same document says otherwise");
    BOOST_TEST(told[1].starts_with("7|Order Date|03/02/2026|'03/02/2026' may be 2026-02-03"));
    BOOST_TEST(told[2].starts_with("5|SKU|NONE|"), told[2]);
    BOOST_TEST(counts(outcome) == "6 rows, 4 requests: 1 made, 0 already in, 3 refused, kept");
    BOOST_TEST(company.seen(orders) == "PO-3|confirmed|1");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_confirmed_is_not_made_either) {
    TestCompany company;
    make_ready_to_buy(company);
    company.must(R"({"op":"purchase_order.create","number":"PO-9","supplier":"ACME",)"
                 R"("warehouse":"MAIN","lines":[{"item":"A","quantity":"1","price":"1"}]})");
    // In one batch: a request and what is joined to it stand or fall together.
    const std::vector<Request> requests{
        {Json::read(R"({"op":"item.save","sku":"C","name":"Pin"})")},
        {Json::read(R"({"op":"purchase_order.confirm","number":"PO-0"})"), true},
        {Json::read(R"({"op":"item.save","sku":"D","name":"Rod"})")},
        {Json::read(R"({"op":"purchase_order.confirm","number":"PO-9"})"), true}};
    std::size_t place = 0;
    const auto next = [&] {
        return place < requests.size() ? std::optional(requests[place++]) : std::nullopt;
    };
    std::string replies;
    const bool kept = company.office().perform_all(
        next, [&](const Reply& reply) { replies += reply.ok ? "+" : "-"; }, true,
        WhenRefused::leave_out);
    BOOST_TEST(kept);
    BOOST_TEST(replies == "+-++");
    BOOST_TEST(company.seen("select sku from item order by sku") == "A; B; D");
    BOOST_TEST(company.seen(orders) == "PO-9|confirmed|1");
}

BOOST_AUTO_TEST_CASE(many_problems_are_counted_and_a_thousand_told) {
    TestCompany company;
    Rows rows;
    for (int row = 0; row < 1200; ++row) rows.push_back({"A" + std::to_string(row), ""});
    const ImportOutcome outcome = imported(company, "items", source({"sku", "name"}, rows));
    BOOST_TEST(outcome.problem_count == 1200);
    BOOST_TEST(outcome.problems.rows.size() == most_problems_listed);
    BOOST_TEST(outcome.refused == 1200);
}

BOOST_AUTO_TEST_SUITE_END()
