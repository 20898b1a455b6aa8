#include "app/desktop/widgets/suggestions.h"

#include <wx/dc.h>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/widgets/theme.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {
constexpr std::size_t most_shown = 10;
constexpr std::size_t least_typed_of_many = 2;

Suggestions::Source lookup_source(Desk& desk, std::string kind,
                                  std::function<Parameters()> given) {
    return [&desk, kind = std::move(kind), given = std::move(given)](
               const Caller& caller, const std::string& typed, Desk::TakeTable take) {
        Parameters parameters = given ? given() : Parameters();
        parameters.set("kind", kind);
        parameters.set("text", typed);
        parameters.set("limit", std::to_string(most_shown));
        desk.look(caller, {"lookup", std::move(parameters)}, std::move(take));
    };
}

Table to_choose_from() {
    return {{}, {text_column("code"), text_column("name"), text_column("detail")}, {}};
}

bool begins_like(const std::string& code, const std::string& typed) {
    return lower_ascii(plain_word(code)).starts_with(lower_ascii(plain_word(trimmed(typed))));
}
}  // namespace

// Draws code, name and a hint at the right; takes no focus.
class Suggestions::List final : public wxVListBox {
public:
    List(wxWindow* parent, const Table& found) : found_(found) {
        Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_SIMPLE);
        SetBackgroundColour(theme::page());
    }
    bool AcceptsFocus() const override { return false; }

private:
    wxCoord OnMeasureItem(size_t) const override { return FromDIP(26); }
    void OnDrawBackground(wxDC& dc, const wxRect& rect, size_t row) const override {
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(IsSelected(row) ? theme::accent_soft() : theme::page()));
        dc.DrawRectangle(rect);
    }
    void OnDrawItem(wxDC& dc, const wxRect& rect, size_t row) const override {
        if (row >= found_.rows.size()) return;
        const int y = rect.y + FromDIP(5);
        const int gap = FromDIP(8);
        dc.SetFont(theme::strong(*this));
        dc.SetTextForeground(theme::words());
        const wxString code = wx(found_.text_at(row, "code"));
        dc.DrawText(code, rect.x + gap, y);
        const int after = rect.x + gap + std::max(dc.GetTextExtent(code).x, FromDIP(90)) + gap;
        dc.SetFont(GetFont());
        dc.SetTextForeground(theme::hint());
        const wxString detail = wx(found_.text_at(row, "detail"));
        const int detail_width = dc.GetTextExtent(detail).x;
        const int room = rect.GetRight() - gap - detail_width - after - gap;
        dc.DrawText(detail, rect.GetRight() - gap - detail_width, y);
        dc.SetTextForeground(theme::words());
        if (room > 0)
            dc.DrawText(wxControl::Ellipsize(wx(found_.text_at(row, "name")), dc, wxELLIPSIZE_END,
                                             room),
                        after, y);
    }

    const Table& found_;
};

Suggestions::Suggestions(wxTextCtrl& field, Desk& desk, std::string kind,
                         std::function<Parameters()> given)
    : Suggestions(field, lookup_source(desk, std::move(kind), std::move(given))) {
    least_typed_ = least_typed_of_many;
}

Suggestions::Suggestions(wxTextCtrl& field, Source source)
    : field_(field), source_(std::move(source)) {
    field_.Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        const std::string typed = utf8_value();
        if (typed == settled_) return;
        settled_.clear();
        if (typed.size() < least_typed_)
            hide();
        else
            look(typed);
    });
    field_.Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { on_key(event); });
    field_.Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        hide();
    });
}

Suggestions::~Suggestions() {
    if (window_) window_->Destroy();
}

std::string Suggestions::utf8_value() const { return utf8(field_.GetValue()); }

bool Suggestions::is_shown() const { return window_ && window_->IsShown(); }

void Suggestions::look_all() { look(utf8_value()); }

void Suggestions::look(const std::string& typed) {
    caller_.forget();
    source_(caller_, typed, [this](Answer<Table> answer) {
        if (answer.ok())
            show(answer.value);
        else
            hide();
    });
}

void Suggestions::show(const Table& found) {
    found_ = found;
    if (found_.rows.empty() || !field_.HasFocus()) {
        hide();
        return;
    }
    if (!window_) {
        window_ = new wxPopupWindow(wxGetTopLevelParent(&field_), wxBORDER_NONE);
        list_ = new List(window_, found_);
        list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { take(); });
    }
    list_->SetItemCount(found_.rows.size());
    list_->SetSelection(0);
    const int width = std::max(field_.GetSize().x, field_.FromDIP(380));
    const int height = field_.FromDIP(26) * static_cast<int>(found_.rows.size()) + 4;
    window_->Show();
    window_->SetSize(wxSize(width, height));
    list_->SetSize(window_->GetClientSize());
    window_->Position(field_.ClientToScreen(wxPoint(0, 0)), wxSize(0, field_.GetSize().y));
    list_->Refresh();
}

void Suggestions::hide() {
    caller_.forget();
    if (window_) window_->Hide();
}

void Suggestions::take() {
    const int row = list_ ? list_->GetSelection() : wxNOT_FOUND;
    if (row == wxNOT_FOUND) return;
    const std::size_t place = static_cast<std::size_t>(row);
    const std::string code = found_.text_at(place, "code");
    const std::string name = found_.text_at(place, "name");
    settled_ = code;
    field_.SetValue(wx(code));
    field_.SetInsertionPointEnd();
    hide();
    if (on_taken) on_taken(code, name);
}

void Suggestions::on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (key == WXK_F3) {
        look_all();
        return;
    }
    if (!is_shown()) {
        event.Skip();
        return;
    }
    const int last = static_cast<int>(found_.rows.size()) - 1;
    if (key == WXK_DOWN || key == WXK_UP) {
        const int step = key == WXK_DOWN ? 1 : -1;
        list_->SetSelection(std::clamp(list_->GetSelection() + step, 0, last));
    } else if (key == WXK_ESCAPE) {
        hide();
    } else if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER || key == WXK_TAB) {
        take();
        event.Skip();  // and on to the next field, as without a list
    } else {
        event.Skip();
    }
}

Suggestions::Source choices_source(std::vector<std::string> choices) {
    return [choices = std::move(choices)](const Caller&, const std::string& typed,
                                          const Desk::TakeTable& take) {
        Table found = to_choose_from();
        for (const std::string& one : choices)
            if (begins_like(one, typed)) found.add(one, plain_word(one), "");
        take({std::move(found), std::nullopt});
    };
}

Suggestions::Source units_source(Desk& desk, std::function<std::string()> item) {
    const auto all = lookup_source(desk, "unit", {});
    return [&desk, item = std::move(item), all](const Caller& caller, const std::string& typed,
                                                Desk::TakeTable take) {
        const std::string sku = item();
        if (sku.empty()) {
            all(caller, typed, std::move(take));
            return;
        }
        Parameters parameters;
        parameters.set("item", sku);
        parameters.set("base", "yes");
        desk.look(caller, {"item_units", std::move(parameters)},
                  [typed, take](Answer<Table> answer) {
                      Table found = to_choose_from();
                      const Table& units = answer.value;
                      for (std::size_t row = 0; answer.ok() && row < units.rows.size(); ++row) {
                          const std::string unit = units.text_at(row, "unit");
                          if (begins_like(unit, typed))
                              found.add(unit,
                                        shown_number(units.text_at(row, "contains")) + " " +
                                            units.text_at(row, "base_unit"),
                                        "");
                      }
                      take({std::move(found), answer.trouble});
                  });
    };
}

}  // namespace storekeep::desktop
