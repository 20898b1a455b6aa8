// The tabs: each holds a page and the pages it came from, so that Alt+Left returns to the same
// place.
#pragma once

#include <functional>
#include <vector>

#include <wx/aui/auibook.h>

#include "app/desktop/frame/page.h"

namespace storekeep::desktop {

// One tab: a page on top of those it came from.
class Tab final : public wxPanel {
public:
    Tab(wxWindow* parent, Shell& shell);

    void go(const Json& address);       // in front of what is there
    void replace(const Json& address);  // instead of what is there
    bool back();
    bool forward();
    Page* page() const;
    bool holds(const Page& page) const;

private:
    void show_top();
    Page* made(const Json& address);

    Shell& shell_;
    std::vector<Page*> behind_;   // the last is shown
    std::vector<Page*> ahead_;
};

class Tabs final : public wxAuiNotebook {
public:
    Tabs(wxWindow* parent, Shell& shell);

    void open(const Json& address);  // its own tab, or the one that shows it
    Tab* current() const;
    Page* page() const;
    void close(Page& page);  // the page before it comes back; the last page ends its tab
    void close_current();
    void retitle(Page& page);
    void next(bool forward);
    std::vector<Json> addresses() const;

    std::function<void()> on_change;  // another page is in front

private:
    Tab* tab_of(const Page& page) const;

    Shell& shell_;
};

}  // namespace storekeep::desktop
