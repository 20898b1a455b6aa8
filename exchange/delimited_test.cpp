#include "exchange/delimited.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <set>

#include "core/number.h"
#include "exchange/file.h"
#include "exchange/samples_for_tests.h"

using namespace storekeep;

namespace {

std::int64_t sum(const Sheet& sheet, std::string_view name) {
    const std::size_t place = sheet.column(name).value();
    std::int64_t total = 0;
    for (const auto& line : sheet.lines) {
        if (!line.cells[place].empty()) total = add(total, parse_millionths(line.cells[place]));
    }
    return total;
}

std::int64_t sum_product(const Sheet& sheet, std::string_view left, std::string_view right) {
    const std::size_t one = sheet.column(left).value();
    const std::size_t two = sheet.column(right).value();
    std::int64_t total = 0;
    for (const auto& line : sheet.lines) {
        const Int128 product = Int128{parse_millionths(line.cells[one])} *
                               parse_millionths(line.cells[two]);
        std::int64_t exact = 0;
        BOOST_REQUIRE(divide_exact(product, million, exact));
        total = add(total, exact);
    }
    return total;
}

std::size_t distinct(const Sheet& sheet, std::string_view name) {
    const std::size_t place = sheet.column(name).value();
    std::set<std::string> values;
    for (const auto& line : sheet.lines) {
        if (!line.cells[place].empty()) values.insert(line.cells[place]);
    }
    return values.size();
}

std::int64_t million_times(std::string_view text) { return parse_millionths(text); }

}  // namespace

BOOST_AUTO_TEST_SUITE(delimited_test)

BOOST_AUTO_TEST_CASE(quoting_follows_rfc_4180) {
    const Sheet sheet = read_sheet(
        "a,b,c\r\n1,\"two, \"\"2\"\"\",\"x\r\ny\"\r\n\r\n\"\",5\" pipe,\n,,\r\nlast,\"\",z");
    BOOST_TEST(sheet.header == (std::vector<std::string>{"a", "b", "c"}),
               boost::test_tools::per_element());
    BOOST_REQUIRE(sheet.lines.size() == 3U);
    BOOST_TEST(sheet.lines[0].row == 2);
    BOOST_TEST(sheet.lines[0].cells[1] == "two, \"2\"");
    BOOST_TEST(sheet.lines[0].cells[2] == "x\r\ny");
    BOOST_TEST(sheet.lines[1].row == 4);  // the blank row 3 is counted, as a spreadsheet does
    BOOST_TEST(sheet.lines[1].cells[1] == "5\" pipe");
    BOOST_TEST(sheet.lines[2].row == 6);
    BOOST_TEST(sheet.lines[2].cells[0] == "last");
}

