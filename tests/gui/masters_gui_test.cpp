// Lists of records: Ctrl+N makes one, F2 and Enter change the chosen one, rights are ticked.
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/report_page.h"
#include "app/desktop/screens/row_plans.h"
#include "app/desktop/users/role_page.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

using desktop::ReportPage;

BOOST_AUTO_TEST_SUITE(masters_gui)

BOOST_AUTO_TEST_CASE(every_plan_names_what_there_is) {
    const Registry& registry = TestCompany().office().registry();
    for (const Report& report : registry.reports()) {
        const desktop::RowPlan* plan = desktop::find_row_plan(report.name);
        if (!plan) continue;
        std::vector<std::string> columns;
        for (const Column& one : report.columns(Currency::named("USD")))
            columns.push_back(one.name);
        const auto check = [&](std::string_view operation, const desktop::RowFields& fields) {
            if (operation.empty()) return;
            BOOST_TEST(registry.find_operation(operation), std::string(operation));
            for (const auto& [column, field] : fields)
                BOOST_TEST((std::find(columns.begin(), columns.end(), column) != columns.end()),
                           std::string(report.name) + " has " + std::string(column));
        };
        check(plan->operation, plan->fields);
        for (const desktop::RowOffer& offer : plan->more) check(offer.operation, offer.fields);
    }
}

BOOST_AUTO_TEST_CASE(a_rate_is_made_and_changed_by_keys) {
    TestCompany company;
    Window window(company);
    window.go(desktop::address::report("currency_rates"));
    window.look("masters_rates_empty");
    window.key('N', wxMOD_CONTROL);
    window.settle();
    window.field("currency").set(Json("EUR"));
    window.field("rate").set(Json("1.10"));
    window.look("masters_rate_form");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.title() == "Rates of exchange");
    auto& page = window.page_as<ReportPage>();
    BOOST_TEST(page.table().rows().all() == 1);
    page.table().grid().SetFocus();
    page.table().select(0);
    window.look("masters_rates");
    window.key(WXK_F2);
    window.settle();
    BOOST_TEST((window.field("currency").value() == Json("EUR")));
    window.field("rate").set(Json("1.2"));
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(company.seen("select rate from currency_rate") == "1200000");
}

BOOST_AUTO_TEST_CASE(a_role_is_made_of_rights_in_words) {
    TestCompany company;
    Window window(company);
    window.go(desktop::address::page("role"));
    auto& page = window.page_as<desktop::RolePage>();
    page.form().box("code")->set(Json("dock"));
    page.form().box("name")->set(Json("Dock"));
    page.allow("purchasing.receive", true);
    page.allow("reports.*", true);
    window.look("role_new");
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.said() == "The role is saved.");
    BOOST_TEST(company.seen("select right_name from role_right where role_id = "
                            "(select id from role where code = 'dock') order by right_name") ==
               "purchasing.receive; reports.*");
}

BOOST_AUTO_TEST_CASE(a_password_is_kept_in_no_draft) {
    TestCompany company;
    Window window(company);
    window.go(desktop::address::operation("user.set_password",
                                          Json::object().set("user", "owner")));
    window.field("password").set(Json("correct horse"));
    window.key('S', wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(window.remembered().value("drafts").written().find("horse") == std::string::npos);
    window.key(WXK_RETURN, wxMOD_CONTROL);
    window.settle();
    BOOST_TEST(company.seen("select count(*) from app_user where password <> ''") == "1");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
