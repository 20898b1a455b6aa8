#include "reports/render/workbook.h"

#include <boost/test/unit_test.hpp>

#include "core/text.h"
#include "exchange/file.h"
#include "exchange/package.h"
#include "exchange/workbook.h"

using namespace storekeep;

namespace {

Table prices() {
    const Currency dollars = Currency::named("USD");
    Table table{"Prices: now",
                {text_column("item"), quantity_column("quantity"), price_column("price", dollars),
                 money_column("value", dollars), percent_column("margin"), date_column("since"),
                 instant_column("at"), integer_column("days")},
                {}};
    table.add("=BOLT caf\u00E9", Quantity{1'500'000}, Price{9'950'000}, Money{1493, dollars},
              Percent{7'500'000}, Date::of(2026, 3, 2), Instant{1'772'447'400'000'000},
              std::int64_t{7});
    table.add("NUT", Quantity{-250'000}, Price{3'500}, Money{1'234'567'890'123'456'789, dollars},
              Percent{}, Date::of(1900, 1, 1), Instant{}, std::int64_t{-1});
    table.rows.push_back({cell("empty"), {}, {}, {}, {}, {}, {}, {}});
    return table;
}

struct TestFile {
    explicit TestFile(const std::string& bytes) { write_file(path, bytes); }
    ~TestFile() { std::filesystem::remove(path); }
    TestFile(const TestFile&) = delete;
    TestFile& operator=(const TestFile&) = delete;

    std::string part(const std::string& name) const {
        std::string all;
        Package(path).unpack(name, 1 << 20, [&](std::string_view bytes) {
            all += bytes;
            return true;
        });
        return all;
    }
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / "storekeep_render_test.xlsx";
};

bool holds(const std::string& text, std::string_view piece) {
    return text.find(piece) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(render_workbook)

BOOST_AUTO_TEST_CASE(what_is_written_reads_back) {
    const TestFile file(as_workbook(prices(), {}));
    std::vector<std::string> lines;
    const Sheet sheet = each_workbook_line(file.path, [&](const Sheet&, Sheet::Line&& line) {
        lines.push_back(joined(line.cells, "|"));
        return true;
    });
    BOOST_TEST(joined(sheet.header, "|") == "item|quantity|price|value|margin|since|at|days");
    BOOST_TEST(lines ==
                   (std::vector<std::string>{
                       "=BOLT caf\u00E9|1.5|9.95|14.93|7.5%|2026-03-02|2026-03-02 10:30:00|7",
                       "NUT|-0.25|0.0035|12345678901234567.89|0%|1900-01-01|1970-01-01|-1",
                       "empty|||||||"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(cells_are_typed_and_the_sheet_is_laid_out) {
    Rendering how;
    how.parameters = {{"warehouse", "MAIN"}, {"item", ""}};
    const TestFile file(as_workbook(prices(), how));
    const std::string styles = file.part("xl/styles.xml");
    for (const char* format : {"#,##0.00\"", "#,##0.0000 [$USD]", "#,##0.00 [$USD]", "#,##0.0%",
                               "yyyy-mm-dd\"", "yyyy-mm-dd hh:mm:ss"})
        BOOST_TEST(holds(styles, format), format);
    const std::string sheet = file.part("xl/worksheets/sheet1.xml");
    BOOST_TEST(holds(sheet, "<v>14.93</v>"));
    BOOST_TEST(holds(sheet, "<autoFilter ref=\"A1:H4\"/>"));
    BOOST_TEST(holds(sheet, "state=\"frozen\""));
    BOOST_TEST(holds(file.part("docProps/core.xml"), "<dc:title>Prices: now</dc:title>"));
    const std::string custom = file.part("docProps/custom.xml");
    BOOST_TEST(holds(custom, "name=\"warehouse\""));
    BOOST_TEST(holds(custom, "MAIN"));
    BOOST_TEST(sheet_names(file.path).front() == "Prices now");
}

BOOST_AUTO_TEST_CASE(the_same_table_gives_the_same_bytes) {
    BOOST_TEST(as_workbook(prices(), {}) == as_workbook(prices(), {}));
    const Table empty{"", {text_column("a")}, {}};
    BOOST_TEST(as_workbook(empty, {}).starts_with("PK"));
}

BOOST_AUTO_TEST_SUITE_END()
