// Bad days: the window says so in one sentence, keeps what was typed, and goes on when it can.
#include <filesystem>

#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/address.h"
#include "app/desktop/screens/list_page.h"
#include "app/desktop/screens/report_page.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/server_gate.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

BOOST_AUTO_TEST_SUITE(bad_days_gui)

namespace {

Json new_unit() { return desktop::address::operation("unit.save"); }

// A form with a new unit of this code, typed and not yet entered.
void type_unit(Window& window, const char* code) {
    window.go(new_unit());
    window.field("code").SetFocus();
    window.type(code);
    window.settle();
}

void enter(Window& window) {
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
}

bool says(Window& window, const std::string& words) {
    return until([&] { return window.said().find(words) != std::string::npos; });
}

std::int64_t units_called(TestCompany& company, const std::string& code) {
    return std::stoll(company.seen("select count(*) from unit where code = '" + code + "'"));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_file_that_is_gone_swallows_nothing) {
    TradingCompany company;
    Window window(company);
    window.go(new_unit());
    window.field("code").SetFocus();
    window.type("DRUM");
    const std::string away = company.address() + ".away";
    std::filesystem::rename(company.address(), away);
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.said().find("is gone") != std::string::npos);
    BOOST_TEST(*window.field("code").value().text() == "DRUM");
    window.look("file_gone");
    std::filesystem::rename(away, company.address());
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(units_called(company, "DRUM") == 1);
}

BOOST_AUTO_TEST_CASE(a_server_that_goes_away_and_comes_back) {
    if (backends().size() < 2) return;
    TradingCompany company(Backend::postgresql);
    ServerGate gate(company.address());
    Window window(company, {.address = gate.address()});
    type_unit(window, "DRUM");
    gate.shut();
    window.frame().look_around();
    BOOST_TEST(says(window, "The company's server does not answer"));
    window.look("server_gone");
    enter(window);
    BOOST_TEST(window.said().find("The company's server does not answer") != std::string::npos);
    BOOST_TEST(*window.field("code").value().text() == "DRUM");
    window.go(desktop::address::list("sales_order"));
    window.look("server_gone_list");
    gate.open();
    window.frame().look_around();
    BOOST_TEST(says(window, "The company can be worked in again"));
    auto& list = window.page_as<desktop::ListPage>();
    BOOST_TEST(until([&] { return list.table().rows().all() == 2; }));
    window.go(new_unit());
    BOOST_TEST(*window.field("code").value().text() == "DRUM");
    enter(window);
    BOOST_TEST(units_called(company, "DRUM") == 1);
    window.look("server_back");
}

// SQLite itself says that the disk is full where the file may not grow.
BOOST_AUTO_TEST_CASE(a_full_disk_enters_nothing_and_keeps_what_was_typed) {
    TradingCompany company;
    Window window(company);
    window.go(desktop::address::operation(
        "purchase_order.create",
        Json::object().set("supplier", "ACME").set("warehouse", "MAIN")));
    std::string block;
    for (int line = 0; line < 300; ++line) block += "BOLT-M8\t1\tEA\t4.10\n";
    window.lines().paste_text(block);
    window.settle();
    Connection& connection = window.frame().desk().connection();
    connection.run_script("pragma max_page_count = 1");
    enter(window);
    BOOST_TEST(window.said().find("The disk is full") != std::string::npos, window.said());
    window.look("disk_full");
    BOOST_TEST(window.lines().count() == 300U);
    BOOST_TEST(company.ask("purchase_orders").rows.size() == 1U);
    connection.run_script("pragma max_page_count = 1000000");
    enter(window);
    BOOST_TEST(window.title().starts_with("PO-"), window.title() + ": " + window.said());
    BOOST_TEST(company.ask("purchase_orders").rows.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_company_that_somebody_else_writes_in_is_waited_for) {
    for (const Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            TradingCompany company(backend);
            Window window(company);
            type_unit(window, "DRUM");
            auto others = company.connection().begin(std::chrono::seconds(5));
            window.key(WXK_RETURN, wxMOD_CONTROL);
            BOOST_TEST(says(window, "Somebody else is writing"));
            window.look("somebody_else_writes");
            others.reset();
            window.settle();
            BOOST_TEST(units_called(company, "DRUM") == 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_clock_that_was_set_back_is_told) {
    TradingCompany company;
    const Instant before = *Instant::read("2026-03-01T08:00:00.000000Z");
    Window window(company,
                  {.clock = Clock{[&] { return before; }, [&] { return company.today(); }}});
    window.frame().look_around();
    BOOST_TEST(says(window, "This computer's clock says 2026-03-01"));
    window.look("clock_set_back");
}

BOOST_AUTO_TEST_CASE(what_was_typed_survives_the_window) {
    TradingCompany company;
    {
        Window window(company);
        window.go(new_unit());
        window.field("code").SetFocus();
        window.type("REEL");
        window.settle();
        // A crash saves nothing more: what is on disk now is what is left.
        const desktop::Remembered left(window.remembered().folder());
        BOOST_TEST(left.value("drafts").written().find("REEL") != std::string::npos);
    }
    BOOST_TEST(units_called(company, "REEL") == 0);
}

// shows RC-08: What another user posts is on screen without asking for it
BOOST_AUTO_TEST_CASE(somebody_elses_change_appears) {
    for (const Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            TradingCompany company(backend);
            Window window(company);
            window.go(desktop::address::report("partners"));
            auto& page = window.page_as<desktop::ReportPage>();
            const std::size_t before = page.table().rows().all();
            company.must(R"({"op":"partner.save","code":"INITECH","name":"Initech",
                "customer":true})");
            BOOST_TEST(until([&] { return page.table().rows().all() == before + 1; }));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_scan_of_nothing_known_is_said) {
    TradingCompany company;
    Window window(company);
    window.frame().take_scan("999999");
    window.settle();
    BOOST_TEST(window.said().find("999999") != std::string::npos);
    window.frame().take_scan("4006381333931");
    window.settle();
    BOOST_TEST(window.title() == "BOLT-M8");
    window.look("item");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
