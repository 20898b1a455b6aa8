// A period handed over: previewed, named, numbered, written, and written again.
#include <filesystem>

#include "app/desktop/handover/handover_page.h"
#include "app/desktop/screens/address.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

using desktop::HandoverPage;

namespace {

HandoverPage& opened_handover(Window& window, const char* target) {
    window.go(desktop::address::page("handover"));
    auto& page = window.page_as<HandoverPage>();
    page.form().box("target")->set(Json(target));
    page.form().box("from")->set(Json("2026-03-01"));
    page.form().box("to")->set(Json("2026-03-31"));
    page.refresh();
    return page;
}

void finish(Window& window, HandoverPage& page) {
    window.settle();
    BOOST_REQUIRE(until([&] { return !page.errand().busy(); }, std::chrono::seconds(60)));
    window.settle();
}

std::size_t files_in(const std::string& folder) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& one : std::filesystem::directory_iterator(folder)) ++count;
    return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(handover_gui)

BOOST_AUTO_TEST_CASE(a_month_is_previewed_handed_over_and_written_again) {
    TradingCompany company;
    Window window(company);
    HandoverPage& page = opened_handover(window, "xero");
    finish(window, page);
    BOOST_TEST(page.is_ready());
    window.look("handover_totals");
    page.show_tab(HandoverPage::records);
    window.look("handover_records");
    page.show_tab(HandoverPage::names);
    window.look("handover_names");
    page.show_tab(HandoverPage::left_out);
    window.look("handover_left_out");
    window.files.next = fresh_path("");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    finish(window, page);
    BOOST_TEST(window.said().starts_with("EX-000001: "), window.said());
    BOOST_TEST(company.seen("select count(*) from export_batch") == "1");
    BOOST_TEST(page.table(HandoverPage::batches).rows().all() == 1);
    const std::size_t files = files_in(window.files.next);
    BOOST_TEST(files > 2);
    std::filesystem::remove_all(window.files.next);

    page.table(HandoverPage::batches).select(0);
    window.settle();
    window.click(window.named("again"));
    finish(window, page);
    BOOST_TEST(files_in(window.files.next) == files);
    window.look("handover_batches");
    BOOST_TEST(company.seen("select count(*) from export_batch") == "1");
    std::filesystem::remove_all(window.files.next);
    page.refresh();
    finish(window, page);
    BOOST_TEST(!page.is_ready());
}

BOOST_AUTO_TEST_CASE(what_has_no_name_there_is_said_with_the_step_that_names_it) {
    TradingCompany company;
    company.must(R"({"op":"export_mapping.save","target":"xero","kind":"account","ours":"1400",
                     "theirs":"630"})");
    Window window(company);
    HandoverPage& page = opened_handover(window, "xero");
    finish(window, page);
    BOOST_TEST(!page.is_ready());
    BOOST_TEST(page.errand().said().find("lacks") != std::string::npos);
    window.look("handover_missing");
    window.click(window.named("missing"));
    BOOST_TEST((window.field("kind").value() == Json("account")));
    BOOST_TEST((window.field("target").value() == Json("xero")));
    window.look("handover_name_form");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
