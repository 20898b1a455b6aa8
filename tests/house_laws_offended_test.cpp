// Each law of the house is put to made-up trees that break it: a law that cannot fail proves
// nothing. Beside each offence stands what looks like one and is none.
#include <boost/test/unit_test.hpp>

#include "tests/support/house_laws.h"

using namespace storekeep;

namespace {

using Law = Offences (*)(const SourceTree&);

SourceTree tree_of(const std::vector<std::pair<std::string, std::string>>& files) {
    SourceTree tree;
    for (const auto& [path, text] : files) tree.push_back(scan_source(path, text));
    return tree;
}

// "file:line" of each offence, in order.
std::vector<std::string> places(Law law,
                                const std::vector<std::pair<std::string, std::string>>& files) {
    std::vector<std::string> found;
    for (const Offence& offence : law(tree_of(files))) {
        found.push_back(offence.file + ":" + std::to_string(offence.line));
    }
    return found;
}

using Places = std::vector<std::string>;

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int count = 0; count < times; ++count) all += text;
    return all;
}

const std::pair<std::string, std::string> module_list = {
    "modules/CMakeLists.txt",
    "# house_module(shop core)\n"
    "house_module(access office)\nhouse_module(catalog office)\n"
    "house_module(ledger catalog access)\nhouse_module(stock catalog access)\n"
    "house_module(warehouse ledger stock)\n"
    "house_module(purchasing warehouse)\nhouse_module(sales warehouse)\n"
    "house_module(returns purchasing sales)\n"};

