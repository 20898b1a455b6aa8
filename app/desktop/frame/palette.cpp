#include "app/desktop/frame/palette.h"

#include <algorithm>

#include <wx/dc.h>
#include <wx/sizer.h>

#include "app/desktop/company/words.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/plans.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/theme.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

constexpr std::size_t most_entries = 14;

// How well what was typed fits: 0 not at all; a beginning is better than a word's, than the middle.
int fit(const std::string& title, const std::string& typed) {
    const std::string plain = lower_ascii(title);
    if (plain.starts_with(typed)) return 3;
    if (plain.find(" " + typed) != std::string::npos) return 2;
    return plain.find(typed) != std::string::npos ? 1 : 0;
}

void add_all(const Desk& desk, std::vector<PaletteEntry>& all) {
    for (const Area& area : areas())
        for (const AreaEntry& entry : area.entries)
            if (may_see(desk, entry))
                all.push_back({std::string(entry.title), std::string(area.title),
                               std::string(entry.icon), entry.address});
    for (const Operation* operation : desk.registry().operations())
        if (desk.holds(operation->right) && operation->name != "company.create")
            all.push_back({action_label(operation->name), std::string(operation->help), "plus",
                           address::operation(operation->name)});
    for (const Report& report : desk.registry().reports())
        if (desk.holds(report.right))
            all.push_back({std::string(report.title), std::string(report.help), "reports",
                           address::report(report.name)});
}

}  // namespace

std::vector<PaletteEntry> commands_for(const Desk& desk, const std::string& typed) {
    std::vector<PaletteEntry> all;
    add_all(desk, all);
    return fitting(std::move(all), typed);
}

std::vector<PaletteEntry> fitting(std::vector<PaletteEntry> all, const std::string& typed) {
    const std::string wanted = lower_ascii(trimmed(typed));
    if (wanted.empty()) return all;
    std::vector<std::pair<int, PaletteEntry>> found;
    for (PaletteEntry& one : all) {
        const int by_title = fit(one.title, wanted) * 2;
        const int how = std::max(by_title, fit(one.detail, wanted) > 0 ? 1 : 0);
        if (how > 0) found.emplace_back(how, std::move(one));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& one, const auto& other) { return one.first > other.first; });
    std::vector<PaletteEntry> best;
    for (auto& [how, one] : found) best.push_back(std::move(one));
    return best;
}

class Palette::List final : public wxVListBox {
public:
    List(wxWindow* parent, const std::vector<PaletteEntry>& entries) : entries_(entries) {
        Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
        SetBackgroundColour(theme::page());
    }
    bool AcceptsFocus() const override { return false; }

private:
    wxCoord OnMeasureItem(size_t) const override { return FromDIP(32); }
    void OnDrawBackground(wxDC& dc, const wxRect& rect, size_t row) const override {
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(IsSelected(row) ? theme::accent_soft() : theme::page()));
        dc.DrawRectangle(rect);
    }
    void OnDrawItem(wxDC& dc, const wxRect& rect, size_t row) const override {
        const PaletteEntry& one = entries_[row];
        dc.DrawBitmap(icon(one.icon, 16, theme::hint()).GetBitmapFor(this), rect.x + FromDIP(12),
                      rect.y + FromDIP(8), true);
        const int y = rect.y + (rect.height - dc.GetCharHeight()) / 2;
        int x = rect.x + FromDIP(40);
        dc.SetFont(theme::strong(*this));
        dc.SetTextForeground(theme::words());
        dc.DrawText(wx(one.title), x, y);
        x += dc.GetTextExtent(wx(one.title)).x + FromDIP(12);
        dc.SetFont(GetFont());
        dc.SetTextForeground(theme::hint());
        if (const int room = rect.GetRight() - FromDIP(12) - x; room > FromDIP(20))
            dc.DrawText(wxControl::Ellipsize(wx(one.detail), dc, wxELLIPSIZE_END, room), x, y);
    }
    const std::vector<PaletteEntry>& entries_;
};

