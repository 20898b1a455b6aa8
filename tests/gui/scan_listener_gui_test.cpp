// A scanner that types as a keyboard: told from a hand by its speed or its prefix, heard by the
// task, and the field that had the focus is as it was.
#include <boost/test/unit_test.hpp>

#include <wx/uiaction.h>

#include "app/desktop/screens/address.h"
#include "reports/trading_company_for_tests.h"
#include "tests/gui/window.h"

namespace storekeep::gui {

BOOST_AUTO_TEST_SUITE(scan_listener_gui)

namespace {

using desktop::ScanReader;

// What is heard as a scan when the characters come `between` milliseconds apart.
std::string scanned(ScanReader& reader, const std::string& typed, long between, long& now) {
    ScanReader::Heard heard = ScanReader::Heard::hand;
    for (const char c : typed) heard = reader.hear(static_cast<char32_t>(c), now += between);
    return heard == ScanReader::Heard::scan ? reader.scanned() : std::string();
}

// All at once, as a scanner does: the window hears them one right after the other.
void scan_with_keys(Window& window, const std::string& code) {
    for (const char c : code) {
        wxKeyEvent event(wxEVT_CHAR_HOOK);
        event.m_keyCode = c;
        event.m_uniChar = c;
        wxWindow* focused = wxWindow::FindFocus();
        event.SetEventObject(focused);
        focused->GetEventHandler()->ProcessEvent(event);
        if (auto* text = dynamic_cast<wxTextCtrl*>(focused); text && c != '\r')
            text->WriteText(wxString(c));
    }
    window.settle();
}

}  // namespace

BOOST_AUTO_TEST_CASE(speed_tells_a_scanner_from_a_hand) {
    ScanReader reader;
    long now = 10'000;
    BOOST_TEST(scanned(reader, "4006381333931\r", 4, now) == "4006381333931");
    BOOST_TEST(scanned(reader, "A-01-1\r", 4, now) == "A-01-1");  // right after the other
    BOOST_TEST(scanned(reader, "4006381333931\r", 90, now) == "");
    BOOST_TEST(scanned(reader, "12\r", 4, now) == "");  // too short to be sure
    now += 500;
    BOOST_TEST(scanned(reader, "abc", 120, now) == "");  // typed, and then somebody scans
    now += 500;
    BOOST_TEST(scanned(reader, "BOLT-M8\r", 3, now) == "BOLT-M8");
}

BOOST_AUTO_TEST_CASE(a_prefix_is_sure_at_any_speed) {
    ScanReader reader;
    reader.set_prefix(U'~');
    long now = 10'000;
    BOOST_TEST(scanned(reader, "~12\r", 80, now) == "12");
    BOOST_TEST(scanned(reader, "~A-01-1\r", 80, now) == "A-01-1");
    BOOST_TEST(scanned(reader, "A-01-1\r", 80, now) == "");
}

// shows RC-07: A scan goes to the task wherever the focus is; no field receives a stray text
BOOST_AUTO_TEST_CASE(a_field_is_as_it_was_before_the_scan) {
    TradingCompany company;
    Window window(company);
    window.go(desktop::address::operation("receipt.post",
                                          Json::object().set("purchase_order", "PO-1001")));
    auto* memo = dynamic_cast<wxTextCtrl*>(window.named("memo"));
    BOOST_REQUIRE(memo);
    memo->SetFocus();
    window.type("two boxes");
    window.settle();
    scan_with_keys(window, "4006381333931\r");
    BOOST_TEST(memo->GetValue() == "two boxes");
    BOOST_TEST(memo->GetInsertionPoint() == 9);
    BOOST_TEST(window.said() == "✓ BOLT-M8");
}

// shows RC-07: A scan with a cell being typed in
BOOST_AUTO_TEST_CASE(a_cell_is_as_it_was_before_the_scan) {
    TradingCompany company;
    Window window(company);
    window.go(desktop::address::operation("receipt.post",
                                          Json::object().set("purchase_order", "PO-1001")));
    auto& lines = window.lines();
    lines.grid().SetFocus();
    int column = 0;
    while (lines.grid().IsReadOnly(0, column)) ++column;
    lines.grid().SetGridCursor(0, column);
    lines.grid().EnableCellEditControl();
    pump(std::chrono::milliseconds(50));
    const wxString before = lines.grid().GetCellValue(0, column);
    scan_with_keys(window, "4006381333931\r");
    BOOST_TEST(lines.grid().GetCellValue(0, column) == before);
    BOOST_TEST(window.said() == "✓ BOLT-M8");
}

BOOST_AUTO_TEST_CASE(a_station_hears_a_scan_wherever_the_focus_is) {
    TradingCompany company;
    Window window(company);
    window.go(desktop::address::page("picking"));
    wxWindow* search = window.named("scan");
    search->SetFocus();
    scan_with_keys(window, "SO-2002\r");
    BOOST_TEST(dynamic_cast<wxTextCtrl*>(search)->GetValue() == "");
    window.go(desktop::address::home());
    scan_with_keys(window, "4006381333931\r");
    BOOST_TEST(window.title() == "BOLT-M8");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace storekeep::gui
