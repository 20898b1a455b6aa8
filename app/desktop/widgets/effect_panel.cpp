#include "app/desktop/widgets/effect_panel.h"

#include <wx/wupdlock.h>

#include "app/desktop/company/shown.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

namespace {

// For a sentence between the margins, and the bar that scrolls.
int room(const wxWindow& panel) {
    return panel.GetMinSize().x - panel.FromDIP(3 * measure::page_margin);
}

}  // namespace

EffectPanel::EffectPanel(wxWindow* parent, std::string title)
    : wxScrolledWindow(parent), title_(std::move(title)) {
    SetBackgroundColour(theme::side());
    SetScrollRate(0, FromDIP(measure::table_row));
    SetMinSize(FromDIP(wxSize(measure::side_panel, -1)));
    column_ = new wxBoxSizer(wxVERTICAL);
    SetSizer(column_);
    show_words("What it does to goods, money and promises appears here before anything is posted.");
}

void EffectPanel::begin() {
    Freeze();
    column_->Clear(true);
    column_->Add(group_heading(this, title_), 0, wxALL, FromDIP(measure::page_margin));
}

void EffectPanel::end() {
    FitInside();
    Layout();
    Thaw();
}

void EffectPanel::show_words(const std::string& said) {
    begin();
    auto* text = hint(this, said);
    text->Wrap(room(*this));
    column_->Add(text, 0, wxLEFT | wxRIGHT, FromDIP(measure::page_margin));
    end();
}

void EffectPanel::show_refusal(const std::string& said, const std::string& waive,
                               const std::string& step) {
    begin();
    auto* text = words(this, wrappable(said));
    text->SetForegroundColour(theme::state(StateKind::refused));
    text->Wrap(room(*this));
    column_->Add(text, 0, wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(measure::page_margin));
    const auto offer = [this](const std::string& label, std::string_view name,
                              std::function<void()> pressed) {
        wxButton* made = button(this, label, std::move(pressed));
        made->SetName(wx(name));
        column_->Add(made, 0, wxLEFT | wxBOTTOM, FromDIP(measure::page_margin));
    };
    if (!step.empty())
        offer(step, "step", [this] {
            if (on_step) on_step();
        });
    if (!waive.empty())
        offer("Do it all the same", "waive", [this, waive] {
            if (on_waive) on_waive(waive);
        });
    end();
}

wxButton* EffectPanel::offer(const std::string& label, std::function<void()> take) {
    auto* made = button(this, label, std::move(take));
    column_->Add(made, 0, wxLEFT | wxTOP, FromDIP(measure::page_margin));
    FitInside();
    Layout();
    return made;
}

void EffectPanel::tell(const std::string& said) {
    auto* text = hint(this, said);
    text->Wrap(room(*this));
    column_->Add(text, 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(measure::page_margin));
    FitInside();
    Layout();
}

void EffectPanel::add_group(const EffectGroup& group) {
    const int margin = FromDIP(measure::page_margin);
    auto* title = words(this, group.title);
    title->SetFont(theme::strong(*this));
    column_->Add(title, 0, wxLEFT | wxRIGHT, margin);
    auto* table = new wxFlexGridSizer(2, FromDIP(2), FromDIP(measure::row_gap));
    for (const EffectLine& line : group.lines) {
        auto* figure = words(this, line.figure);
        figure->SetFont(theme::strong(*this));
        auto* said = words(this, line.words);
        said->Wrap(GetMinSize().x - FromDIP(130));
        said->SetToolTip(wx(line.words));
        for (wxWindow* part : {static_cast<wxWindow*>(figure), static_cast<wxWindow*>(said)})
            part->Bind(wxEVT_LEFT_DCLICK, [this, line](wxMouseEvent&) {
                if (on_open && !line.report.empty()) on_open(line);
            });
        table->Add(figure, 0, wxALIGN_RIGHT);
        table->Add(said);
    }
    column_->Add(table, 0, wxLEFT | wxRIGHT | wxTOP, margin);
    if (group.more > 0)
        column_->Add(hint(this, "and " + std::to_string(group.more) + " more lines"), 0,
                     wxLEFT | wxTOP, margin);
    column_->AddSpacer(margin);
}

void EffectPanel::show(const Effect& effect) {
    begin();
    if (effect.groups.empty())
        column_->Add(hint(this, "It moves no goods and no money."), 0, wxLEFT | wxBOTTOM,
                     FromDIP(measure::page_margin));
    for (const EffectGroup& group : effect.groups) add_group(group);
    if (!effect.makes.empty()) {
        auto* makes = hint(this, "Would be " + effect.makes);
        makes->Wrap(room(*this));
        column_->Add(makes, 0, wxLEFT, FromDIP(measure::page_margin));
    }
    end();
}

}  // namespace storekeep::desktop
