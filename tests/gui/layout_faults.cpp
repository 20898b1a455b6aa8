#include "tests/gui/layout_faults.h"

#include <wx/aui/auibook.h>
#include <wx/grid.h>
#include <wx/notebook.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>

namespace storekeep::gui {

namespace {

std::string named(const wxWindow& window) {
    std::string name = window.GetName().utf8_string();
    if (const auto* text = dynamic_cast<const wxStaticText*>(&window))
        name += " “" + text->GetLabelText().utf8_string() + "”";
    else if (!window.GetLabel().empty() && window.GetLabel().size() < 40)
        name += " “" + window.GetLabel().utf8_string() + "”";
    return name;
}

bool arranges_its_children_itself(const wxWindow& window) {
    return dynamic_cast<const wxGrid*>(&window) || dynamic_cast<const wxAuiNotebook*>(&window) ||
           dynamic_cast<const wxNotebook*>(&window);
}

bool scrolls(const wxWindow& window) {
    return dynamic_cast<const wxScrolledWindow*>(&window) != nullptr;
}

void look_at_text(const wxStaticText& text, std::vector<std::string>& faults) {
    if ((text.GetWindowStyle() & (wxST_ELLIPSIZE_END | wxST_ELLIPSIZE_MIDDLE)) != 0) return;
    if (text.GetLabelText().Contains("\n")) return;
    // Fonts of fractional sizes are measured a little wider than they are drawn.
    const int width = text.GetTextExtent(text.GetLabelText()).x;
    if (width - width / 24 > text.GetSize().x + 2)
        faults.push_back(named(text) + " is cut off");
}

void look_at(wxWindow& window, std::vector<std::string>& faults) {
    const wxRect room(wxPoint(0, 0), window.GetClientSize());
    std::vector<wxWindow*> shown;
    for (wxWindow* child : window.GetChildren())
        if (child->IsShown() && !child->IsTopLevel()) shown.push_back(child);
    for (wxWindow* child : shown) {
        if (!arranges_its_children_itself(window) && !scrolls(window) &&
            !room.Contains(child->GetRect()) && !child->GetRect().IsEmpty())
            faults.push_back(named(*child) + " reaches out of " + named(window));
        if (const auto* text = dynamic_cast<wxStaticText*>(child)) look_at_text(*text, faults);
        if (!dynamic_cast<wxGrid*>(child)) look_at(*child, faults);
    }
    if (arranges_its_children_itself(window)) return;
    for (std::size_t one = 0; one < shown.size(); ++one)
        for (std::size_t other = one + 1; other < shown.size(); ++other) {
            const wxRect both = shown[one]->GetRect().Intersect(shown[other]->GetRect());
            if (both.width > 1 && both.height > 1)
                faults.push_back(named(*shown[one]) + " lies over " + named(*shown[other]));
        }
}

}  // namespace

std::vector<std::string> faults_of_layout(wxWindow& window) {
    std::vector<std::string> faults;
    look_at(window, faults);
    return faults;
}

}  // namespace storekeep::gui
