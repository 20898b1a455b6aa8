// The import of a file: recognised, its columns mapped, its problems listed by row, then made.
#include <filesystem>
#include <fstream>

#include "app/desktop/import/import_page.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/report_page.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

using desktop::ImportPage;

namespace {

struct WrittenFile {
    explicit WrittenFile(const std::string& bytes) : path(fresh_path(".csv")) {
        std::ofstream(path, std::ios::binary) << bytes;
    }
    ~WrittenFile() { std::filesystem::remove(path); }
    WrittenFile(const WrittenFile&) = delete;
    WrittenFile& operator=(const WrittenFile&) = delete;
    std::string path;
};

ImportPage& opened_import(Window& window) {
    window.go(desktop::address::page("import"));
    return window.page_as<ImportPage>();
}

void finish(Window& window, ImportPage& page) {
    BOOST_REQUIRE(until([&] { return !page.errand().busy(); }, std::chrono::seconds(60)));
    window.settle();
    BOOST_REQUIRE(until([&] { return !page.errand().busy(); }, std::chrono::seconds(60)));
    window.settle();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import_gui)

BOOST_AUTO_TEST_CASE(a_file_is_recognised_checked_and_made) {
    TestCompany company;
    const WrittenFile file("sku,name,barcode,sales_price\r\n"
                           "BOLT-M8,Bolt M8 zinc,4006381333931,4.50\r\n"
                           "NUT-M8,Nut M8 zinc,,2.00\r\n");
    Window window(company);
    ImportPage& page = opened_import(window);
    window.look("import_empty");
    window.files.next = file.path;
    window.key(WXK_RETURN, wxMOD_CONTROL);
    finish(window, page);
    BOOST_TEST(std::string(page.importer()->name) == "items");
    BOOST_TEST(page.errand().said() == "2 rows, 2 records: 2 right. Nothing is changed yet.");
    window.look("import_checked");
    BOOST_TEST(company.seen("select count(*) from item") == "0");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    finish(window, page);
    BOOST_TEST(page.errand().said() == "2 rows, 2 records: 2 made.");
    BOOST_TEST(company.seen("select sku from item order by sku") == "BOLT-M8; NUT-M8");
    window.look("import_done");
}

BOOST_AUTO_TEST_CASE(problems_stand_at_their_row_and_the_right_rows_can_be_taken) {
    TestCompany company;
    const WrittenFile file("sku,name,sales_price\r\nA,First,1.00\r\nB,Second,cheap\r\n"
                           ",Third,3\r\n");
    Window window(company);
    ImportPage& page = opened_import(window);
    page.open_file(file.path);
    finish(window, page);
    BOOST_TEST(page.errand().said() ==
               "3 rows, 3 records: 1 right, 2 with problems. Nothing is changed yet.");
    BOOST_TEST(page.problems().rows().all() == 2);
    BOOST_TEST(page.problems().rows().text_at(0, "row") == "3");
    window.look("import_problems");
    window.key(WXK_RETURN, wxMOD_CONTROL);  // not all of them are right
    finish(window, page);
    BOOST_TEST(company.seen("select count(*) from item") == "0");
    static_cast<wxCheckBox*>(window.named("skip"))->SetValue(true);
    window.key(WXK_RETURN, wxMOD_CONTROL);
    finish(window, page);
    BOOST_TEST(company.seen("select sku from item") == "A");
}

BOOST_AUTO_TEST_CASE(columns_of_others_are_mapped_once) {
    TestCompany company;
    const WrittenFile file("Artikel,Bezeichnung,Preis\r\nA,Erstes,1.00\r\n");
    {
        Window window(company);
        ImportPage& page = opened_import(window);
        page.open_file(file.path);
        finish(window, page);
        page.choose_kind("items");
        finish(window, page);
        BOOST_TEST(page.errand().said().starts_with("Say below which column of the file is"));
        window.look("import_mapping");
        page.map("sku", "Artikel");
        window.settle();
        finish(window, page);
        page.map("name", "Bezeichnung");
        window.settle();
        finish(window, page);
        window.key(WXK_RETURN, wxMOD_CONTROL);
        finish(window, page);
        BOOST_TEST(company.seen("select sku, name from item") == "A|Erstes");
    }
    Window window(company);
    ImportPage& page = opened_import(window);
    page.open_file(file.path);
    finish(window, page);
    BOOST_TEST(std::string(page.importer()->name) == "items");
    BOOST_TEST(page.errand().said() ==
               "1 row, 1 record: 0 right, 1 in already. Nothing is changed yet. "
               "Not used: Preis.");
}

BOOST_AUTO_TEST_CASE(an_export_of_another_program_is_known_and_can_be_changed) {
    TestCompany company;
    const WrittenFile file("Customer Name,Company Name,Terms,City,Remark\r\n"
                           "GLOBEX,Globex Inc,Net 30,Springfield,key account\r\n");
    Window window(company);
    ImportPage& page = opened_import(window);
    page.open_file(file.path);
    finish(window, page);
    BOOST_TEST(page.parts().front().preset == "QuickBooks customers");
    BOOST_TEST(page.mapping().heads.at("terms_days") == "Terms");
    window.look("import_quickbooks");
    page.map("contact", "Remark");
    window.settle();
    finish(window, page);
    page.keep_named("our customers");
    window.settle();
    page.apply_named("QuickBooks customers");
    finish(window, page);
    BOOST_TEST(page.mapping().heads.at("contact") == "");
    page.apply_named("our customers");
    finish(window, page);
    window.look("import_named_columns");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    finish(window, page);
    BOOST_TEST(company.seen("select code, name, terms_days, contact from partner") ==
               "GLOBEX|Globex Inc|30|key account");
}

BOOST_AUTO_TEST_CASE(a_folder_goes_in_as_one_import_and_is_taken_back) {
    TestCompany company;
    company.must(R"({"op":"warehouse.save","code":"MAIN"})");
    company.must(R"({"op":"bin.save","warehouse":"MAIN","code":"A-1","type":"pick_face"})");
    const std::string folder = fresh_path("");
    std::filesystem::create_directories(folder);
    const auto write = [&](const char* name, const std::string& bytes) {
        std::ofstream(folder + "/" + name, std::ios::binary) << bytes;
    };
    write("a opening-stock.csv", "warehouse,sku,bin,quantity,unit_cost\r\nMAIN,NUT,A-1,10,2\r\n");
    write("b items.csv", "sku,name,barcode\r\nNUT,Nut,4006381333931\r\n");
    write("c suppliers.csv", "code,name\r\nACME,Acme\r\n");
    Window window(company);
    ImportPage& page = opened_import(window);
    window.files.next = folder;
    window.click(window.named("folder"));
    finish(window, page);
    BOOST_TEST(page.parts().size() == 3U);
    BOOST_TEST(page.errand().said() == "3 rows, 3 records: 3 right. Nothing is changed yet.");
    window.look("import_folder");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    finish(window, page);
    BOOST_TEST(page.errand().said() == "3 rows, 3 records: 3 made.");
    BOOST_TEST(company.seen("select count(*) from import_batch") == "1");
    BOOST_TEST(company.ask("stock_on_hand").text_at(0, "value") == "20.00");
    window.look("import_folder_done");
    window.click(dynamic_cast<wxButton*>(wxWindow::FindWindowByName("step", &page.errand())));
    BOOST_TEST(window.title() == "Undo import");
    window.look("import_undo");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(company.ask("stock_on_hand").rows.empty());
    BOOST_TEST(company.seen("select count(*) from import_batch where undone_sequence is null") ==
               "0");
    window.go(desktop::address::report("import_batches"));
    auto& list = window.page_as<desktop::ReportPage>();
    list.table().select(0);
    window.click(window.named("import.undo"));
    BOOST_TEST(window.said().starts_with("Undo import does not fit"));
    std::filesystem::remove_all(folder);
}

BOOST_AUTO_TEST_CASE(what_is_no_table_is_told) {
    TestCompany company;
    Window window(company);
    ImportPage& page = opened_import(window);
    page.open_file("/nowhere/at/all.csv");
    finish(window, page);
    BOOST_TEST(page.errand().said().find("/nowhere/at/all.csv") != std::string::npos);
    window.look("import_no_file");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
