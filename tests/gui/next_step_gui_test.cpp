// A refusal offers what may be done about it: one button, a form filled with what it speaks of, and
// back at the first form everything is as it was typed.
#include <boost/test/unit_test.hpp>

#include "app/desktop/company/next_step.h"
#include "app/desktop/screens/address.h"
#include "app/program/program.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

BOOST_AUTO_TEST_SUITE(next_step_gui)

// shows IM-04: A unit without a conversion leads to the item that lacks it
BOOST_AUTO_TEST_CASE(a_unit_that_nobody_can_convert_leads_to_its_item) {
    TradingCompany company;
    company.must(R"({"op":"unit.save","code":"PALLET","name":"Pallet"})");
    Window window(company);
    window.go(desktop::address::operation(
        "purchase_order.create", Json::object().set("supplier", "ACME").set("warehouse", "MAIN")));
    window.lines().set_cell(0, "item", "BOLT-M8");
    window.lines().set_cell(0, "quantity", "2");
    window.lines().set_cell(0, "unit", "PALLET");
    window.lines().set_cell(0, "price", "190");
    window.settle();
    window.look("step_unit");
    window.click(window.named("step"));
    BOOST_TEST(*window.field("sku").value().text() == "BOLT-M8");
    BOOST_TEST(window.lines("units").cell(0, "unit") == "PALLET");
    window.lines("units").set_cell(0, "contains", "48");
    window.settle();
    window.look("step_unit_item");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.lines().cell(0, "unit") == "PALLET");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.title().starts_with("PO-"), window.title() + ": " + window.said());
}

// shows WH-06: A bin with stock stays in use, and the move is offered
BOOST_AUTO_TEST_CASE(a_bin_with_stock_leads_to_the_move) {
    TradingCompany company;
    company.must(R"({"op":"bin.save","warehouse":"MAIN","code":"B-1","type":"reserve"})");
    Window window(company);
    window.go(desktop::address::operation(
        "bin.save",
        Json::object().set("warehouse", "MAIN").set("code", "A-01-1").set("active", Json(false))));
    window.settle();
    window.look("step_bin");
    window.click(window.named("step"));
    BOOST_TEST(*window.field("from").value().text() == "A-01-1");
    window.look("step_bin_move");
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_made) {
    const desktop::Trouble trouble{
        "there is no item NOPE", "item_not_found",  "lines[0].item", "", false,
        "there is no item NOPE", {{"item", "NOPE"}}};
    const auto step = desktop::next_step(program(), trouble);
    BOOST_REQUIRE(step);
    BOOST_TEST(step->operation == "item.save");
    BOOST_TEST(step->given.written() == R"({"sku":"NOPE"})");
    BOOST_TEST(desktop::in_words_of_window(program(), "move it by stock.move. Then go on") ==
               "move it by “Move stock”. Then go on");
    BOOST_TEST(!desktop::next_step(program(),
                                   {"too many", "over_receipt", "", "", false, "too many", {}}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
