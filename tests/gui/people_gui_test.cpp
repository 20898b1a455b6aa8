// Several people at one company: each sees what the role allows, and what others do.
#include <wx/notebook.h>
#include <boost/test/unit_test.hpp>

#include "app/desktop/floor/station_page.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/document_page.h"
#include "app/desktop/screens/report_page.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

namespace {

// A picker: works the floor and sees stock, and neither money nor cost.
void add_picker(TestCompany& company) {
    company.must_all({
        R"({"op":"role.save","code":"picker","name":"Picker",
            "rights":["warehouse.work","warehouse.ship","reports.stock"]})",
        R"({"op":"user.save","user":"pia","full_name":"Pia","roles":["picker"]})",
    });
}

bool has_column(desktop::TableView& table, const std::string& part) {
    for (const Column& column : table.rows().columns())
        if (column.name.find(part) != std::string::npos) return true;
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(people_gui)

// shows PU-04: An order placed elsewhere is on the dock's list without asking for it
BOOST_AUTO_TEST_CASE(an_order_placed_elsewhere_is_expected_at_the_dock) {
    for (const Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            TradingCompany company(backend);
            Window window(company);
            window.go(desktop::address::page("receive"));
            auto& table = window.page_as<desktop::StationPage>().table();
            const std::size_t before = table.rows().all();
            company.must_all({
                R"({"op":"purchase_order.create","number":"PO-9","supplier":"ACME",
                    "warehouse":"MAIN","lines":[
                    {"item":"NUT-M8","quantity":"8","price":"2.00"}]})",
                R"({"op":"purchase_order.confirm","number":"PO-9"})",
            });
            BOOST_TEST(until([&] { return table.rows().all() == before + 1; }));
        }
    }
}

// shows RC-09: The numbers of a transfer and of a return open their receipts at the dock
// However the company writes them: not by the letters that they begin with.
BOOST_AUTO_TEST_CASE(transfers_and_returns_are_received_at_the_same_station) {
    TradingCompany company;
    company.must_all({
        R"({"op":"warehouse.save","code":"EAST","name":"East"})",
        R"({"op":"transfer.create","number":"PO/7","from":"MAIN","to":"EAST",
            "lines":[{"item":"BOLT-M8","quantity":"5"}]})",
        R"({"op":"transfer.ship","number":"PO/7",
            "lines":[{"line":1,"bin":"A-01-1","quantity":"5"}]})",
        R"({"op":"return.authorize","number":"2026-R7","shipment":"SH-000001",
            "lines":[{"line":1,"quantity":"2"}]})",
    });
    Window window(company);
    for (const auto& [number, title] : {std::pair("PO/7", "Receive transfer PO/7"),
                                        std::pair("2026-R7", "Receive return 2026-R7")}) {
        window.go(desktop::address::page("receive"));
        window.frame().take_scan(number);
        window.settle();
        BOOST_TEST(window.title() == title);
        window.look(window.page().address().text_or("operation", "receive"));
    }
}

// shows RA-01: A picker's window has the floor and no money
// shows PK-12: Who picks sees what and where, and no price or cost
BOOST_AUTO_TEST_CASE(a_picker_sees_what_and_where_and_no_money) {
    TradingCompany company;
    add_picker(company);
    company.must(R"({"op":"putaway.post","receipt":"GR-000001"})");
    Window window(company, {.user = "pia"});
    window.look("picker_home");
    BOOST_TEST(!window.frame().navigation().shows("Accounting"));
    BOOST_TEST(window.frame().navigation().shows("Warehouse"));
    window.go(desktop::address::page("picking"));
    window.frame().take_scan("SO-2002");
    window.settle();
    auto& station = window.page_as<desktop::StationPage>();
    BOOST_TEST(station.table().rows().count() > 0U);
    for (const char* money : {"price", "cost", "margin", "amount", "value"})
        BOOST_TEST(!has_column(station.table(), money), money);
    window.look("picker_picks");
    window.go(desktop::address::report("stock_on_hand"));
    auto& stock = window.page_as<desktop::ReportPage>().table();
    for (std::size_t row = 0; row < stock.rows().count(); ++row)
        BOOST_TEST(stock.rows().text_at(row, "value") == "");
    window.look("picker_stock");
}

// shows IM-08: Who does not own costs sees no field and no column of them
BOOST_AUTO_TEST_CASE(who_does_not_own_costs_sees_none) {
    TradingCompany company;
    company.must_all({
        R"({"op":"item.save","sku":"BOLT-M8","purchase_price":"4.10"})",
        R"({"op":"role.save","code":"clerk","name":"Clerk","rights":["catalog.items",
            "warehouse.work","warehouse.adjust","reports.stock"]})",
        R"({"op":"user.save","user":"sue","full_name":"Sue","roles":["clerk"]})",
    });
    const std::vector<const char*> of_cost{"purchase_price", "standard_cost", "cost_method"};
    {
        Window window(company);
        window.go(desktop::address::operation("item.save"));
        auto& form = window.page_as<desktop::OperationPage>().form();
        for (const char* field : of_cost) BOOST_TEST(form.box(field), field);
    }
    Window window(company, {.user = "sue"});
    window.go(desktop::address::item("BOLT-M8"));
    window.look("clerk_item");
    auto* tabs =
        dynamic_cast<wxNotebook*>(wxWindow::FindWindowByName(wxNotebookNameStr, &window.page()));
    BOOST_REQUIRE(tabs);
    for (std::size_t tab = 0; tab < tabs->GetPageCount(); ++tab)
        BOOST_TEST(tabs->GetPageText(tab) != "Cost layers");
    window.click(window.named("item.save"));
    auto& form = window.page_as<desktop::OperationPage>().form();
    for (const char* field : of_cost) BOOST_TEST(!form.box(field), field);
    window.field("name").set("Bolt M8");
    window.look("clerk_item_form");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(company.seen("select name, purchase_price from item where sku = 'BOLT-M8'") ==
               "Bolt M8|4100000");
    window.go(desktop::address::operation("adjustment.request"));
    for (const desktop::LineColumn& column : window.lines().columns())
        BOOST_TEST(column.info.name != "unit_cost");
    window.go(desktop::address::report("items"));
    const auto columns = window.page_as<desktop::ReportPage>().table().visible_columns();
    BOOST_TEST(std::count(columns.begin(), columns.end(), "purchase_price") == 0);
    BOOST_TEST(std::count(columns.begin(), columns.end(), "sales_price") == 1);
    window.look("clerk_items");
}

// shows SA-03: The order's own page says how far it is, and who did what
BOOST_AUTO_TEST_CASE(an_order_tells_who_did_what) {
    TradingCompany company;
    Window window(company);
    window.go(desktop::address::document("sales_order", "SO-2001"));
    auto& page = window.page_as<desktop::DocumentPage>();
    page.show_tab("document_history");
    window.settle();
    window.look("order_history");
    std::string history;
    desktop::TableView& table = page.table("document_history");
    for (std::size_t row = 0; row < table.rows().count(); ++row)
        history +=
            table.rows().text_at(row, "event") + " " + table.rows().text_at(row, "user") + "\n";
    for (const char* step : {"confirmed", "picked", "packed", "shipped"})
        BOOST_TEST(history.find(step) != std::string::npos, step << " is not in:\n" << history);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
