// The side panel that shows what a figure is made of (F4): a tree down to the documents, which open
// by Enter or double-click. Escape and F4 take it away again.
#pragma once

#include <functional>

#include <wx/grid.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/desktop/company/explanation.h"

namespace storekeep::desktop {

class ExplainPanel final : public wxPanel {
public:
    ExplainPanel(wxWindow* parent, Desk& desk);

    void show(const Figure& figure);
    void leave();
    const Explanation& explanation() const { return shown_; }
    wxGrid& grid() { return *grid_; }

    std::function<void(const std::string& kind, const std::string& number)> on_open;
    std::function<void()> on_leave;

private:
    void fill();
    void open_line(int row);

    Desk& desk_;
    Caller caller_;
    Explanation shown_;
    wxStaticText* title_ = nullptr;
    wxStaticText* figure_ = nullptr;
    wxStaticText* sum_ = nullptr;
    wxGrid* grid_ = nullptr;
};

}  // namespace storekeep::desktop
