// Blocks from a spreadsheet: every refused cell is told, wrong columns can be said anew, all of it
// can be taken back; cells with a few choices and units offer them.
#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/address.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

namespace {

Json sale() {
    return desktop::address::operation(
        "sales_order.create",
        Json::object().set("customer", "GLOBEX").set("warehouse", "MAIN"));
}

std::pair<int, std::string> cursor(desktop::LineGrid& lines) {
    const auto column = static_cast<std::size_t>(lines.grid().GetGridCursorCol());
    return {lines.grid().GetGridCursorRow(), lines.columns()[column].info.name};
}

using Spot = std::pair<int, std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(paste_gui)

BOOST_AUTO_TEST_CASE(every_refused_cell_is_told_and_gone_through) {
    TradingCompany company;
    Window window(company);
    window.go(sale());
    desktop::LineGrid& lines = window.lines();
    lines.focus();
    lines.paste_text(
        "BOLT-M8\t3\tEA\t9.00\nNOPE\t1\tEA\t1\nBOLT-M8\tmany\tEA\t1\nNUT-M8\t2\tBARREL\t-4\n");
    window.settle();
    window.look("paste_refused");
    std::vector<Spot> walked;
    for (int step = 0; step < 4; ++step) {
        window.key(WXK_F8);
        walked.push_back(cursor(lines));
    }
    const std::vector<Spot> refused{{1, "item"}, {2, "quantity"}, {3, "unit"}, {3, "price"}};
    BOOST_TEST((walked == refused));
    window.key(WXK_F8, wxMOD_SHIFT);
    BOOST_TEST((cursor(lines) == Spot(3, "unit")));
    BOOST_TEST(lines.cell(2, "quantity") == "many");  // nothing is lost
    window.look("paste_walked");
}

BOOST_AUTO_TEST_CASE(wrong_columns_are_told_mapped_and_taken_back) {
    TradingCompany company;
    Window window(company);
    window.go(sale());
    desktop::LineGrid& lines = window.lines();
    lines.set_cell(0, "item", "NUT-M8");
    lines.set_cell(0, "quantity", "1");
    lines.grid().SetGridCursor(1, 0);
    lines.focus();
    lines.paste_text("3\tEA\tBOLT-M8\n4\tEA\tNUT-M8\n");
    window.settle();
    BOOST_TEST(lines.mapping().IsShown());
    window.look("paste_wrong_columns");
    const std::vector<std::string> wanted{"Quantity", "Unit", "Item"};
    for (std::size_t place = 0; place < wanted.size(); ++place) {
        wxChoice* choice = lines.mapping().choice(place);
        choice->SetStringSelection(wxString(wanted[place]));
        wxCommandEvent chosen(wxEVT_CHOICE, choice->GetId());
        choice->GetEventHandler()->ProcessEvent(chosen);
    }
    window.settle();
    BOOST_TEST(lines.cell(1, "item") == "BOLT-M8");
    BOOST_TEST(lines.cell(2, "quantity") == "4");
    BOOST_TEST(lines.count() == 3U);
    window.look("paste_mapped");
    lines.focus();
    window.key('Z', wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(lines.count() == 1U);
    BOOST_TEST(lines.cell(0, "item") == "NUT-M8");
    BOOST_TEST(!lines.mapping().IsShown());
}

BOOST_AUTO_TEST_CASE(heads_of_a_block_say_where_its_columns_go) {
    TradingCompany company;
    Window window(company);
    window.go(sale());
    desktop::LineGrid& lines = window.lines();
    lines.focus();
    lines.paste_text("Qty\tPrice\tSKU\n3\t9.00\tBOLT-M8\n");
    window.settle();
    BOOST_TEST(lines.count() == 1U);
    BOOST_TEST(lines.cell(0, "item") == "BOLT-M8");
    BOOST_TEST(lines.cell(0, "quantity") == "3");
    BOOST_TEST(!lines.mapping().IsShown());
}

BOOST_AUTO_TEST_CASE(units_offered_are_those_of_the_item) {
    TradingCompany company;
    company.must(R"({"op":"item.save","sku":"BOLT-M8","units":[
                     {"unit":"BOX","contains":"24"}]})");
    company.must(R"({"op":"unit.save","code":"BARREL","name":"Barrel"})");
    Window window(company);
    window.go(sale());
    desktop::LineGrid& lines = window.lines();
    lines.set_cell(0, "item", "BOLT-M8");
    window.settle();
    lines.focus();
    const auto& columns = lines.columns();
    for (std::size_t place = 0; place < columns.size(); ++place)
        if (columns[place].info.name == "unit")
            lines.grid().SetGridCursor(0, static_cast<int>(place));
    window.type("b");  // BOX, and no BARREL
    window.settle();
    window.look("units_of_the_item");
    window.key(WXK_TAB);
    window.settle();
    BOOST_TEST(lines.cell(0, "unit") == "BOX");
}

BOOST_AUTO_TEST_CASE(a_cell_of_few_choices_lists_them) {
    TradingCompany company;
    company.must(R"({"op":"return.authorize","shipment":"SH-000001","lines":[
                     {"line":1,"quantity":"2"}]})");
    company.must(R"({"op":"return.receive","return":"RMA-000001"})");
    company.must(R"({"op":"return.inspect","return":"RMA-000001","lines":[
                     {"line":1,"accepted":"2"}]})");
    Window window(company);
    window.go(desktop::address::operation("return.dispose",
                                          Json::object().set("return", "RMA-000001")));
    desktop::LineGrid& lines = window.lines();
    lines.focus();
    const auto& columns = lines.columns();
    for (std::size_t place = 0; place < columns.size(); ++place)
        if (columns[place].info.name == "disposition")
            lines.grid().SetGridCursor(0, static_cast<int>(place));
    window.type("r");
    window.settle();
    window.look("choices_of_a_cell");
    window.key(WXK_DOWN);
    window.key(WXK_RETURN);
    window.settle();
    BOOST_TEST(lines.cell(0, "disposition") == "repair");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
