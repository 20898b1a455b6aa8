// import as it is called: files of every kind in, and the program's own files back in.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <sstream>

#include "app/cli/commands.h"
#include "core/json.h"
#include "exchange/encoding.h"
#include "exchange/file.h"
#include "tests/support/databases.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(import_command_test)

namespace {

struct Ran {
    int status = -1;
    std::string out, err;
};

// A folder for files and companies.
struct Desk {
    std::filesystem::path folder = fresh_path("");

    Desk() { std::filesystem::create_directory(folder); }
    ~Desk() { std::filesystem::remove_all(folder); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    std::string path(const std::string& name) const { return (folder / name).string(); }
    std::string file(const std::string& name, std::string_view bytes) const {
        write_file(folder / name, bytes);
        return path(name);
    }
    std::string company(const std::string& name) const {
        BOOST_REQUIRE(run({"init", path(name), "--name", "N", "--currency", "USD", "--chart",
                           "us-trading"}).status == 0);
        return path(name);
    }
    Ran run(const std::vector<std::string>& words) const {
        std::istringstream in;
        std::ostringstream out, err;
        cli::Terminal terminal{in, out, err, 0, [](const std::string&) { return std::string(); }};
        const int status = cli::run_program(words, terminal);
        return {status, out.str(), err.str()};
    }
    std::string items(const std::string& company) const {
        return run({"report", company, "items", "--format", "csv"}).out;
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(what_a_report_writes_an_import_reads) {
    const Desk desk;
    const std::string first = desk.company("first");
    const std::string csv = desk.file(
        "items.csv",
        "sku;name;sales_price;purchase_price;safety_stock;barcode\r\n"
        "CAF\u00C9;\"Caf\u00E9; \"\"moulu\"\"\";1234,5;0,125;1,5;4006381333931\r\n"
        "BOLT;Bolt;9,95;4;0;\r\n");
    BOOST_TEST(desk.run({"import", first, "items", csv}).out.starts_with("2 rows, 2 records: 2 "));
    const std::vector<std::vector<std::string>> forms{
        {"-o", desk.path("1.csv")},
        {"-o", desk.path("2.csv"), "--delimiter", ";", "--decimals", "comma"},
        {"-o", desk.path("3.tsv"), "--decimals", "comma"},
        {"-o", desk.path("4.xlsx")},
    };
    for (const auto& form : forms) {
        BOOST_TEST_CONTEXT(form[1]) {
            std::vector<std::string> words{"report", first, "items"};
            words.insert(words.end(), form.begin(), form.end());
            BOOST_TEST(desk.run(words).err == "");
            const std::string other = desk.company(form[1] + ".company");
            const Ran read = desk.run({"import", other, "items", form[1]});
            BOOST_TEST(read.status == 0, read.out + read.err);
            BOOST_TEST(desk.items(other) == desk.items(first));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_encoding_is_read) {
    const Desk desk;
    const std::string text = "sku\tname\r\nCAF\u00C9\tCaf\u00E9 cr\u00E8me\r\n";
    std::string wide = "\xFF\xFE";
    std::string wide_other;
    for (std::size_t place = 0; place < text.size();) {
        const char32_t c = next_character(text, place);
        wide += {static_cast<char>(c), '\0'};
        wide_other += {'\0', static_cast<char>(c)};
    }
    const std::vector<std::string> spellings{text, "\xEF\xBB\xBF" + text, wide,
                                             "\xFE\xFF" + wide_other, wide_other,
                                             to_windows_1252(text).bytes};
    int number = 0;
    for (const std::string& bytes : spellings) {
        const std::string name = std::to_string(++number);
        const std::string company = desk.company(name);
        const Ran read = desk.run({"import", company, "items", desk.file(name + ".txt", bytes)});
        BOOST_TEST(read.status == 0, read.out + read.err);
        BOOST_TEST(desk.items(company).find("CAF\u00C9,Caf\u00E9 cr\u00E8me,") !=
                   std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(where_a_table_stands_in_its_file_can_be_said) {
    const Desk desk;
    const std::string company = desk.company("company");
    const std::string csv = desk.file("list.txt", "Our items\n\nsku/name\nA/Bolt; long\n");
    BOOST_TEST(desk.run({"import", company, "items", csv, "--delimiter", "/", "--header-row", "3"})
                   .out.starts_with("1 rows, 1 records: 1 made"));
    BOOST_TEST(desk.run({"import", company, "items", csv, "--delimiter", "//"}).status == 2);
    BOOST_TEST(desk.run({"import", company, "items", csv, "--header-row", "x"}).status == 2);
    const std::string book = desk.path("items.xlsx");
    BOOST_REQUIRE(desk.run({"report", company, "items", "-o", book}).status == 0);
    const Ran wrong = desk.run({"import", company, "items", book, "--sheet", "Prices"});
    BOOST_TEST(wrong.status == 1);
    BOOST_TEST(wrong.err.find("has no sheet 'Prices'; its sheets are: Items") !=
               std::string::npos);
    BOOST_TEST(desk.run({"report", company, "items", "--format", "xlsx"}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
