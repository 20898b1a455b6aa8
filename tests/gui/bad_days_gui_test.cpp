// Bad days: the window says so in one sentence, keeps what was typed, and goes on when it can.
#include <filesystem>

#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/address.h"
#include "app/desktop/screens/report_page.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

BOOST_AUTO_TEST_SUITE(bad_days_gui)

namespace {

Json new_unit() { return desktop::address::operation("unit.save"); }

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

BOOST_AUTO_TEST_CASE(somebody_elses_change_appears) {
    TradingCompany company;
    Window window(company);
    window.go(desktop::address::report("partners"));
    auto& page = window.page_as<desktop::ReportPage>();
    const std::size_t before = page.table().rows().all();
    company.must(R"({"op":"partner.save","code":"INITECH","name":"Initech","customer":true})");
    BOOST_TEST(until([&] { return page.table().rows().all() == before + 1; }));
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
