#include "app/desktop/frame/status_line.h"

#include <wx/sizer.h>

#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

StatusLine::StatusLine(wxWindow* parent) : wxPanel(parent) {
    SetBackgroundColour(theme::side());
    place_ = hint(this, "");
    proofs_ = hint(this, "");
    said_ = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                             wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    said_->SetName("said");
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const int gap = FromDIP(measure::group_gap);
    row->Add(place_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT | wxRIGHT, gap);
    row->Add(proofs_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    row->Add(said_, 1, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    row->AddSpacer(1);
    row->SetMinSize(FromDIP(wxSize(-1, 28)));
    SetSizer(row);
}

void StatusLine::show_place(const std::string& company, const std::string& user,
                            const std::string& day) {
    place_->SetLabelText(wx(company + "  ·  " + user + "  ·  " + day));
    Layout();
}

void StatusLine::show_proofs(const std::string& words, StateKind kind) {
    proofs_->SetForegroundColour(theme::state(kind));
    proofs_->SetLabelText(wx(words));
    Layout();
}

void StatusLine::say(const std::string& words, StateKind kind) {
    said_->SetForegroundColour(theme::state(kind));
    said_->SetLabelText(wx(words));
    said_->SetToolTip(wx(words));
    Layout();
}

std::string StatusLine::said() const { return utf8(said_->GetLabelText()); }

}  // namespace storekeep::desktop
