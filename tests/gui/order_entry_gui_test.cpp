// Orders are entered as in a spreadsheet, and changed without losing what somebody else changed.
#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/address.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

namespace {

Json change_of(const char* operation, const char* number) {
    return desktop::address::operation(operation, Json::object().set("number", number));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(order_entry_gui)

BOOST_AUTO_TEST_CASE(lines_are_pasted_told_and_added_up) {
    for (const Backend backend : backends()) BOOST_TEST_CONTEXT(name_of(backend)) {
            TradingCompany company(backend);
            Window window(company);
            window.go(desktop::address::operation(
                "sales_order.create",
                Json::object().set("customer", "GLOBEX").set("warehouse", "MAIN")));
            desktop::LineGrid& lines = window.lines();
            lines.paste_text("BOLT-M8\t3\tEA\t9.00\nNUT-M8\t10\tEA\t5.00\nNOPE\t1\n");
            window.settle();
            BOOST_TEST(lines.count() == 3U);
            window.look("order_pasted_refused");
            lines.grid().SetGridCursor(2, 0);
            lines.remove_line();
            window.settle();
            BOOST_TEST(lines.cell(1, "name") == "Nut");
            BOOST_TEST(lines.cell(0, "amount") == "27.00");
            lines.grid().SetGridCursor(0, 0);
            lines.duplicate_line();
            window.settle();
            BOOST_TEST(lines.count() == 3U);
            window.look("order_pasted");
            window.key(WXK_RETURN, wxMOD_CONTROL);
            window.settle();
            const Table made = company.ask("document_lines", {{"document", window.title()}});
            BOOST_TEST(made.rows.size() == 3U);
        }
}

BOOST_AUTO_TEST_CASE(a_line_of_a_thousand_is_added_quickly) {
    TradingCompany company;
    Window window(company);
    window.go(desktop::address::operation("purchase_order.create",
                                          Json::object().set("supplier", "ACME")
                                              .set("warehouse", "MAIN")));
    std::string block;
    for (int line = 0; line < 1000; ++line) block += "BOLT-M8\t1\tEA\t4.10\n";
    window.lines().paste_text(block);
    window.settle();
    BOOST_TEST(window.lines().cell(999, "amount") == "4.10");
    const auto start = std::chrono::steady_clock::now();
    window.lines().set_cell(1000, "item", "NUT-M8");
    window.lines().set_cell(1000, "quantity", "5");
    const auto took = std::chrono::steady_clock::now() - start;
    BOOST_TEST_MESSAGE("a line more: " << took / std::chrono::microseconds(1) << " us");
    BOOST_TEST((took < std::chrono::milliseconds(100)));
    window.settle();
    window.look("order_of_a_thousand_lines");
}

BOOST_AUTO_TEST_CASE(a_line_taken_out_of_a_change_is_taken_out_of_the_order) {
    for (const Backend backend : backends()) BOOST_TEST_CONTEXT(name_of(backend)) {
            TradingCompany company(backend);
            Window window(company);
            window.go(change_of("sales_order.change", "SO-2002"));
            BOOST_TEST(window.lines().count() == 2U);
            window.look("order_change");
            window.lines().grid().SetGridCursor(1, 1);
            window.lines().remove_line();
            window.settle();
            window.key(WXK_RETURN, wxMOD_CONTROL);
            window.settle();
            BOOST_TEST(window.title() == "SO-2002");
            const Table lines = company.ask("document_lines", {{"document", "SO-2002"}});
            BOOST_TEST(lines.text_at(0, "quantity") == "30");
            BOOST_TEST(lines.text_at(1, "quantity") == "0");
        }
}

BOOST_AUTO_TEST_CASE(a_newer_version_keeps_what_was_typed) {
    for (const Backend backend : backends()) BOOST_TEST_CONTEXT(name_of(backend)) {
            TradingCompany company(backend);
            company.must(R"({"op":"purchase_order.create","number":"PO-1002","supplier":"ACME",
            "warehouse":"MAIN","expected":"2026-04-12","lines":[
            {"line":1,"item":"BOLT-M8","quantity":"100","price":"4.10"},
            {"line":2,"item":"NUT-M8","quantity":"50","price":"2.00"}]})");
            Window window(company);
            window.go(change_of("purchase_order.change", "PO-1002"));
            window.lines().set_cell(0, "quantity", "120");
            window.settle();
            company.must(
                R"({"op":"purchase_order.change","number":"PO-1002","reference":"A77","lines":[
            {"line":1,"item":"BOLT-M8","quantity":"110","price":"4.10"},
            {"line":2,"item":"NUT-M8","quantity":"60","price":"2.00"}]})");
            window.key(WXK_RETURN, wxMOD_CONTROL);
            window.settle();
            BOOST_TEST(window.lines().cell(0, "quantity") == "120");
            BOOST_TEST(window.lines().cell(1, "quantity") == "60");
            window.look("order_changed_meanwhile");
            window.key(WXK_RETURN, wxMOD_CONTROL);
            window.settle();
            BOOST_TEST(window.title() == "PO-1002");
            const Table lines = company.ask("document_lines", {{"document", "PO-1002"}});
            BOOST_TEST(lines.text_at(0, "quantity") == "120");
            BOOST_TEST(lines.text_at(1, "quantity") == "60");
        }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
