#include "exchange/workbook.h"

#include <boost/test/unit_test.hpp>

#include "core/text.h"
#include "exchange/package.h"
#include "exchange/package_for_tests.h"

using namespace storekeep;

namespace {

// A file with these bytes, gone with the test.
struct TestFile {
    explicit TestFile(std::string_view bytes) { write_file(path, bytes); }
    ~TestFile() { std::filesystem::remove(path); }
    TestFile(const TestFile&) = delete;
    TestFile& operator=(const TestFile&) = delete;
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / "storekeep_workbook_test.xlsx";
};

// The header and the rows, each as "row: cell|cell".
std::vector<std::string> lines_of(const std::filesystem::path& path,
                                  const SheetReading& reading = {}) {
    std::vector<std::string> lines;
    const Sheet sheet = each_table_line(
        path,
        [&](const Sheet&, Sheet::Line&& line) {
            lines.push_back(fmt::format("{}: {}", line.row, joined(line.cells, "|")));
            return true;
        },
        reading);
    lines.insert(lines.begin(), joined(sheet.header, "|"));
    return lines;
}

std::string refusal_of(std::string_view bytes) {
    const TestFile file(bytes);
    try {
        lines_of(file.path);
        return "(read)";
    } catch (const Refusal& refusal) {
        return std::string(refusal.code());
    }
}

const std::string some_rows =
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>due</t></is>"
    "</c><c r=\"D1\" t=\"s\"><v>1</v></c></row>"
    "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>A1</f><v>caf\u00E9_x0041_</v></c>"
    "<c r=\"B3\" s=\"1\"><v>46083</v></c><c r=\"C3\" s=\"2\"><v>9.9499999999999993</v></c>"
    "<c r=\"D3\" s=\"3\"><v>0.05</v></c></row>"
    "<row r=\"5\"><c t=\"b\"><v>1</v></c><c s=\"4\"><v>46083.4375</v></c>"
    "<c><v>1.5E-2</v></c><c t=\"e\"><v>#N/A</v></c></row>";
const std::string some_texts =
    "<si><r><t>na</t></r><r><t>me</t></r><rPh><t>aloud</t></rPh></si><si><t>rate</t></si>";

}  // namespace

BOOST_AUTO_TEST_SUITE(workbook_test)

