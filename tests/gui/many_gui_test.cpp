// Many items changed together: blocks of a spreadsheet go to the items that they name, a column is
// set for all chosen rows, each row is an operation of its own, and a bad block is taken back.
#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/address.h"
#include "app/desktop/screens/many_page.h"
#include "app/desktop/screens/report_page.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

namespace {

using desktop::ManyPage;
using desktop::ReportPage;

int row_of(desktop::LineGrid& grid, const std::string& sku) {
    for (int row = 0; row < grid.grid().GetNumberRows(); ++row)
        if (grid.cell(row, "sku") == sku) return row;
    return -1;
}

std::string saves(TestCompany& company) {
    return company.seen("select count(*) from operation_log where operation = 'item.save'");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(many_gui)

// shows DI-04: What is missing is filled in for many items at once, from a spreadsheet
BOOST_AUTO_TEST_CASE(a_block_goes_to_the_items_that_it_names) {
    TradingCompany company;
    Window window(company);
    window.go(desktop::address::report("data_quality"));
    window.click(window.named("many"));
    auto& page = window.page_as<ManyPage>();
    desktop::LineGrid& grid = page.grid();
    BOOST_TEST(row_of(grid, "BOLT-M8") >= 0);
    BOOST_TEST(row_of(grid, "NUT-M8") >= 0);
    BOOST_TEST(!window.named("save")->IsEnabled());
    const std::string block =
        "Weight\tSKU\tBarcodes\n0.01\tNUT-M8\t400001\n0.50\tbolt-m8\t400002\n1\tNOPE\t400003\n";
    grid.focus();
    grid.paste_text(block);
    window.settle();
    BOOST_TEST(grid.cell(row_of(grid, "NUT-M8"), "weight") == "0.01");
    BOOST_TEST(grid.cell(row_of(grid, "BOLT-M8"), "weight") == "0.50");
    BOOST_TEST(grid.walk_refusals(true));
    window.look("many_pasted");
    window.key('Z', wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(grid.cell(row_of(grid, "NUT-M8"), "weight") == "");
    BOOST_TEST(row_of(grid, "NOPE") == -1);
    BOOST_TEST(!window.named("save")->IsEnabled());
    const std::string before = saves(company);
    grid.paste_text(block);
    window.settle();
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.said() == "2 of 2 items changed; 1 refused, F8 leads there.");
    BOOST_TEST(company.seen("select sku, weight from item where weight > 0 order by sku") ==
               "BOLT-M8|500000; NUT-M8|10000");
    BOOST_TEST(std::stoi(saves(company)) == std::stoi(before) + 2);
    BOOST_TEST(row_of(grid, "NOPE") >= 0);  // nothing that was typed is lost
    BOOST_TEST(!window.named("save")->IsEnabled());
}

BOOST_AUTO_TEST_CASE(a_column_is_set_for_all_and_a_refused_row_stays) {
    TradingCompany company;
    Window window(company);
    window.go(desktop::address::report("items"));
    auto& list = window.page_as<ReportPage>();
    list.table().grid().SelectAll();
    window.click(window.named("many"));
    auto& page = window.page_as<ManyPage>();
    desktop::LineGrid& grid = page.grid();
    window.click(window.named("choose_all"));
    page.set_chosen("safety_stock", "7");
    // Another item's barcode: the engine refuses that row, and no other.
    grid.set_cell(row_of(grid, "NUT-M8"), "barcodes", "4006381333931");
    grid.set_cell(row_of(grid, "BOLT-M8"), "units", "CASE 12");
    window.settle();
    window.look("many_column");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(company.seen("select safety_stock from item where sku = 'BOLT-M8'") == "7000000");
    BOOST_TEST(company.seen("select safety_stock from item where sku = 'NUT-M8'") == "0");
    const auto units = rows_of(company.ask("item_units", {{"item", "BOLT-M8"}}),
                               {"unit", "contains"});
    BOOST_TEST(std::count(units.begin(), units.end(), "CASE|12") == 1);
    BOOST_TEST(window.said().find("1 refused") != std::string::npos);
    BOOST_TEST(grid.cell(row_of(grid, "NUT-M8"), "barcodes") == "4006381333931");
    window.look("many_refused");
    grid.set_cell(row_of(grid, "NUT-M8"), "barcodes", "");
    window.settle();
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(company.seen("select safety_stock from item where sku = 'NUT-M8'") == "7000000");
    BOOST_TEST(window.said() == "1 of 2 items changed.");
}

BOOST_AUTO_TEST_CASE(what_was_typed_is_there_when_it_is_opened_again) {
    TradingCompany company;
    Window window(company);
    const auto to = ManyPage::address_of(*desktop::find_many_plan("items"), {"NUT-M8"});
    window.go(to);
    window.page_as<ManyPage>().grid().set_cell(0, "weight", "0.25");
    window.settle();
    window.go(desktop::address::home());
    const desktop::Remembered kept(window.remembered().folder());
    BOOST_TEST(kept.value("many").written().find("0.25") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
