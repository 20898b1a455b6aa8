#include "app/desktop/frame/tabs.h"

#include <algorithm>

#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include "app/desktop/frame/tab_art.h"
#include "app/desktop/widgets/icons.h"

namespace storekeep::desktop {

Tab::Tab(wxWindow* parent, Shell& shell) : wxPanel(parent), shell_(shell) {
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

Page* Tab::page() const { return behind_.empty() ? nullptr : behind_.back(); }

bool Tab::holds(const Page& page) const {
    return std::find(behind_.begin(), behind_.end(), &page) != behind_.end();
}

Page* Tab::made(const Json& address) {
    Page* page = make_page(this, shell_, address);
    GetSizer()->Add(page, 1, wxEXPAND);
    return page;
}

void Tab::show_top() {
    for (Page* one : behind_) one->Show(one == page());
    for (Page* one : ahead_) one->Hide();
    Layout();
    if (!page()) return;
    page()->seen();
    page()->focus();
}

void Tab::go(const Json& address) {
    const wxWindowUpdateLocker quiet(this);
    for (Page* one : ahead_) one->Destroy();
    ahead_.clear();
    behind_.push_back(made(address));
    show_top();
}

void Tab::replace(const Json& address) {
    const wxWindowUpdateLocker quiet(this);
    Page* before = page();
    if (before) {
        behind_.pop_back();
        before->Hide();
        before->CallAfter([before] { before->Destroy(); });  // it may be the one that asked
    }
    // Back to a document that is behind already, rather than on top of itself.
    if (page() && page()->address() == address) {
        page()->refresh();
        show_top();
        return;
    }
    go(address);
}

bool Tab::back() {
    if (behind_.size() < 2) return false;
    ahead_.push_back(behind_.back());
    behind_.pop_back();
    show_top();
    return true;
}

bool Tab::forward() {
    if (ahead_.empty()) return false;
    behind_.push_back(ahead_.back());
    ahead_.pop_back();
    show_top();
    return true;
}

Tabs::Tabs(wxWindow* parent, Shell& shell)
    : wxAuiNotebook(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                    wxAUI_NB_TOP | wxAUI_NB_TAB_MOVE | wxAUI_NB_SCROLL_BUTTONS |
                        wxAUI_NB_CLOSE_ON_ALL_TABS | wxAUI_NB_WINDOWLIST_BUTTON |
                        wxAUI_NB_MIDDLE_CLICK_CLOSE),
      shell_(shell) {
    SetArtProvider(new TabArt);
    SetTabCtrlHeight(FromDIP(32));
    Bind(wxEVT_AUINOTEBOOK_PAGE_CHANGED, [this](wxAuiNotebookEvent&) {
        if (on_change) on_change();
    });
    Bind(wxEVT_AUINOTEBOOK_PAGE_CLOSED, [this](wxAuiNotebookEvent&) {
        if (on_change) on_change();
    });
}

Tab* Tabs::current() const {
    const int chosen = GetSelection();
    if (chosen == wxNOT_FOUND) return nullptr;
    return static_cast<Tab*>(GetPage(static_cast<size_t>(chosen)));
}

Page* Tabs::page() const { return current() ? current()->page() : nullptr; }

void Tabs::open(const Json& address) {
    for (size_t place = 0; place < GetPageCount(); ++place) {
        Tab* tab = static_cast<Tab*>(GetPage(place));
        if (!tab->page() || tab->page()->address() != address) continue;
        SetSelection(place);
        tab->page()->focus();
        return;
    }
    auto* tab = new Tab(this, shell_);
    AddPage(tab, "…", true);
    tab->go(address);
    retitle(*tab->page());
}

Tab* Tabs::tab_of(const Page& page) const {
    for (size_t place = 0; place < GetPageCount(); ++place) {
        Tab* tab = static_cast<Tab*>(GetPage(place));
        if (tab->holds(page)) return tab;
    }
    return nullptr;
}

void Tabs::close(Page& page) {
    Tab* tab = tab_of(page);
    if (!tab) return;
    if (tab->page() == &page && tab->back()) {
        if (tab->page()) {
            tab->page()->refresh();
            retitle(*tab->page());
        }
        return;
    }
    const int place = GetPageIndex(tab);
    CallAfter([this, place, tab] {
        if (GetPageIndex(tab) == place) DeletePage(static_cast<size_t>(place));
    });
}

void Tabs::close_current() {
    const int place = GetSelection();
    if (place == wxNOT_FOUND) return;
    DeletePage(static_cast<size_t>(place));
    if (on_change) on_change();
}

void Tabs::retitle(Page& page) {
    Tab* tab = tab_of(page);
    const int place = tab ? GetPageIndex(tab) : wxNOT_FOUND;
    if (place == wxNOT_FOUND || tab->page() != &page) return;
    SetPageText(static_cast<size_t>(place), wx(page.title()));
    SetPageBitmap(static_cast<size_t>(place), icon(page.icon_name(), 16, theme::hint()));
    if (on_change) on_change();
}

void Tabs::next(bool forward) {
    const int count = static_cast<int>(GetPageCount());
    if (count < 2) return;
    SetSelection(static_cast<size_t>((GetSelection() + (forward ? 1 : count - 1)) % count));
}

std::vector<Json> Tabs::addresses() const {
    std::vector<Json> all;
    for (size_t place = 0; place < GetPageCount(); ++place)
        if (const Page* one = static_cast<Tab*>(GetPage(place))->page())
            all.push_back(one->address());
    return all;
}

}  // namespace storekeep::desktop