BOOST_AUTO_TEST_CASE(cells_are_read_as_they_are_shown) {
    const TestFile file(packed(workbook_entries(some_rows, some_texts)));
    BOOST_TEST(is_workbook(file.path));
    BOOST_TEST(lines_of(file.path) ==
                   (std::vector<std::string>{
                       "name|due||rate",
                       "3: caf\u00E9A|2026-03-02|9.95|5%",
                       "5: true|2026-03-02 10:30:00|0.015|#N/A"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_sheet_is_chosen_by_name) {
    const TestFile file(packed(workbook_entries(some_rows, some_texts)));
    BOOST_TEST(sheet_names(file.path) == (std::vector<std::string>{"Items", "Bins & more"}),
               boost::test_tools::per_element());
    SheetReading reading;
    reading.sheet = "bins & MORE";
    BOOST_TEST(lines_of(file.path, reading) == std::vector<std::string>{"code"},
               boost::test_tools::per_element());
    reading.sheet = "Prices";
    BOOST_CHECK_EXCEPTION(lines_of(file.path, reading), Refusal, [](const Refusal& refusal) {
        return refusal.message().find("its sheets are: Items, Bins & more") != std::string::npos;
    });
    reading = {{}, 3, {}};
    BOOST_TEST(lines_of(file.path, reading).front() == "caf\u00E9A|2026-03-02|9.95|5%");
}

BOOST_AUTO_TEST_CASE(old_macs_count_days_from_1904) {
    const TestFile file(packed(workbook_entries(
        "<row><c><v>1</v></c></row><row><c s=\"1\"><v>44621</v></c></row>", "",
        "<workbookPr date1904=\"1\"/>")));
    BOOST_TEST(lines_of(file.path)[1] == "2: 2026-03-02");
}

BOOST_AUTO_TEST_CASE(what_is_no_whole_workbook_is_refused) {
    const auto entries = workbook_entries(some_rows, some_texts);
    const auto changed = [&](const std::string& part, const std::string& content) {
        auto other = entries;
        other[part] = content;
        return packed(other);
    };
    const auto without = [&](const std::string& part) {
        auto other = entries;
        other.erase(part);
        return packed(other);
    };
    const auto with_rows = [](const std::string& rows) { return packed(workbook_entries(rows)); };
    const std::string good = packed(entries);
    const std::vector<std::pair<std::string, std::string>> cases{
        {good.substr(0, good.size() / 2), "package_broken"},
        {"PK\x03\x04", "package_broken"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old one", "package_broken"},
        {packed({}) + "PK\x03\x04", "file_not_text"},
        {packed({{"word/document.xml", "<a/>"}}), "package_broken"},
        {without("xl/workbook.xml"), "package_broken"},
        {without("xl/worksheets/sheet1.xml"), "package_broken"},
        {changed("xl/worksheets/sheet1.xml", "<a><b></a>"), "package_broken"},
        {changed("xl/workbook.xml", "<workbook/>"), "package_broken"},
        {changed("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a \"aaaa\">]><sst>&a;</sst>"),
         "package_broken"},
        {with_rows("<row><c t=\"s\"><v>7</v></c></row>"), "package_broken"},
        {with_rows("<row r=\"2\"/><row r=\"1\"/>"), "package_broken"},
        {with_rows("<row><c r=\"B1\"/><c r=\"A1\"/></row>"), "package_broken"},
        {with_rows("<row><c r=\"XFE1\"/></row>"), "package_broken"},
        {with_rows(""), "no_header"},
    };
    for (const auto& [bytes, code] : cases)
        BOOST_TEST(refusal_of(bytes) == code, bytes.substr(0, 40));
}

BOOST_AUTO_TEST_CASE(a_part_that_unpacks_without_end_is_refused) {
    const TestFile file(packed({{"a", std::string(3 << 20, 'x')}}));
    Package package(file.path);
    BOOST_CHECK_EXCEPTION(
        package.unpack("a", 1 << 20, [](std::string_view) { return true; }), Refusal,
        [](const Refusal& refusal) { return refusal.code() == "package_too_large"; });
}

// Whatever a byte is changed to, the answer is a table or a refusal.
BOOST_AUTO_TEST_CASE(damaged_workbooks_are_read_or_refused) {
    const std::string good = packed(workbook_entries(some_rows, some_texts));
    std::uint32_t random = 12345;
    const auto next = [&](std::size_t below) {
        random = random * 1664525U + 1013904223U;
        return (random >> 8U) % below;
    };
    for (int round = 0; round < 1500; ++round) {
        std::string bytes = good;
        for (std::size_t change = next(4) + 1; change > 0; --change)
            bytes[next(bytes.size())] = static_cast<char>(next(256));
        if (next(8) == 0) bytes.resize(next(bytes.size()));
        refusal_of(bytes);
    }
    BOOST_TEST(refusal_of(good) == "(read)");
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_rows_stream) {
    std::string rows = "<row><c t=\"inlineStr\"><is><t>sku</t></is></c></row>";
    for (int row = 2; row <= 100'001; ++row)
        rows += fmt::format("<row r=\"{0}\"><c r=\"A{0}\"><v>{0}</v></c></row>", row);
    const TestFile file(packed(workbook_entries(rows)));
    std::int64_t sum = 0;
    int seen = 0;
    each_workbook_line(file.path, [&](const Sheet&, Sheet::Line&& line) {
        sum += std::stoll(line.cells[0]);
        return true;
    });
    BOOST_TEST(sum == 5'000'150'000);
    each_workbook_line(file.path, [&](const Sheet&, Sheet::Line&&) { return ++seen < 3; });
    BOOST_TEST(seen == 3);
}

BOOST_AUTO_TEST_SUITE_END()
