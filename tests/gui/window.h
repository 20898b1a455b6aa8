// A company's window for tests: opened, driven by keys and controls as people do, looked at.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <wx/grid.h>
#include <wx/window.h>

#include "app/desktop/frame/main_frame.h"
#include "app/desktop/screens/operation_page.h"
#include "reports/paper/sheet.h"
#include "tests/support/company.h"

namespace storekeep::gui {

// Lets events happen until the condition holds; false after the time is over.
bool until(const std::function<bool()>& condition,
           std::chrono::milliseconds patience = std::chrono::seconds(10));
void pump(std::chrono::milliseconds time);

// What a test answers when a file is to be chosen.
class ChosenFiles final : public desktop::FileChoice {
public:
    std::string next;
    std::string to_open_next;  // empty: the same
    std::string to_open(wxWindow*, const std::string&, const std::string&) override {
        return to_open_next.empty() ? next : to_open_next;
    }
    std::string to_save(wxWindow*, const std::string&, const std::string&,
                        const std::string&) override {
        return next;
    }
    std::string folder(wxWindow*, const std::string&) override { return next; }
    desktop::Printed print(wxWindow*, const paper::Paper& paper) override {
        sheets_printed = printer_is_missing ? 0 : paper.sheets.size();
        if (printer_is_missing) return {false, "No printer took it."};
        return {true, ""};
    }
    bool printer_is_missing = false;
    std::size_t sheets_printed = 0;
};

// Who enters, where, and what the computer's clock says there.
struct Entering {
    std::string user = "owner";
    std::string address = {};         // left out: the company's own
    std::optional<Clock> clock = {};  // left out: the company's day
};

class Window {
public:
    explicit Window(TestCompany& company, const Entering& how = {});
    explicit Window(const Entering& how);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    desktop::MainFrame& frame() { return *frame_; }
    desktop::Page& page() { return *frame_->page(); }
    template <class Kind>
    Kind& page_as() {
        auto* page = dynamic_cast<Kind*>(frame_->page());
        BOOST_REQUIRE_MESSAGE(page, "the page in front is of another kind: " + title());
        return *page;
    }
    std::string title() { return frame_->page() ? frame_->page()->title() : "(none)"; }
    void go(const Json& address);
    // Until every answer has come and what it changed is on screen.
    void settle();

    // Keys as a keyboard sends them, to whatever has the focus.
    void key(int code, int modifiers = wxMOD_NONE);
    void type(const std::string& text);
    void click(wxWindow* button);

    wxWindow* named(const std::string& name);  // in the page in front; fails where there is none
    desktop::FieldBox& field(const std::string& name);
    desktop::LineGrid& lines(const std::string& list = "lines");
    std::string said() { return frame_->status().said(); }

    // Saves the window's picture as NAME.png and fails where something is clipped or overlaps.
    void look(const std::string& name);
    std::vector<std::string> layout_faults();

    ChosenFiles files;
    desktop::Remembered& remembered() { return *remembered_; }

private:
    std::string folder_;
    std::unique_ptr<desktop::Remembered> remembered_;
    desktop::MainFrame* frame_ = nullptr;
};

// The same of any window.
void look_at(wxWindow& seen, const std::string& name);

// Where pictures go: beside the test program, in `screenshots` or what STOREKEEP_PICTURES says.
std::string picture_folder();

}  // namespace storekeep::gui
