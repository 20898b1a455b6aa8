// Lists of many thousands: the first page at once, the rest while somebody reads; and what takes
// long can be stopped.
#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/address.h"
#include "app/desktop/screens/report_page.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

namespace {

constexpr std::size_t many_items = 9300;

struct LongCompany : TestCompany {
    explicit LongCompany(Backend backend = Backend::sqlite) : TestCompany(backend) {
        std::size_t made = 0;
        const bool kept = office().perform_all(
            [&]() -> std::optional<Request> {
                if (made == many_items) return std::nullopt;
                const std::string number = std::to_string(100'000 + made++);
                return Request{Json::object()
                                   .set("op", "item.save")
                                   .set("sku", "BOLT-" + number)
                                   .set("name", "Bolt of length " + number)
                                   .set("unit", "EA")
                                   .set("sales_price", "1." + number)};
            },
            [](const Reply& reply) { BOOST_REQUIRE(reply.ok); });
        BOOST_REQUIRE(kept);
    }
};

desktop::TableView& list_of(Window& window) {
    return window.page_as<desktop::ReportPage>().table();
}

std::string said_of(const desktop::TableView& table) { return table.count_said(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(long_list_gui)

BOOST_AUTO_TEST_CASE(a_list_shows_its_first_page_at_once_and_fills) {
    LongCompany company;
    Window window(company);
    window.frame().open(desktop::address::report("items"));
    BOOST_REQUIRE(until([&] { return list_of(window).rows().all() > 0; }));
    desktop::TableView& table = list_of(window);
    BOOST_TEST(table.rows().all() == 200U);
    BOOST_TEST(table.is_loading());
    BOOST_TEST(said_of(table) == "200 rows loaded so far");
    table.grid().SetGridCursor(7, 0);
    table.set_filter("length");
    BOOST_REQUIRE(until([&] { return table.rows().all() > 4000; }));
    BOOST_TEST(table.grid().GetGridCursorRow() == 7);
    window.settle();
    BOOST_TEST(!table.is_loading());
    BOOST_TEST(table.rows().all() == many_items);
    BOOST_TEST(said_of(table) == "9,300 rows");
    BOOST_TEST(table.grid().GetGridCursorRow() == 7);
    table.set_filter("109299");
    BOOST_TEST(said_of(table) == "1 of 9,300 rows");
    table.set_filter("");
    table.grid().MakeCellVisible(static_cast<int>(many_items) - 1, 0);
    BOOST_TEST(table.grid().GetCellValue(static_cast<int>(many_items) - 1, 0) == "BOLT-109299");
    window.look("long_list");
}

BOOST_AUTO_TEST_CASE(an_order_that_was_chosen_is_made_when_all_are_there) {
    LongCompany company;
    Window window(company);
    window.frame().open(desktop::address::report("items"));
    BOOST_REQUIRE(until([&] { return list_of(window).rows().all() > 0; }));
    desktop::TableView& table = list_of(window);
    table.grid().SetGridCursor(3, 0);
    for (int click = 0; click < 2; ++click) {
        wxGridEvent event(table.grid().GetId(), wxEVT_GRID_LABEL_LEFT_CLICK, &table.grid(), -1, 0);
        table.grid().ProcessWindowEvent(event);
    }
    BOOST_TEST(table.rows().text_at(0, "item") == "BOLT-100199");
    window.settle();
    BOOST_TEST(table.rows().text_at(0, "item") == "BOLT-109299");
    BOOST_TEST(table.rows().text_at(*table.selected(), "item") == "BOLT-100196");
}

BOOST_AUTO_TEST_CASE(loading_is_stopped_by_escape_and_begun_again) {
    LongCompany company;
    Window window(company);
    window.frame().open(desktop::address::report("items"));
    BOOST_REQUIRE(until([&] { return list_of(window).rows().all() > 0; }));
    desktop::TableView& table = list_of(window);
    wxKeyEvent escape(wxEVT_KEY_DOWN);
    escape.m_keyCode = WXK_ESCAPE;
    table.grid().ProcessWindowEvent(escape);
    window.settle();
    BOOST_TEST(!table.is_loading());
    BOOST_TEST(table.rows().all() == 200U);
    BOOST_TEST(said_of(table) == "200 rows; stopped; F5 asks again");
    window.look("long_list_stopped");
    window.page().refresh();
    window.settle();
    BOOST_TEST(table.rows().all() == many_items);
}

// What is seen stays until all of the new answer is there.
BOOST_AUTO_TEST_CASE(the_same_question_again_changes_nothing_until_it_is_answered) {
    LongCompany company;
    Window window(company);
    window.go(desktop::address::report("items"));
    desktop::TableView& table = list_of(window);
    table.grid().SetGridCursor(2, 0);
    company.must(R"({"op":"item.save","sku":"AAA","name":"First of all","unit":"EA"})");
    window.page().refresh();
    until([&] { return table.rows().all() != many_items || !window.frame().desk().busy(); });
    BOOST_TEST(table.rows().all() == many_items + 1);
    BOOST_TEST(table.rows().text_at(*table.selected(), "item") == "BOLT-100002");
}

// The server is kept from answering; it is told to give up.
BOOST_AUTO_TEST_CASE(a_question_that_takes_long_can_be_stopped) {
    for (const Backend backend : backends()) {
        if (backend == Backend::sqlite) continue;  // where nobody waits for a lock
        LongCompany company(backend);
        Window window(company);
        const auto other = open_company(company.address());
        other->run_script("begin; lock table item in access exclusive mode");
        window.frame().open(desktop::address::report("items"));
        desktop::TableView& table = list_of(window);
        wxWindow* stop = window.named("stop");
        BOOST_REQUIRE(until([&] { return stop->IsShown(); }));
        BOOST_TEST(said_of(table) == "Asking…");
        window.look("long_question");
        window.click(stop);
        BOOST_TEST(!window.frame().desk().busy());
        BOOST_TEST(said_of(table) == "stopped; F5 asks again");
        other->run_script("rollback");
        window.page().refresh();
        window.settle();
        BOOST_TEST(table.rows().all() == many_items);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
