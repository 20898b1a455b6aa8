// The pictures of the handbook, taken in the demo company: tests/gui/pictures brings them into
// docs/pictures. Each is the screen as somebody meets it in the middle of the work.
#include <filesystem>
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "app/desktop/floor/station_page.h"
#include "app/desktop/handover/handover_page.h"
#include "app/desktop/import/import_page.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/list_page.h"
#include "app/desktop/tools/check_tab.h"
#include "app/desktop/tools/company_page.h"
#include "app/desktop/warehouse/bins_page.h"
#include "tests/gui/demo_file.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

namespace {

// The smallest window there is, so that a picture fits beside its words.
struct Photographer {
    Photographer() : window(demo.entering()) {
        window.frame().SetSize(window.frame().FromDIP(wxSize(1024, 640)));
        pump(std::chrono::milliseconds(100));
    }
    void take(const std::string& name, const Json& address) {
        window.go(address);
        window.look(name);
    }
    void scan(const std::vector<std::string>& codes) {
        for (const std::string& code : codes) {
            window.frame().take_scan(code);
            auto& station = window.page_as<desktop::StationPage>();
            until([&] { return !station.is_waiting(); });
        }
        window.settle();
    }
    // The first row of a report in which this column holds something, and `with` that.
    std::string first(const std::string& report, const std::string& column,
                      const std::string& where = "", const std::string& with = "") {
        const Table table = demo.ask(report);
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            if (!table.text_at(row, column).empty() &&
                (where.empty() || table.text_at(row, where) == with))
                return table.text_at(row, column);
        BOOST_FAIL("the demo company has no " << column << " in " << report << " " << with);
        return {};
    }
    DemoFile demo;
    Window window;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(handbook_pictures_gui)

BOOST_AUTO_TEST_CASE(of_the_office) {
    Photographer at;
    at.take("help_home", desktop::address::home());
    at.take("help_buying",
            desktop::address::document("purchase_order",
                                       at.first("purchase_orders", "document", "state", "open")));
    at.take("help_stock", desktop::address::report("availability"));
    at.take("help_books", desktop::address::report("trial_balance"));
    at.window.key('B', wxMOD_CONTROL);  // narrow navigation: forms are wider than lists
    at.take("help_item", desktop::address::item(at.first("availability", "item")));
    at.take("help_payment",
            desktop::address::operation(
                "payment.receive",
                Json::object().set("customer", at.first("receivables_aging", "partner"))));
    at.window.go(desktop::address::operation("sales_order.create"));
    at.window.field("customer").set(Json(at.first("sales_orders", "partner")));
    at.window.field("warehouse").set(Json("MAIN"));
    const std::string item = at.first("availability", "item");
    at.window.lines().set_cell(0, "item", item);
    at.window.lines().set_cell(0, "quantity", "12");
    at.window.settle();
    at.window.look("help_selling");
}

BOOST_AUTO_TEST_CASE(of_the_floor) {
    Photographer at;
    at.window.key('B', wxMOD_CONTROL);
    at.window.go(desktop::address::page("receive"));
    at.scan({at.first("expected_receipts", "purchase_order")});
    at.scan({at.window.page_as<desktop::StationPage>().table().rows().text_at(0, "item")});
    at.window.look("help_receiving");
    at.take("help_putaway", desktop::address::page("putaway_station"));
    at.window.go(desktop::address::page("picking"));
    at.scan({at.first("pick_list", "document")});
    at.window.look("help_picking");
    const std::string picked = at.first("pick_list", "document");
    at.demo.must(R"({"op":"pick.confirm","sales_order":")" + picked + "\"}");
    at.window.go(desktop::address::page("packing"));
    at.scan({picked, at.first("order_lines", "item", "document", picked)});
    at.window.look("help_packing");
    at.window.go(desktop::address::page("bins"));
    at.window.frame().take_scan(at.first("stock_on_hand", "bin"));
    at.window.settle();
    at.window.look("help_bins");
}

BOOST_AUTO_TEST_CASE(of_counting_and_returns) {
    Photographer at;
    at.demo.must(R"({"op":"count.plan","number":"CNT-1","warehouse":"MAIN","bins":[")" +
                 at.first("stock_on_hand", "bin", "warehouse", "MAIN") + "\"]}");
    at.window.go(desktop::address::page("counting"));
    at.scan({"CNT-1"});
    auto& station = at.window.page_as<desktop::StationPage>();
    at.scan({station.table().rows().text_at(0, "bin"), at.first("stock_on_hand", "item"), "12"});
    at.window.look("help_counting");
    at.window.go(desktop::address::list("return"));
    auto& list = at.window.page_as<desktop::ListPage>();
    BOOST_REQUIRE(list.table().rows().count() > 0U);
    at.take("help_returns",
            desktop::address::document("return", list.table().rows().text_at(0, "document")));
}

BOOST_AUTO_TEST_CASE(of_files_and_proofs) {
    Photographer at;
    const auto wait_for = [&](desktop::ErrandBar& errand) {
        at.window.settle();
        BOOST_REQUIRE(until([&] { return !errand.busy(); }, std::chrono::seconds(120)));
        at.window.settle();
    };
    at.window.key('B', wxMOD_CONTROL);
    at.window.go(desktop::address::page("handover"));
    auto& handover = at.window.page_as<desktop::HandoverPage>();
    handover.form().box("target")->set(Json("xero"));
    handover.form().box("from")->set(Json("2026-03-01"));
    handover.form().box("to")->set(Json("2026-03-31"));
    handover.refresh();
    wait_for(handover.errand());
    at.window.look("help_handover");
    at.window.go(desktop::address::page("company"));
    auto& company = at.window.page_as<desktop::CompanyPage>();
    company.show_tab(1);
    at.window.key(WXK_RETURN, wxMOD_CONTROL);
    wait_for(company.errand());
    at.window.look("help_check");
    const std::string file = fresh_path(".csv");
    std::ofstream(file) << "sku,name,unit,sales_price\nHINGE-60,Hinge 60 mm,EA,2.40\n"
                           "HINGE-80,Hinge 80 mm,EA,dear\nHINGE-90,Hinge 90 mm,TONNE,3.10\n";
    at.window.go(desktop::address::page("import"));
    at.window.files.next = file;
    at.window.key(WXK_RETURN, wxMOD_CONTROL);
    auto& import = at.window.page_as<desktop::ImportPage>();
    wait_for(import.errand());
    wait_for(import.errand());
    at.window.look("help_import");
    std::filesystem::remove(file);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