Places arrows(const std::string& path, const std::string& included) {
    return places(&includes_against_the_arrows,
                  {module_list, {path, "#include \"" + included + "\"\n"}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(house_laws_offended)

BOOST_AUTO_TEST_CASE(long_function) {
    const std::string most = "void f() {\n" + repeated("    g();\n", 68) + "}\n";
    const std::string more = "\nvoid f() {\n" + repeated("    g();\n", 69) + "}\n";
    BOOST_TEST(places(&long_functions, {{"core/a.cpp", most}}) == Places());
    BOOST_TEST(places(&long_functions, {{"core/a.cpp", more}}) == Places{"core/a.cpp:2"});
}

BOOST_AUTO_TEST_CASE(long_lambda_outside_of_a_function) {
    const std::string text =
        "const Table all = {\n    [](int x) {\n" + repeated("        g(x);\n", 70) + "    }};\n";
    BOOST_TEST(places(&long_functions, {{"core/a.cpp", text}}) == Places{"core/a.cpp:2"});
}

BOOST_AUTO_TEST_CASE(long_test_case) {
    const std::string text = "BOOST_AUTO_TEST_SUITE(s)\n\nBOOST_AUTO_TEST_CASE(c) {\n" +
                             repeated("    g();\n", 70) + "}\n";
    BOOST_TEST(places(&long_functions, {{"core/a_test.cpp", text}}) == Places{"core/a_test.cpp:3"});
}

BOOST_AUTO_TEST_CASE(long_file) {
    const std::string most = repeated("int a;\n", 400);
    BOOST_TEST(places(&long_files, {{"core/a.h", most}, {"docs/a.md", most + most}}) == Places());
    BOOST_TEST(places(&long_files, {{"core/a.h", most + "int b;\n"}}) == Places{"core/a.h:401"});
}

BOOST_AUTO_TEST_CASE(long_line) {
    BOOST_TEST(places(&long_lines, {{"core/a.h", repeated("é", 100) + "\n"}}) == Places());
    BOOST_TEST(places(&long_lines, {{"core/a.h", "\n" + repeated("e", 101) + "\n"}}) ==
               Places{"core/a.h:2"});
}

BOOST_AUTO_TEST_CASE(binary_fraction) {
    const std::string none =
        "// double\n/* float */ auto a = \"double 1.5\";\n"
        "int double_entry = 0x1E;\n"
        "auto b = R\"(float)\"; long c = 1'000'000; char d = '.';\n";
    BOOST_TEST(places(&binary_fractions, {{"core/a.cpp", none}}) == Places());
    BOOST_TEST(places(&binary_fractions, {{"app/cli/a.cpp", "double a;\n"}}) == Places());
    const std::string some =
        "double a;\nlong double b;\nauto c = 1.5;\nauto d = 2e3;\n"
        "auto e = .5f;\nauto f = std::stod(g);\nfloat h;\n";
    BOOST_TEST(places(&binary_fractions, {{"modules/stock/a.h", some}}) ==
               (Places{"modules/stock/a.h:1", "modules/stock/a.h:2", "modules/stock/a.h:3",
                       "modules/stock/a.h:4", "modules/stock/a.h:5", "modules/stock/a.h:6",
                       "modules/stock/a.h:7"}));
}

BOOST_AUTO_TEST_CASE(unfinished) {
    BOOST_TEST(places(&unfinished_work, {{"core/a.cpp",
                                          "// to do with it; hackle\n"
                                          "f(\"TO"
                                          "DO\");\n"
                                          "// X"
                                          "XX is no currency\n"}}) == Places());
    BOOST_TEST(places(&unfinished_work, {{"core/a.cpp",
                                          "\n// TO"
                                          "DO: later\n"},
                                         {"docs/a.md",
                                          "A ha"
                                          "ck.\n"},
                                         {"installer/a",
                                          "# fix"
                                          "me\n"},
                                         {"db/a.sql",
                                          "-- X"
                                          "XX\n"}}) ==
               (Places{"core/a.cpp:2", "docs/a.md:1", "installer/a:1", "db/a.sql:1"}));
}

BOOST_AUTO_TEST_CASE(sql_in_the_wrong_place) {
    const std::string select = "auto a = \"select x \"\n    \"from t\";\n";
    BOOST_TEST(places(&misplaced_sql, {{"modules/stock/a.cpp", select}}) ==
               Places{"modules/stock/a.cpp:1"});
    BOOST_TEST(places(&misplaced_sql, {{"modules/stock/a_store.cpp", select},
                                       {"modules/stock/a_proof.cpp", select},
                                       {"reports/stock/a_report.cpp", select},
                                       {"modules/stock/a_test.cpp", select},
                                       {"db/a.cpp", select}}) == Places());
    BOOST_TEST(places(&misplaced_sql, {{"modules/stock/a_store.h", select}}) ==
               Places{"modules/stock/a_store.h:1"});
}

BOOST_AUTO_TEST_CASE(sql_in_its_forms) {
    for (const std::string sql : {"INSERT INTO t VALUES (1)", "insert into t (a) values ($1)",
                                  "update t set a = 1", "update t as u set a = 1", "delete from t",
                                  "with a as (select 1) select b from a", "select "}) {
        const bool prefix = sql == "select ";
        const std::string text = "f(\"" + sql + (prefix ? "a" : "") + "\");\n";
        BOOST_TEST(places(&misplaced_sql, {{"office/a.cpp", text}}).size() == 1U, sql);
    }
    for (const std::string words : {"Select a bin from the list", "Updates the price", "select",
                                    "Insert the label", "moved from one place into another"}) {
        const std::string text = "f(\"" + words + "\");  // select a from b\n";
        BOOST_TEST(places(&misplaced_sql, {{"office/a.cpp", text}}).empty(), words);
    }
}

BOOST_AUTO_TEST_CASE(transaction_in_the_wrong_place) {
    const std::string text =
        "run(\"BEGIN IMMEDIATE\");\nrun(\"update t; commit;\");\n"
        "tx->commit();\ntx.commit();\nrun(\"rollback\");\n";
    BOOST_TEST(places(&misplaced_transactions, {{"modules/sales/a_store.cpp", text}}).size() == 5U);
    BOOST_TEST(places(&misplaced_transactions, {{"db/a.cpp", text},
                                                {"office/perform.cpp", text},
                                                {"office/perform_test.cpp", text}}) == Places());
    const std::string none =
        "f(\"Begin with the oldest; commit to nothing\");\n"
        "a.begin(); commit();\n";
    BOOST_TEST(places(&misplaced_transactions, {{"office/a.cpp", none}}) == Places());
}

BOOST_AUTO_TEST_CASE(include_to_the_right) {
    BOOST_TEST(arrows("core/a.cpp", "db/b.h") == Places{"core/a.cpp:1"});
    BOOST_TEST(arrows("exchange/a.cpp", "office/b.h") == Places{"exchange/a.cpp:1"});
    BOOST_TEST(arrows("office/a.cpp", "modules/access/b.h") == Places{"office/a.cpp:1"});
    BOOST_TEST(arrows("modules/stock/a.h", "modules/ledger/b.h") == Places{"modules/stock/a.h:1"});
    BOOST_TEST(arrows("modules/ledger/a.h", "modules/stock/b.h").size() == 1U);
    BOOST_TEST(arrows("modules/purchasing/a.h", "modules/sales/b.h").size() == 1U);
    BOOST_TEST(arrows("modules/stock/a.h", "modules/warehouse/b.h").size() == 1U);
    BOOST_TEST(arrows("modules/returns/a.h", "modules/modules.h").size() == 1U);
    BOOST_TEST(arrows("modules/unlisted/a.h", "core/b.h").size() == 1U);
    BOOST_TEST(arrows("core/a.cpp", "tests/support/b.h").size() == 1U);
    BOOST_TEST(arrows("reports/a.cpp", "app/cli/b.h").size() == 1U);
}

BOOST_AUTO_TEST_CASE(include_to_the_left) {
    BOOST_TEST(arrows("modules/returns/a.cpp", "core/b.h") == Places());
    BOOST_TEST(arrows("modules/returns/a.cpp", "modules/ledger/b.h") == Places());
    BOOST_TEST(arrows("modules/warehouse/a.cpp", "modules/stock/b.h") == Places());
    BOOST_TEST(arrows("modules/modules.cpp", "modules/returns/module.h") == Places());
    BOOST_TEST(arrows("reports/stock/a.cpp", "modules/returns/b.h") == Places());
    BOOST_TEST(arrows("modules/stock/a.cpp", "fmt/format.h") == Places());
    BOOST_TEST(arrows("core/a_test.cpp", "tests/support/b.h") == Places());
}

BOOST_AUTO_TEST_CASE(include_through_a_door) {
    BOOST_TEST(arrows("app/cli/a.cpp", "office/office.h") == Places());
    BOOST_TEST(arrows("app/cli/a.cpp", "modules/purchasing/receipt_post.h") == Places());
    BOOST_TEST(arrows("app/cli/a.cpp", "db/connection.h") == Places());
    BOOST_TEST(arrows("app/cli/a.cpp", "db/tx.h").size() == 1U);
    BOOST_TEST(arrows("app/cli/a.cpp", "modules/purchasing/receipt_store.h").size() == 1U);
    BOOST_TEST(arrows("app/cli/a.cpp", "modules/purchasing/module.h").size() == 1U);
    BOOST_TEST(arrows("app/cli/a.cpp", "app/desktop/frame.h").size() == 1U);
}

BOOST_AUTO_TEST_CASE(window_toolkit_outside_of_the_desktop) {
    const std::string text = "#include <wx/wx.h>\nwxString a; int wxy; // wxFrame\n";
    BOOST_TEST(places(&misplaced_window_toolkit, {{"app/desktop/a.cpp", text}}) == Places());
    BOOST_TEST(places(&misplaced_window_toolkit, {{"app/cli/a.cpp", text}}) ==
               (Places{"app/cli/a.cpp:1", "app/cli/a.cpp:2"}));
}

BOOST_AUTO_TEST_CASE(database_library_outside_of_db) {
    const std::string text =
        "#include <SQLiteCpp/Database.h>\n#include <pqxx/pqxx>\n"
        "#include <sqlite3.h>\n#include <libpq-fe.h>\n#include <map>\n";
    BOOST_TEST(places(&misplaced_database_libraries, {{"db/a.cpp", text}, {"tests/a.cpp", text}}) ==
               Places());
    BOOST_TEST(places(&misplaced_database_libraries, {{"office/a.cpp", text}}).size() == 4U);
}

BOOST_AUTO_TEST_CASE(file_without_a_place) {
    BOOST_TEST(places(&unreferenced_files, {module_list,
                                            {"tests/CMakeLists.txt", "pch(tests_pch.h)\n"},
                                            {"tests/tests_pch.h", ""},
                                            {"core/used.h", ""},
                                            {"core/lonely.h", "#include \"core/lonely.h\"\n"},
                                            {"core/used.cpp", "#include \"core/used.h\"\n"},
                                            {"core/deep/down.cpp", ""},
                                            {"modules/stock/a.cpp", ""},
                                            {"modules/garage/a.cpp", ""},
                                            {"reports/stock/deep/a.cpp", ""},
                                            {"app/phone/a.cpp", ""},
                                            {"tests/scenarios/a.cpp", ""},
                                            {"tests/bench/a.cpp", ""},
                                            {"db/migrations/0001_a.sql", ""},
                                            {"reports/a.sql", ""}}) ==
               (Places{"core/lonely.h:1", "core/deep/down.cpp:1", "modules/garage/a.cpp:1",
                       "app/phone/a.cpp:1", "tests/bench/a.cpp:1", "reports/a.sql:1"}));
}

BOOST_AUTO_TEST_CASE(module_without_its_files) {
    BOOST_TEST(places(&incomplete_modules, {module_list,
                                            {"modules/stock/README.md", ""},
                                            {"modules/stock/module.h", ""},
                                            {"modules/stock/module.cpp", ""},
                                            {"modules/garage/module.h", ""}}) ==
               (Places{"modules/garage/README.md:1", "modules/garage/module.cpp:1",
                       "modules/CMakeLists.txt:1"}));
}

BOOST_AUTO_TEST_CASE(main_in_the_wrong_place) {
    const std::string text = "int main(int, char**) { return 0; }\n";
    BOOST_TEST(places(&misplaced_mains, {{"app/cli/main.cpp", text},
                                         {"tests/support/main.cpp", text},
                                         {"core/remain.cpp", "int remain() { main(); }\n"}}) ==
               Places());
    BOOST_TEST(
        places(&misplaced_mains,
               {{"app/cli/other.cpp", text}, {"core/main.cpp", text}, {"app/cli/main.cpp", ""}}) ==
        (Places{"app/cli/other.cpp:1", "core/main.cpp:1", "app/cli/main.cpp:1"}));
}

BOOST_AUTO_TEST_SUITE_END()
