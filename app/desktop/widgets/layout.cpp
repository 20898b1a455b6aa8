#include "app/desktop/widgets/layout.h"

#include <wx/dcclient.h>
#include <wx/statbmp.h>

#include "app/desktop/widgets/icons.h"

namespace storekeep::desktop {

namespace {

// An ampersand is a letter like others, and underlines nothing.
wxString plain(std::string_view text) { return wxControl::EscapeMnemonics(wx(text)); }

}  // namespace

wxStaticText* words(wxWindow* parent, std::string_view text) {
    auto* made = new wxStaticText(parent, wxID_ANY, plain(text));
    made->SetForegroundColour(theme::words());
    return made;
}

wxStaticText* hint(wxWindow* parent, std::string_view text) {
    auto* made = words(parent, text);
    made->SetForegroundColour(theme::hint());
    made->SetFont(theme::small(*parent));
    return made;
}

wxStaticText* hint_line(wxWindow* parent, std::string_view text) {
    auto* made = new wxStaticText(parent, wxID_ANY, plain(text), wxDefaultPosition, wxDefaultSize,
                                  wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    made->SetForegroundColour(theme::hint());
    made->SetFont(theme::small(*parent));
    made->SetToolTip(wx(text));
    made->SetMinSize(parent->FromDIP(wxSize(40, -1)));
    return made;
}

wxStaticText* heading(wxWindow* parent, std::string_view text) {
    auto* made = words(parent, text);
    made->SetFont(theme::title(*parent));
    return made;
}

wxStaticText* group_heading(wxWindow* parent, std::string_view text) {
    auto* made = words(parent, text);
    made->SetFont(theme::group(*parent));
    return made;
}

wxStaticText* name_line(wxWindow* parent, std::string_view text) {
    wxStaticText* made = hint_line(parent, text);
    made->SetForegroundColour(theme::words());
    made->SetFont(theme::group(*parent));
    return made;
}

wxWindow* rule_line(wxWindow* parent, bool upright) {
    auto* made = new wxWindow(parent, wxID_ANY, wxDefaultPosition,
                              upright ? wxSize(1, -1) : wxSize(-1, 1));
    made->SetBackgroundColour(theme::line());
    made->SetMinSize(upright ? wxSize(1, -1) : wxSize(-1, 1));
    return made;
}

wxButton* button(wxWindow* parent, std::string_view label, std::function<void()> pressed,
                 std::string_view key) {
    auto* made = new wxButton(parent, wxID_ANY, plain(label));
    if (!key.empty()) made->SetToolTip(wx(key));
    made->Bind(wxEVT_BUTTON, [pressed = std::move(pressed)](wxCommandEvent&) { pressed(); });
    return made;
}

wxButton* main_button(wxWindow* parent, std::string_view label, std::function<void()> pressed) {
    wxButton* made = button(parent, label, std::move(pressed), "Ctrl+Enter");
    made->SetFont(theme::strong(*parent));
    made->SetForegroundColour(theme::accent());
    return made;
}

void allow(wxButton& button, bool allowed) {
    if (!allowed && button.HasFocus()) button.Navigate(wxNavigationKeyEvent::IsForward);
    button.Enable(allowed);
}

wxPanel* plain_panel(wxWindow* parent) {
    auto* made = new wxPanel(parent, wxID_ANY);
    made->SetBackgroundColour(theme::page());
    made->SetForegroundColour(theme::words());
    return made;
}

wxPanel* card(wxWindow* parent, std::string_view title,
              const std::function<wxSizer*(wxWindow* card)>& filled) {
    wxPanel* made = plain_panel(parent);
    made->Bind(wxEVT_PAINT, [made](wxPaintEvent&) {
        wxPaintDC dc(made);
        dc.SetPen(wxPen(theme::line(), 1));
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.DrawRoundedRectangle(wxPoint(0, 0), made->GetClientSize(), made->FromDIP(4));
    });
    made->Bind(wxEVT_SIZE, [made](wxSizeEvent& event) {
        event.Skip();
        made->Refresh();
    });
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int gap = parent->FromDIP(measure::row_gap);
    column->Add(group_heading(made, title), 0, wxALL, gap);
    column->Add(filled(made), 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap);
    made->SetSizer(column);
    return made;
}

wxPanel* empty_place(wxWindow* parent, std::string_view icon_name, std::string_view sentence,
                     std::string_view step, std::function<void()> take_step) {
    wxPanel* place = plain_panel(parent);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddStretchSpacer(2);
    column->Add(new wxStaticBitmap(place, wxID_ANY, icon(icon_name, 48, theme::line())), 0,
                wxALIGN_CENTRE_HORIZONTAL | wxBOTTOM, place->FromDIP(measure::row_gap));
    auto* said = words(place, sentence);
    said->Wrap(place->FromDIP(420));
    said->SetForegroundColour(theme::hint());
    column->Add(said, 0, wxALIGN_CENTRE_HORIZONTAL | wxBOTTOM, place->FromDIP(measure::group_gap));
    if (!step.empty())
        column->Add(button(place, step, std::move(take_step)), 0, wxALIGN_CENTRE_HORIZONTAL);
    column->AddStretchSpacer(3);
    place->SetSizer(column);
    return place;
}

}  // namespace storekeep::desktop
