// Colours can be told apart by everyone: words keep a contrast of 4.5 to 1 on whatever they stand
// on, in light and in dark (the test run shows these windows in both).
#include <cmath>

#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/address.h"
#include "app/desktop/widgets/theme.h"
#include "tests/gui/demo_file.h"

namespace storekeep::gui {

namespace {

namespace theme = desktop::theme;
using desktop::StateKind;

// WCAG 2's relative luminance, and the contrast of two of them.
double luminance(const wxColour& colour) {
    const auto part = [](unsigned char value) {
        const double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.Red()) + 0.7152 * part(colour.Green()) +
           0.0722 * part(colour.Blue());
}

double contrast(const wxColour& one, const wxColour& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

void can_be_read(const std::string& what, const wxColour& words, const wxColour& on) {
    BOOST_TEST(contrast(words, on) >= 4.5, what << ": " << contrast(words, on) << " to 1");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(theme_gui)

BOOST_AUTO_TEST_CASE(words_can_be_read_on_what_they_stand_on) {
    can_be_read("words on the page", theme::words(), theme::page());
    can_be_read("words at the side", theme::words(), theme::side());
    can_be_read("words where one is", theme::words(), theme::accent_soft());
    can_be_read("hints on the page", theme::hint(), theme::page());
    can_be_read("hints at the side", theme::hint(), theme::side());
    can_be_read("the accent on the page", theme::accent(), theme::page());
    can_be_read("the accent where one is", theme::accent(), theme::accent_soft());
    for (const StateKind kind : {StateKind::draft, StateKind::open, StateKind::waiting,
                                 StateKind::done, StateKind::refused}) {
        const std::string state = "state " + std::to_string(static_cast<int>(kind));
        can_be_read(state + " on the page", theme::state(kind), theme::page());
        can_be_read(state + " at the side", theme::state(kind), theme::side());
        can_be_read(state + " on its own", theme::state(kind), theme::state_soft(kind));
    }
}

// The same screens in each theme and at each size, to be looked at.
BOOST_AUTO_TEST_CASE(the_main_screens_of_the_demo_company) {
    const DemoFile demo;
    Window window(demo.entering());
    const auto first = [&](const char* report, const char* column) {
        return demo.ask(report).text_at(0, column);
    };
    const std::pair<const char*, Json> screens[] = {
        {"demo_home", desktop::address::home()},
        {"demo_orders", desktop::address::list("sales_order")},
        {"demo_order",
         desktop::address::document("sales_order", first("sales_orders", "document"))},
        {"demo_purchase",
         desktop::address::document("purchase_order", first("purchase_orders", "document"))},
        {"demo_item", desktop::address::item(first("availability", "item"))},
        {"demo_available", desktop::address::report("availability")},
        {"demo_ledger", desktop::address::report("general_ledger")},
        {"demo_valuation", desktop::address::report("inventory_valuation")},
        {"demo_receive", desktop::address::page("receive")},
        {"demo_pick", desktop::address::page("picking")},
        {"demo_bins", desktop::address::page("bins")},
        {"demo_allocation", desktop::address::page("allocation")},
        {"demo_reports", desktop::address::page("reports")},
        {"demo_company", desktop::address::page("company")},
        {"demo_new_order", desktop::address::operation("sales_order.create")},
        {"demo_new_item", desktop::address::operation("item.save")},
    };
    for (const auto& [name, address] : screens) {
        window.go(address);
        window.look(name);
    }
    window.key('K', wxMOD_CONTROL);
    pump(std::chrono::milliseconds(150));
    window.type("pic");
    window.settle();
    look_at(window.frame().palette(), "demo_palette");
    window.key(WXK_ESCAPE);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
