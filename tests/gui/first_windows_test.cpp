// Every place of the navigation opens, on an empty company and on one with a month of history.
#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/address.h"
#include "app/desktop/screens/document_page.h"
#include "app/desktop/screens/list_page.h"
#include "app/desktop/screens/plans.h"
#include "app/desktop/screens/report_page.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

BOOST_AUTO_TEST_SUITE(first_windows_gui)

BOOST_AUTO_TEST_CASE(every_place_opens_in_an_empty_company) {
    TestCompany company;
    Window window(company);
    for (const desktop::Area& area : desktop::areas())
        for (const desktop::AreaEntry& entry : area.entries) {
            window.go(entry.address);
            BOOST_TEST(window.title() != "Not here", std::string(entry.title));
            window.look("empty_" + std::string(area.title) + "_" + std::string(entry.title));
        }
}

BOOST_AUTO_TEST_CASE(every_place_opens_in_a_company_at_work) {
    TradingCompany company;
    Window window(company);
    window.look("home");
    for (const desktop::Area& area : desktop::areas())
        for (const desktop::AreaEntry& entry : area.entries) {
            window.go(entry.address);
            window.look("at_work_" + std::string(area.title) + "_" + std::string(entry.title));
        }
}

BOOST_AUTO_TEST_CASE(every_place_answers_on_a_server) {
    if (backends().size() < 2) return;
    TradingCompany company(Backend::postgresql);
    Window window(company);
    for (const desktop::Area& area : desktop::areas())
        for (const desktop::AreaEntry& entry : area.entries) {
            window.go(entry.address);
            const std::string place = std::string(area.title) + ", " + std::string(entry.title);
            if (auto* list = dynamic_cast<desktop::ListPage*>(&window.page()))
                BOOST_TEST(!list->table().rows().columns().empty(), place);
            if (auto* report = dynamic_cast<desktop::ReportPage*>(&window.page()))
                BOOST_TEST(!report->table().rows().columns().empty(), place);
            BOOST_TEST(window.said() == "", place);
        }
}

BOOST_AUTO_TEST_CASE(a_document_shows_what_it_did) {
    TradingCompany company;
    Window window(company);
    window.go(desktop::address::document("receipt", "GR-000001"));
    auto& page = window.page_as<desktop::DocumentPage>();
    BOOST_TEST(page.state() == "posted");
    BOOST_TEST(page.lines().rows().count() == 1);
    window.look("receipt");
    window.go(desktop::address::document("sales_order", "SO-2002"));
    window.look("sales_order");
}

// shows TH-05: A document tells in words what it will do to goods, money and promises
BOOST_AUTO_TEST_CASE(a_form_shows_its_effect_and_posts) {
    for (const Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            TradingCompany company(backend);
            Window window(company);
            window.go(desktop::address::operation("receipt.post",
                                                  Json::object().set("purchase_order", "PO-1001")));
            BOOST_TEST(window.lines().count() == 2);
            window.look("receive");
            window.key(WXK_RETURN, wxMOD_CONTROL);
            window.settle();
            BOOST_TEST(window.title() == "GR-000002");
            BOOST_TEST(company.seen("select quantity from stock_move order by id desc limit 1") ==
                       "50000000");
            window.look("received");
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