BOOST_AUTO_TEST_CASE(quote_errors_name_their_row) {
    struct Row {
        std::string text;
        std::string code;
        std::string row;
        std::string line;
    };
    const std::vector<Row> rows{
        {"a,b\n\"x\ny\",1\n2,\"open\n3,4\n", "quote_not_closed", "3", "4"},
        {"a,b\n1,2\n\"x\"y,3\n", "text_after_quote", "3", "3"},
        {"", "no_header", "1", ""},
        {"\n\n,,\n", "no_header", "1", ""},
    };
    for (const auto& row : rows) {
        try {
            read_sheet(row.text, {.delimiter = ','});
            BOOST_ERROR("not refused: " << row.code);
        } catch (const Refusal& refusal) {
            BOOST_TEST(refusal.code() == row.code);
            BOOST_TEST(refusal.values()[0].second == row.row);
            if (!row.line.empty()) BOOST_TEST(refusal.values()[1].second == row.line);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_lost_quote_does_not_swallow_a_long_file) {
    std::string text = "a,b\n1,\"lost\n";
    while (text.size() < 3'000'000) text += "some,more\n";
    BOOST_CHECK_EXCEPTION(read_sheet(text), Refusal, [](const Refusal& refusal) {
        return refusal.code() == "quote_not_closed" && refusal.values()[0].second == "2";
    });
}

BOOST_AUTO_TEST_CASE(the_delimiter_is_found) {
    const std::map<std::string, std::string> files{
        {"a;b;c\n1,5;2,0;3\n", ";"},     {"a\tb\n1,000\t2\n", "\t"}, {"a,b\n1;2,3\n", ","},
        {"a|b|c\n1|2,2|3\n", "|"},       {"single\n1\n", ","},       {"sep=;\na;b\n1;2\n", ";"},
        {"\"x;y\",b\n\"1;2\",2\n", ","}, {"", ","}};
    for (const auto& [text, delimiter] : files) {
        BOOST_TEST(find_delimiter(text) == delimiter.front(), text);
    }
    const Sheet hinted = read_sheet("sep=;\r\na;b\r\n1;2\r\n");
    BOOST_TEST(hinted.header[1] == "b");
    BOOST_TEST(hinted.lines.at(0).row == 3);
}

BOOST_AUTO_TEST_CASE(preambles_short_rows_and_lone_returns) {
    const Sheet sheet = read_sheet("Statement of March\rno table,yet\rDate , Amount\r1\r2,3,4\r",
                                   {.header_row = 3});
    BOOST_TEST(sheet.column("amount").value() == 1U);
    BOOST_TEST(!sheet.column("balance"));
    BOOST_REQUIRE(sheet.lines.size() == 2U);
    BOOST_TEST(sheet.lines[0].cells.size() == 2U);
    BOOST_TEST(sheet.lines[1].cells.size() == 3U);
    BOOST_TEST(sheet.lines[1].row == 5);
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back) {
    Sheet sheet;
    sheet.header = {"one", "t,wo"};
    sheet.lines = {{2, {"a\"b", "x\r\ny"}}, {3, {" blank ", "\u00FC;\t|"}}, {4, {"", "=1+1"}}};
    for (const char delimiter : {',', ';', '\t', '|'}) {
        for (const LineEnd end : {LineEnd::crlf, LineEnd::lf}) {
            const Sheet back = read_sheet(written(sheet, delimiter, end), {.delimiter = delimiter});
            BOOST_REQUIRE(back.lines.size() == 3U);
            for (std::size_t place = 0; place < 3; ++place) {
                BOOST_TEST(back.lines[place].cells == sheet.lines[place].cells,
                           boost::test_tools::per_element());
                BOOST_TEST(back.lines[place].row == sheet.lines[place].row);
            }
        }
    }
    BOOST_TEST(written(sheet).starts_with("one,\"t,wo\"\r\n\"a\"\"b\",\"x\r\ny\"\r\n"));
    std::string lone;
    append_record(lone, std::vector<std::string>{""}, ',', LineEnd::lf);
    BOOST_TEST(lone == "\"\"\n");
}

BOOST_AUTO_TEST_CASE(a_long_file_streams_and_late_bytes_decide_its_encoding) {
    const auto path = std::filesystem::temp_directory_path() / "storekeep_delimited_test.csv";
    std::string text = "sku;name;quantity\r\n";
    for (int row = 2; row <= 200'001; ++row) text += fmt::format("S{};\"Bolt\r\nM8\";3\r\n", row);
    text += "LAST;K\xFChlbox;4\r\n";
    write_file(path, text);
    std::int64_t total = 0;
    int last_row = 0;
    std::string last_name;
    const Sheet sheet = each_line(path, [&](const Sheet& head, Sheet::Line&& line) {
        BOOST_REQUIRE(head.header.size() == 3U);
        total += line.cells[2] == "3" ? 3 : 4;
        last_row = line.row;
        last_name = line.cells[1];
        return true;
    });
    BOOST_TEST(total == 600'004);
    BOOST_TEST(last_row == 200'002);
    BOOST_TEST(last_name == "K\u00FChlbox");
    BOOST_TEST(sheet.encoding == "Windows-1252");
    BOOST_TEST(sheet.delimiter == ";");
    BOOST_TEST(sheet.lines.empty());

    int seen = 0;
    each_line(path, [&](const Sheet&, Sheet::Line&&) { return ++seen < 5; });
    BOOST_TEST(seen == 5);
    std::filesystem::remove(path);
    BOOST_CHECK_EXCEPTION(each_line(path, [](const Sheet&, Sheet::Line&&) { return true; }),
                          Refusal, [](const Refusal& r) { return r.code() == "file_not_found"; });
    BOOST_CHECK_EXCEPTION(read_file(path), Refusal, [&](const Refusal& r) {
        return r.code() == "file_not_found" && r.message().find(path.string()) != std::string::npos;
    });
    BOOST_CHECK_EXCEPTION(read_file(path.parent_path()), Refusal,
                          [](const Refusal& r) { return r.code() == "file_not_readable"; });
    BOOST_CHECK_EXCEPTION(write_file(path / "x", ""), Refusal,
                          [](const Refusal& r) { return r.code() == "file_not_writable"; });
}

BOOST_AUTO_TEST_CASE(sample_shapes) {
    struct Row {
        std::string file;
        std::size_t lines;
        std::size_t columns;
        std::string delimiter;
    };
    const std::vector<Row> rows{
        {"company-northwind/categories.csv", 8, 4, ","},
        {"company-northwind/customers.csv", 91, 11, ","},
        {"company-northwind/order_details.csv", 2155, 5, ","},
        {"company-northwind/orders.csv", 830, 14, ","},
        {"company-northwind/products.csv", 77, 10, ","},
        {"company-northwind/shippers.csv", 3, 3, ","},
        {"company-northwind/suppliers.csv", 29, 12, ","},
        {"company-online-retail/online_retail_2010-12-22.csv", 291, 8, ","},
        {"company-online-retail/online_retail_2011-01-27.csv", 1575, 8, ","},
        {"quickbooks-csv/qb_chart_of_accounts.csv", 20, 8, ","},
        {"quickbooks-csv/qb_customers_dirty.csv", 6, 13, ","},
        {"shopify/inventory_export_all_states.csv", 67, 17, ","},
        {"shopify/orders_export_dev_store.csv", 121, 79, ","},
        {"shopify/orders_export_refunds_part_a.csv", 440, 34, ","},
        {"shopify/orders_reduced_columns.csv", 249, 9, ","},
        {"shopify/products_apparel.csv", 22, 46, ","},
        {"shopify/products_export_markets.csv", 115, 56, ","},
        {"shopify/products_jewelery.csv", 41, 46, ","},
        {"xero/SalesInvoiceTemplate_filled.csv", 100, 29, ","},
        {"xero/SalesInvoiceTemplate_header.csv", 0, 27, ","},
        {"xero/BillTemplate.csv", 0, 24, ","},
        {"bankcsv/paypal.csv", 2, 38, ","},
        {"amazon/order_report.txt", 6, 29, "\t"},
    };
    for (const auto& row : rows) {
        const auto bytes = sample(row.file);
        if (!bytes) continue;
        BOOST_TEST_CONTEXT(row.file) {
            const Sheet sheet = read_sheet(*bytes);
            BOOST_TEST(sheet.lines.size() == row.lines);
            BOOST_TEST(sheet.header.size() == row.columns);
            BOOST_TEST(sheet.delimiter == row.delimiter);
            std::size_t streamed = 0;
            each_line(sample_path(row.file), [&](const Sheet&, Sheet::Line&& line) {
                BOOST_TEST(line.row == sheet.lines[streamed].row);
                BOOST_TEST((line.cells == sheet.lines[streamed].cells));
                ++streamed;
                return true;
            });
            BOOST_TEST(streamed == row.lines);
        }
    }
}

BOOST_AUTO_TEST_CASE(sample_sums) {
    if (const auto bytes = sample("company-northwind/order_details.csv")) {
        const Sheet sheet = read_sheet(*bytes);
        BOOST_TEST(distinct(sheet, "orderID") == 830U);
        BOOST_TEST(sum(sheet, "quantity") == million_times("51317"));
        BOOST_TEST(sum_product(sheet, "quantity", "unitPrice") == million_times("1354458.59"));
    }
    if (const auto bytes = sample("company-northwind/orders.csv")) {
        BOOST_TEST(sum(read_sheet(*bytes), "freight") == million_times("64942.69"));
    }
    if (const auto bytes = sample("company-online-retail/online_retail_2011-01-27.csv")) {
        const Sheet sheet = read_sheet(*bytes);
        BOOST_TEST(distinct(sheet, "InvoiceNo") == 88U);
        BOOST_TEST(sum(sheet, "Quantity") == million_times("10974"));
        BOOST_TEST(sum_product(sheet, "Quantity", "UnitPrice") == million_times("21092.14"));
    }
    if (const auto bytes = sample("shopify/orders_export_dev_store.csv")) {
        const Sheet sheet = read_sheet(*bytes);
        BOOST_TEST(distinct(sheet, "Name") == 51U);
        BOOST_TEST(sum(sheet, "Subtotal") == million_times("585942.00"));
        BOOST_TEST(sum(sheet, "Total") == million_times("590683.29"));
    }
    if (const auto bytes = sample("shopify/orders_export_refunds_part_a.csv")) {
        const Sheet sheet = read_sheet(*bytes);
        BOOST_TEST(distinct(sheet, "Name") == 380U);
        BOOST_TEST(sum(sheet, "Refunded Amount") == million_times("10691.71"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
