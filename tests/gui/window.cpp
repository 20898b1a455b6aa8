#include "tests/gui/window.h"

#include <cstdlib>
#include <filesystem>
#include <thread>

#include <wx/dcclient.h>
#include <wx/evtloop.h>
#include <wx/stdpaths.h>
#include <wx/uiaction.h>

#include "app/desktop/desktop_app.h"
#include "tests/gui/layout_faults.h"

namespace storekeep::gui {

using namespace std::chrono_literals;

namespace {

// The clock of the tests' companies: the window lives on the same day.
Clock clock_of(TestCompany& company) {
    return {[] { return system_clock().now(); }, [&company] { return company.today(); }};
}

}  // namespace

void pump(std::chrono::milliseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    wxEventLoopBase* loop = wxEventLoopBase::GetActive();
    do {
        while (loop->Pending()) loop->Dispatch();
        wxTheApp->ProcessPendingEvents();
        loop->ProcessIdle();
        std::this_thread::sleep_for(2ms);
    } while (std::chrono::steady_clock::now() < end);
}

bool until(const std::function<bool()>& condition, std::chrono::milliseconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) return false;
        pump(4ms);
    }
    return true;
}

std::string picture_folder() {
    const std::filesystem::path program(
        wxStandardPaths::Get().GetExecutablePath().utf8_string());
    const char* named = std::getenv("STOREKEEP_PICTURES");
    const std::filesystem::path folder = program.parent_path() / (named ? named : "screenshots");
    std::filesystem::create_directories(folder);
    return folder.string();
}

Window::Window(TestCompany& company, const Entering& how)
    : Window(Entering{how.user, how.address.empty() ? company.address() : how.address,
                      how.clock ? how.clock : clock_of(company)}) {}

Window::Window(const Entering& how) : folder_(fresh_path(".settings")) {
    remembered_ = std::make_unique<desktop::Remembered>(folder_);
    auto desk = desktop::Desk::open(how.address, how.user, "", desktop::to_window_thread(),
                                    how.clock.value_or(system_clock()));
    frame_ = new desktop::MainFrame(std::move(desk), *remembered_, files);
    frame_->SetSize(frame_->FromDIP(wxSize(1280, 720)));
    frame_->Show();
    frame_->Raise();
    until([this] { return frame_->IsShownOnScreen(); });
    pump(80ms);
    settle();
}

Window::~Window() {
    frame_->Destroy();
    pump(40ms);
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

// An answer may ask the next question, and a form rehearses a moment after the last key.
void Window::settle() {
    const auto calm = [this] {
        return !frame_->desk().busy() && !(frame_->page() && frame_->page()->waits());
    };
    for (int rounds = 0; rounds < 2; rounds = calm() ? rounds + 1 : 0) {
        BOOST_REQUIRE(until(calm, 30s));
        pump(rounds == 0 ? 130ms : 20ms);  // a list filters a moment after the last key
    }
}

void Window::go(const Json& address) {
    frame_->open(address);
    settle();
}

void Window::key(int code, int modifiers) {
    wxUIActionSimulator().Char(code, modifiers);
    pump(12ms);
}

void Window::type(const std::string& text) {
    wxUIActionSimulator simulator;
    for (const char c : text) {
        simulator.Text(wxString(c));
        pump(40ms);  // a hand, not a scanner
    }
}

void Window::click(wxWindow* button) {
    BOOST_REQUIRE(button && button->IsShownOnScreen() && button->IsEnabled());
    wxCommandEvent event(wxEVT_BUTTON, button->GetId());
    event.SetEventObject(button);
    button->GetEventHandler()->ProcessEvent(event);
    settle();
}

wxWindow* Window::named(const std::string& name) {
    wxWindow* found = wxWindow::FindWindowByName(name, frame_->page());
    BOOST_REQUIRE_MESSAGE(found, "no control here is called " + name);
    return found;
}

desktop::FieldBox& Window::field(const std::string& name) {
    desktop::FieldBox* box = page_as<desktop::OperationPage>().form().box(name);
    BOOST_REQUIRE_MESSAGE(box, "the form has no field " + name);
    return *box;
}

desktop::LineGrid& Window::lines(const std::string& list) {
    desktop::LineGrid* grid = page_as<desktop::OperationPage>().lines(list);
    BOOST_REQUIRE_MESSAGE(grid, "the form has no lines called " + list);
    return *grid;
}

std::vector<std::string> Window::layout_faults() { return faults_of_layout(*frame_); }

void Window::look(const std::string& name) { look_at(*frame_, name); }

void look_at(wxWindow& seen, const std::string& name) {
    pump(60ms);
    wxClientDC window(&seen);
    const wxSize size = seen.GetClientSize();
    wxBitmap picture(size.x, size.y);
    wxMemoryDC memory(picture);
    memory.Blit(0, 0, size.x, size.y, &window, 0, 0);
    memory.SelectObject(wxNullBitmap);
    picture.SaveFile(picture_folder() + "/" + name + ".png", wxBITMAP_TYPE_PNG);
    for (const std::string& fault : faults_of_layout(seen)) BOOST_ERROR(name + ": " + fault);
}

}  // namespace storekeep::gui