Palette::Palette(wxWindow* parent, Desk& desk)
    : wxDialog(parent, wxID_ANY, "", wxDefaultPosition, parent->FromDIP(wxSize(640, 520)),
               wxBORDER_SIMPLE),
      desk_(desk) {
    SetName("palette");
    SetBackgroundColour(theme::page());
    typed_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                            wxTE_PROCESS_ENTER);
    typed_->SetFont(theme::group(*this));
    typed_->SetHint(wx("Go to, do or find: a command, SO-2001, a SKU, a partner, a bin, a report"));
    list_ = new List(this, entries_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(typed_, 0, wxEXPAND | wxALL, FromDIP(measure::row_gap));
    column->Add(list_, 1, wxEXPAND | wxBOTTOM, FromDIP(measure::row_gap));
    SetSizer(column);
    typed_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look(); });
    typed_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { on_key(event); });
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { take(); });
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
        event.Skip();
        if (!event.GetActive() && IsShown()) Hide();
    });
}

void Palette::begin(std::vector<PaletteEntry> own) {
    own_ = std::move(own);
    typed_->ChangeValue("");
    records_.clear();
    look();
    CentreOnParent(wxHORIZONTAL);
    Move(GetPosition().x, GetParent()->GetScreenPosition().y + FromDIP(72));
    Show();
    typed_->SetFocus();
    typed_->SetInsertionPointEnd();
}

void Palette::look() {
    const std::string typed = utf8(typed_->GetValue());
    commands_ = commands_for(desk_, typed);
    caller_.forget();
    if (trimmed(typed).empty()) {
        records_.clear();
    } else {
        Parameters parameters;
        parameters.set("text", typed);
        parameters.set("limit", "8");
        desk_.look(caller_, {"lookup", std::move(parameters)}, [this](Answer<Table> answer) {
            records_.clear();
            const Table& found = answer.value;
            for (std::size_t row = 0; answer.ok() && row < found.rows.size(); ++row) {
                const std::string kind = found.text_at(row, "kind");
                const std::string code = found.text_at(row, "code");
                if (const auto to = address_of_record(kind, code))
                    records_.push_back({code + "  " + found.text_at(row, "name"),
                                        plain_word(kind) + " · " + found.text_at(row, "detail"),
                                        kind == "item"      ? "items"
                                        : kind == "partner" ? "partner"
                                        : kind == "bin"     ? "bin"
                                                            : "document",
                                        *to});
            }
            show_entries();
        });
    }
    show_entries();
}

void Palette::show_entries() {
    entries_ = fitting(own_, utf8(typed_->GetValue()));
    own_shown_ = entries_.size();
    entries_.insert(entries_.end(), records_.begin(), records_.end());
    for (const PaletteEntry& one : commands_) {
        if (entries_.size() >= most_entries) break;
        entries_.push_back(one);
    }
    list_->SetItemCount(entries_.size());
    if (!entries_.empty()) list_->SetSelection(0);
    const int rows = static_cast<int>(std::max<std::size_t>(entries_.size(), 1));
    SetSize(FromDIP(wxSize(640, 62 + 32 * rows)));
    list_->Refresh();
}

void Palette::take() {
    const int row = list_->GetSelection();
    if (row == wxNOT_FOUND || static_cast<std::size_t>(row) >= entries_.size()) return;
    const Json to = entries_[static_cast<std::size_t>(row)].address;
    Hide();
    const auto& choose = static_cast<std::size_t>(row) < own_shown_ ? on_choose_own : on_choose;
    if (choose) choose(to);
}

void Palette::on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    const int last = static_cast<int>(entries_.size()) - 1;
    if (key == WXK_ESCAPE)
        Hide();
    else if ((key == WXK_DOWN || key == WXK_UP) && last >= 0)
        list_->SetSelection(
            std::clamp(list_->GetSelection() + (key == WXK_DOWN ? 1 : -1), 0, last));
    else if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER)
        take();
    else
        event.Skip();
}

}  // namespace storekeep::desktop
