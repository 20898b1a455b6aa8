#include "app/desktop/widgets/paste_bar.h"

#include <wx/wrapsizer.h>
#include <wx/wupdlock.h>

#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

PasteBar::PasteBar(wxWindow* parent) : wxPanel(parent) {
    SetBackgroundColour(theme::side());
    SetSizer(new wxWrapSizer(wxHORIZONTAL));
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() != WXK_ESCAPE) {
            event.Skip();
            return;
        }
        Hide();
        GetParent()->Layout();
        if (on_done) on_done();
    });
}

void PasteBar::show(const std::vector<std::string>& samples,
                    const std::vector<std::string>& names, const std::vector<int>& columns) {
    const wxWindowUpdateLocker quiet(this);
    GetSizer()->Clear(true);
    choices_.clear();
    for (std::size_t place = 0; place < samples.size(); ++place) {
        auto* one = new wxBoxSizer(wxVERTICAL);
        one->Add(hint(this, "“" + samples[place] + "” is"), 0, wxBOTTOM,
                 FromDIP(measure::unit));
        auto* choice = new wxChoice(this, wxID_ANY);
        choice->SetName(wx("pasted_" + std::to_string(place + 1)));
        choice->Append("left out");
        for (const std::string& name : names) choice->Append(wx(name));
        choice->SetSelection(columns[place] + 1);
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { tell(); });
        one->Add(choice);
        choices_.push_back(choice);
        GetSizer()->Add(one, 0, wxALL, FromDIP(measure::row_gap));
    }
    GetSizer()->Add(button(this, "Done",
                           [this] {
                               CallAfter([this] {
                                   Hide();
                                   GetParent()->Layout();
                                   if (on_done) on_done();
                               });
                           },
                           "Esc"),
                    0, wxALIGN_BOTTOM | wxALL, FromDIP(measure::row_gap));
    Show();
    GetParent()->Layout();
}

void PasteBar::tell() {
    std::vector<int> columns;
    for (const wxChoice* choice : choices_) columns.push_back(choice->GetSelection() - 1);
    if (on_map) on_map(std::move(columns));
}

}  // namespace storekeep::desktop
