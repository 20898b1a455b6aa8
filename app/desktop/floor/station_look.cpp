// How a station looks: its head, the card with what to do now, and the row for scans.
#include "app/desktop/floor/station_page.h"

#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

namespace {

// Cut with "…" where there is no room: floor screens never grow with a name.
wxStaticText* line_of(wxWindow* parent, const wxFont& font) {
    auto* made = new wxStaticText(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                                  wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    made->SetFont(font);
    made->SetForegroundColour(theme::words());
    made->SetMinSize(wxSize(parent->FromDIP(40), made->GetCharHeight() + parent->FromDIP(2)));
    return made;
}

}  // namespace

void StationPage::build_head(wxSizer* column) {
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    wxStaticText* title = heading(this, words_.title);
    head->Add(title, 0, wxALIGN_CENTRE_VERTICAL);
    progress_ = line_of(this, theme::group(*this));
    progress_->SetName("progress");
    // Both stand on one line, the larger letters reach above.
    auto* on_line = new wxBoxSizer(wxVERTICAL);
    on_line->AddSpacer((title->GetCharHeight() - progress_->GetCharHeight()) * 4 / 5);
    on_line->Add(progress_, 0, wxEXPAND);
    head->Add(on_line, 1, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(measure::page_margin));
    auto* done = main_button(this, words_.done, [this] { main_action(); });
    done->SetName("done");
    head->Add(done, 0, wxLEFT, FromDIP(measure::row_gap));
    column->Add(head, 0, wxEXPAND | wxALL, FromDIP(measure::page_margin));
}

void StationPage::build_card(wxSizer* column) {
    card_ = plain_panel(this);
    card_->SetBackgroundColour(theme::accent_soft());
    where_ = line_of(card_, theme::big(*this));
    where_->SetName("where");
    figure_ = line_of(card_, theme::big(*this));
    figure_->SetName("figure");
    what_ = line_of(card_, theme::title(*this));
    what_->SetName("what");
    about_ = line_of(card_, theme::group(*this));
    about_->SetName("about");
    auto* grid = new wxFlexGridSizer(2, FromDIP(measure::row_gap), FromDIP(measure::group_gap));
    grid->AddGrowableCol(0, 3);
    grid->AddGrowableCol(1, 2);
    for (wxStaticText* one : {where_, figure_, what_, about_}) grid->Add(one, 1, wxEXPAND);
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(grid, 1, wxEXPAND | wxALL, FromDIP(measure::page_margin));
    card_->SetSizer(around);
    column->Add(card_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(measure::page_margin));
}

void StationPage::build_scan_row(wxSizer* column) {
    const int margin = FromDIP(measure::page_margin);
    wanted_ = line_of(this, theme::group(*this));
    wanted_->SetName("wanted");
    column->Add(wanted_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, margin);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    field_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                            wxTE_PROCESS_ENTER);
    field_->SetFont(theme::title(*this));
    field_->SetHint("Scan or type");
    field_->SetName("scan");
    field_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) {
        const std::string typed = utf8(field_->GetValue());
        field_->ChangeValue("");
        hear(typed);
    });
    row->Add(field_, 2, wxALIGN_CENTRE_VERTICAL);
    said_ = plain_panel(this);
    said_words_ = line_of(said_, theme::group(*this));
    said_words_->SetName("said");
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->AddStretchSpacer();
    inside->Add(said_words_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(measure::row_gap));
    inside->AddStretchSpacer();
    said_->SetSizer(inside);
    row->Add(said_, 3, wxEXPAND | wxLEFT, margin);
    column->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, margin);
    build_keys(column);
}

// What may be done besides scanning, and what was scanned last.
void StationPage::build_keys(wxSizer* column) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const int gap = FromDIP(measure::row_gap);
    const auto add = [&](std::string_view label, const char* key, const char* name,
                         const char* code) {
        if (label.empty()) return;
        auto* made = button(
            this, std::string(label) + " " + key, [this, code] { hear(code); }, key);
        made->SetName(name);
        row->Add(made, 0, wxRIGHT, gap);
    };
    add(words_.short_label, "F8", "short", "SHORT");
    add(words_.other_label, "F9", "other", "OTHER");
    add(words_.later_label, "Shift+F9", "later", "LATER");
    add("Undo last", "Ctrl+Z", "undo", "UNDO");
    last_ = hint_line(this, " ");
    last_->SetName("last");
    row->Add(last_, 1, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap);
    column->Add(row, 0, wxEXPAND | wxALL, FromDIP(measure::page_margin));
}

}  // namespace storekeep::desktop
