// The window of one company: navigation, tabs, status line; menus and keys from the registry.
#pragma once

#include <functional>
#include <memory>

#include <wx/frame.h>
#include <wx/stopwatch.h>
#include <wx/timer.h>

#include "app/desktop/frame/explain_panel.h"
#include "app/desktop/frame/navigation.h"
#include "app/desktop/frame/page.h"
#include "app/desktop/frame/palette.h"
#include "app/desktop/frame/paper.h"
#include "app/desktop/frame/scan_listener.h"
#include "app/desktop/frame/status_line.h"
#include "app/desktop/frame/tabs.h"

namespace storekeep::desktop {

class MainFrame final : public wxFrame, public Shell {
public:
    MainFrame(std::unique_ptr<Desk> desk, Remembered& remembered, FileChoice& files);
    ~MainFrame() override;

    Desk& desk() override { return *desk_; }
    Remembered& remembered() override { return remembered_; }
    FileChoice& files() override { return files_; }
    PaperTray& tray() override { return tray_; }
    void go(const Json& address) override;
    void open(const Json& address) override;
    void replace(Page& page, const Json& address) override;
    void close(Page& page) override;
    void open_company(const std::string& address) override;
    void say(const std::string& words, StateKind kind) override;
    void retitle(Page& page) override;

    Tabs& tabs() { return *tabs_; }
    Page* page() const { return tabs_->page(); }
    Palette& palette() { return *palette_; }
    StatusLine& status() { return *status_; }
    Navigation& navigation() { return *navigation_; }
    ScanListener& scanner() { return scanner_; }
    ExplainPanel& explanation() { return *explain_; }
    void take_scan(const std::string& code);
    void check_proofs();
    void look_around();  // for what others changed, and whether all is well; from time to time

    // Another company, or a second window: the program's to do.
    std::function<void()> on_open_company;
    std::function<void(const std::string& address)> on_open_address;

private:
    void build_menus();
    void add_areas(wxMenuBar& bar);
    void add_command(wxMenu& menu, const std::string& label, std::function<void()> command);
    void add_page_keys(wxMenu& menu);
    bool on_page(bool (Page::*answer)());
    void on_key(wxKeyEvent& event);
    void explain();
    void restore_tabs();
    void remember_tabs();
    void place_changed();
    void tell_trouble(const std::string& sentence);

    std::unique_ptr<Desk> desk_;
    Remembered& remembered_;
    FileChoice& files_;
    PaperTray tray_;
    Navigation* navigation_ = nullptr;
    Tabs* tabs_ = nullptr;
    ExplainPanel* explain_ = nullptr;
    StatusLine* status_ = nullptr;
    Palette* palette_ = nullptr;
    ScanListener scanner_;
    wxTimer looking_;
    wxStopWatch checked_;
    Caller caller_;
    bool ending_ = false;
};

}  // namespace storekeep::desktop
