// What stands in a tab: a list, a document, a form, a report. It can say where it is, so that it
// can be opened again, and answers the keys that mean the same everywhere.
#pragma once

#include <string>

#include <wx/panel.h>

#include "app/desktop/company/desk.h"
#include "app/desktop/company/explanation.h"
#include "app/desktop/company/remembered.h"
#include "app/desktop/widgets/theme.h"

namespace storekeep::paper {
struct Paper;
}

namespace storekeep::desktop {

class Page;
class PaperTray;

// How printing ended; neither done nor in trouble when the user thought better of it.
struct Printed {
    bool done = false;
    std::string trouble = {};
};

// Choosing files and printers, which tests answer without a window.
class FileChoice {
public:
    virtual ~FileChoice() = default;
    // A path in UTF-8; empty when nothing was chosen. `kinds` as "CSV (*.csv)|*.csv".
    virtual std::string to_open(wxWindow* parent, const std::string& what,
                                const std::string& kinds) = 0;
    virtual std::string to_save(wxWindow* parent, const std::string& what,
                                const std::string& name, const std::string& kinds) = 0;
    virtual std::string folder(wxWindow* parent, const std::string& what) = 0;
    virtual Printed print(wxWindow* parent, const paper::Paper& paper) = 0;
};

// What a page knows of the window around it.
class Shell {
public:
    virtual ~Shell() = default;
    virtual Desk& desk() = 0;
    virtual Remembered& remembered() = 0;
    virtual FileChoice& files() = 0;
    virtual PaperTray& tray() = 0;
    virtual void go(const Json& address) = 0;    // in this tab; Back returns to the same place
    virtual void open(const Json& address) = 0;  // in a tab of its own, or the one that shows it
    virtual void replace(Page& page, const Json& address) = 0;  // in its tab, in its stead
    virtual void close(Page& page) = 0;
    virtual void open_company(const std::string& address) = 0;  // in a window of its own
    virtual void say(const std::string& words, StateKind kind) = 0;  // below, until the next
    virtual void retitle(Page& page) = 0;
};

// Something that the palette offers: where it leads.
struct PageCommand {
    std::string title;
    std::string detail;
    std::string icon;
    Json address;
};

class Page : public wxPanel {
public:
    Page(wxWindow* parent, Shell& shell) : wxPanel(parent), shell_(shell) {
        SetBackgroundColour(theme::page());
    }

    virtual std::string title() const = 0;
    virtual std::string icon_name() const { return "document"; }
    virtual Json address() const = 0;
    virtual std::string help_page() const { return "index"; }

    virtual void refresh() {}
    virtual bool waits() const { return false; }  // for a pause in what is typed
    virtual void changed() { refresh(); }
    // Somebody changed the company: at once where the page is seen, else when it is seen again.
    void changed_elsewhere() {
        stale_ = !IsShownOnScreen();
        if (!stale_) changed();
    }
    void seen() {
        if (stale_) changed();
        stale_ = false;
    }
    virtual void focus() { SetFocus(); }
    // Each answers whether it meant anything here.
    virtual bool main_action() { return false; }   // Ctrl+Enter
    virtual bool new_one() { return false; }       // Ctrl+N
    virtual bool save_draft() { return false; }    // Ctrl+S
    virtual bool focus_filter() { return false; }  // Ctrl+L
    virtual bool export_list() { return false; }   // Ctrl+E
    virtual bool print() { return false; }         // Ctrl+P
    virtual bool labels() { return false; }        // Ctrl+Shift+P
    virtual bool show_effect() { return false; }   // F7
    virtual bool explain() { return false; }       // F4
    // The figure under the cursor; where something explains it, F4 shows that beside the page.
    virtual std::optional<Figure> figure() { return std::nullopt; }
    virtual bool scan(const std::string&) { return false; }
    // What may be done with what is shown, before everything else in the palette.
    virtual std::vector<PageCommand> commands() const { return {}; }

protected:
    Desk& desk() { return shell_.desk(); }
    Desk& desk() const { return shell_.desk(); }
    Shell& shell_;
    Caller caller_;

private:
    bool stale_ = false;
};

// The page at an address; a page that says so where the address leads nowhere.
Page* make_page(wxWindow* parent, Shell& shell, const Json& address);

}  // namespace storekeep::desktop
