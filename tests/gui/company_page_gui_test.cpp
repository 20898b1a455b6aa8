// The company's own page: settings, proofs that fill the list as they are asked, backups, copies.
#include <filesystem>

#include "app/desktop/screens/address.h"
#include "app/desktop/tools/check_tab.h"
#include "app/desktop/tools/company_page.h"
#include "app/desktop/tools/keeping_tab.h"
#include "app/desktop/tools/settings_tab.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

using desktop::CompanyPage;

namespace {

CompanyPage& opened_company(Window& window) {
    window.go(desktop::address::page("company"));
    return window.page_as<CompanyPage>();
}

void finish(Window& window, CompanyPage& page) {
    BOOST_REQUIRE(until([&] { return !page.errand().busy(); }, std::chrono::seconds(60)));
    window.settle();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(company_page_gui)

BOOST_AUTO_TEST_CASE(settings_are_changed_and_only_what_was_changed_is_sent) {
    TestCompany company;
    Window window(company);
    CompanyPage& page = opened_company(window);
    window.look("company_settings");
    desktop::FieldForm& form = page.settings().form();
    form.box("name")->set(Json("Nordwind Großhandel und Söhne"));
    form.box("receiving")->set(Json("blind"));
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.said() == "The company's settings are saved.");
    BOOST_TEST(company.seen("select name from company") == "Nordwind Großhandel und Söhne");
    BOOST_TEST(company.seen("select name, value from company_setting") == "receiving|blind");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.said() == "Nothing was changed.");
}

BOOST_AUTO_TEST_CASE(every_claim_is_proven_while_the_window_goes_on) {
    TradingCompany company;
    Window window(company);
    CompanyPage& page = opened_company(window);
    page.show_tab(1);
    window.look("company_check_empty");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    finish(window, page);
    const CheckPlan plan = check_plan(company.connection(), CheckDepth::usual);
    BOOST_TEST(plan.again);
    BOOST_TEST(page.check().table().rows().all() == plan.count());
    BOOST_TEST(page.errand().said() ==
               fmt::format("All {} hold; {}.", plan.count(), plan.in_words()));
    window.look("company_check");
}

BOOST_AUTO_TEST_CASE(a_thorough_check_finds_what_the_log_alone_knows) {
    TradingCompany company;
    company.connection().run_script("update item set weight = weight + 1");
    Window window(company);
    CompanyPage& page = opened_company(window);
    page.show_tab(1);
    window.click(window.named("thorough"));
    finish(window, page);
    BOOST_TEST(page.errand().said().starts_with("1 of "));
    const desktop::TableRows& rows = page.check().table().rows();
    BOOST_TEST(rows.text_at(rows.count() - 1, "state") == "broken");
    page.check().table().select(rows.count() - 1);
    window.settle();
    window.look("company_check_log");
}

BOOST_AUTO_TEST_CASE(a_break_is_told_with_what_breaks_it) {
    TradingCompany company;
    company.connection().run_script("update account_balance set debit = debit + 1");
    Window window(company);
    CompanyPage& page = opened_company(window);
    page.show_tab(1);
    page.check().check();
    finish(window, page);
    BOOST_TEST(page.errand().said().find("do not hold") != std::string::npos);
    const desktop::TableRows& rows = page.check().table().rows();
    for (std::size_t row = 0; row < rows.count(); ++row)
        if (rows.text_at(row, "state") == "broken") page.check().table().select(row);
    window.settle();
    window.look("company_check_broken");
}

BOOST_AUTO_TEST_CASE(a_check_that_is_ended_says_so) {
    TradingCompany company;
    Window window(company);
    CompanyPage& page = opened_company(window);
    page.show_tab(1);
    page.check().check();
    page.errand().end();
    finish(window, page);
    BOOST_TEST(page.errand().said() == "Ended before it was done.");
}

BOOST_AUTO_TEST_CASE(a_company_is_backed_up_restored_and_copied) {
    TradingCompany company;
    Window window(company);
    CompanyPage& page = opened_company(window);
    page.show_tab(2);
    window.look("company_keeping");
    window.files.next = fresh_path(".storekeep");
    const std::string backup = window.files.next;
    window.click(window.named("backup"));
    finish(window, page);
    BOOST_TEST(page.errand().said().find("every proof holds") != std::string::npos);
    BOOST_TEST(std::filesystem::exists(backup));

    window.click(window.named("backup"));
    finish(window, page);
    window.look("company_keeping_refused");
    BOOST_TEST(page.errand().said().find(backup) != std::string::npos);

    window.files.next = fresh_path("");
    window.click(window.named("daily"));
    finish(window, page);
    BOOST_TEST(page.errand().said().find("every proof holds") != std::string::npos);
    window.key(WXK_RETURN, wxMOD_CONTROL);
    finish(window, page);
    BOOST_TEST(page.errand().said().find("there already") != std::string::npos);
    std::filesystem::remove_all(window.files.next);

    window.files.next = fresh_path(".storekeep");
    window.click(window.named("copy_file"));
    finish(window, page);
    BOOST_TEST(page.errand().said().find("the same state") != std::string::npos);
    std::string opened_company;
    window.frame().on_open_address = [&](const std::string& address) { opened_company = address; };
    window.look("company_copied");
    window.named("step")->SetFocus();
    window.key(WXK_SPACE);
    window.settle();
    BOOST_TEST(opened_company == window.files.next);

    std::filesystem::remove(window.files.next);
    window.files.to_open_next = backup;
    window.click(window.named("restore"));
    finish(window, page);
    BOOST_TEST(page.errand().said() == "Restored to " + window.files.next + ".");
    window.look("company_restored");
    opened_company.clear();
    window.click(window.named("step"));
    BOOST_TEST(opened_company == window.files.next);
    Window restored({.address = opened_company});
    BOOST_TEST(restored.frame().desk().company_name() == window.frame().desk().company_name());
    std::filesystem::remove(window.files.next);
    std::filesystem::remove(backup);

    window.click(window.named("copy_server"));
    BOOST_TEST(page.errand().said().find("Say the database below") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
