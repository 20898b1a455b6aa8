// Every screen that docs/capabilities.md names is there, and bears being looked at.
#include <set>

#include <boost/test/unit_test.hpp>

#include "app/desktop/screens/address.h"
#include "tests/gui/window.h"
#include "tests/support/screens.h"

namespace storekeep::gui {

namespace {

Json address_of(const Screen& screen) {
    if (screen.kind == "form") return desktop::address::operation(screen.name);
    if (screen.kind == "report") return desktop::address::report(screen.name);
    if (screen.kind == "list") return desktop::address::list(screen.name);
    return desktop::address::page(screen.name);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(screens_gui)

BOOST_AUTO_TEST_CASE(every_screen_that_serves_a_capability_opens) {
    TestCompany company;
    Window window(company);
    std::set<std::string> seen;
    for (const auto& [id, screens] : screens_of_capabilities())
        for (const Screen& screen : screens) {
            const Json address = address_of(screen);
            if (!seen.insert(address.written()).second) continue;
            window.go(address);
            BOOST_TEST(window.title() != "Not here", id + " names a screen that is not there: " +
                                                         screen.kind + " " + screen.name);
            for (const std::string& fault : window.layout_faults())
                BOOST_ERROR(screen.kind + " " + screen.name + ": " + fault);
            window.key('W', wxMOD_CONTROL);
        }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
