#include "app/desktop/widgets/field_box.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/widgets/layout.h"
#include "core/text.h"

namespace storekeep::desktop {

int columns_of(const FieldInfo& info) {
    switch (info.type) {
        case FieldType::boolean:
        case FieldType::integer:
        case FieldType::date:
        case FieldType::percent:
        case FieldType::quantity: return 2;
        case FieldType::text:
            if (!info.choices.empty()) return 3;
            if (!info.refers.empty()) return 3;
            return info.max_length > short_text ? 6 : 3;
        case FieldType::texts: return 6;
        default: return 3;
    }
}

FieldBox::FieldBox(wxWindow* parent, Desk& desk, FieldInfo info)
    : wxPanel(parent), desk_(desk), info_(std::move(info)) {
    SetBackgroundColour(parent->GetBackgroundColour());
    auto* column = new wxBoxSizer(wxVERTICAL);
    label_ = hint(this, label_of(info_.name) + (info_.required ? " *" : ""));
    label_->SetToolTip(wx(info_.help));
    column->Add(label_, 0, wxBOTTOM, FromDIP(measure::unit));
    const int gap = FromDIP(measure::row_gap * 2);  // its own, so that twelfths stay twelfths
    wxWindow* control = make_control();
    control->SetToolTip(wx(info_.help));
    control->SetName(wx(info_.name));
    column->Add(control, 0, wxEXPAND | wxRIGHT, gap);
    said_ = hint(this, "");
    said_->Hide();
    column->Add(said_, 0, wxEXPAND | wxTOP | wxRIGHT, FromDIP(2));
    SetSizer(column);
    // A refusal is wrapped anew where the field has become narrower or wider.
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (refused_ && GetSize().x != wrapped_at_) CallAfter([this] { wrap_refusal(); });
    });
}

wxWindow* FieldBox::make_control() {
    if (info_.type == FieldType::boolean) {
        label_->SetLabelText(" ");
        check_ = new wxCheckBox(this, wxID_ANY, wx(label_of(info_.name)));
        check_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
            stated_ = true;
            changed();
        });
        return check_;
    }
    if (!info_.choices.empty()) {
        choice_ = new wxChoice(this, wxID_ANY);
        choice_->Append("");
        for (const std::string& one : info_.choices) choice_->Append(wx(plain_word(one)));
        choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
        return choice_;
    }
    return make_text();
}

bool FieldBox::is_figure() const {
    switch (info_.type) {
        case FieldType::integer:
        case FieldType::quantity:
        case FieldType::price:
        case FieldType::amount:
        case FieldType::percent:
        case FieldType::factor: return true;
        default: return false;
    }
}

wxTextCtrl* FieldBox::make_text() {
    long style = 0;
    if (is_figure()) style |= wxTE_RIGHT;
    if (info_.type == FieldType::secret) style |= wxTE_PASSWORD;
    const bool lines = info_.type == FieldType::text && info_.max_length > short_text;
    if (lines) style |= wxTE_MULTILINE;
    text_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition,
                           wxSize(FromDIP(80), lines ? FromDIP(54) : -1), style);
    if (info_.max_length > 0 && info_.type == FieldType::text && !lines)
        text_->SetMaxLength(info_.max_length);
    bind_text();
    if (!info_.refers.empty() && info_.type == FieldType::text) {
        suggestions_ = std::make_unique<Suggestions>(*text_, desk_, info_.refers, [this] {
            return given ? given() : Parameters();
        });
        suggestions_->on_taken = [this](const std::string&, const std::string& name) {
            show_note(name);
            changed();
        };
    }
    return text_;
}

void FieldBox::settle() {
    const Json now = value();
    if (!on_settled || now == settled_) return;
    settled_ = now;
    on_settled();
}

void FieldBox::bind_text() {
    text_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        event.Skip();
        const int key = event.GetKeyCode();
        if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER) CallAfter([this] { settle(); });
    });
    text_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        // Also out of a field of several lines: nobody types a tab into a note.
        if (event.GetKeyCode() == WXK_TAB && !event.ControlDown() && text_->IsMultiLine())
            text_->Navigate(event.ShiftDown() ? 0 : wxNavigationKeyEvent::IsForward);
        else
            event.Skip();
    });
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        if (!refused_) show_note("");
        changed();
    });
    text_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        tidy();
        settle();
    });
}

std::string FieldBox::typed() const {
    return text_ ? std::string(trimmed(utf8(text_->GetValue()))) : std::string();
}

void FieldBox::changed() {
    touched_ = true;
    if (on_change) on_change();
    if (check_ || choice_) settle();
}

void FieldBox::tidy() {
    const std::string said = typed();
    if (said.empty()) return;
    if (info_.type == FieldType::date) {
        if (const auto date = read_date(said, desk_.today()))
            text_->ChangeValue(wx(shown_date(*date)));
    } else if (is_figure()) {
        if (const auto plain = read_number(said)) text_->ChangeValue(wx(shown_number(*plain)));
    }
}

Json FieldBox::value() const {
    // What nobody said stays as it is; a tick taken away says no.
    if (check_) return check_->GetValue() || stated_ ? Json(check_->GetValue()) : Json();
    if (choice_) {
        const int chosen = choice_->GetSelection();
        return chosen <= 0 ? Json() : Json(info_.choices[static_cast<std::size_t>(chosen) - 1]);
    }
    const std::string said = typed();
    if (said.empty()) return {};
    if (info_.type == FieldType::date) {
        const auto date = read_date(said, desk_.today());
        return date ? Json(text(*date)) : Json(said);
    }
    if (info_.type == FieldType::texts) {
        Json list = Json::list();
        std::string all = said;
        for (char& c : all)
            if (c == ',' || c == ';' || c == '\n') c = ' ';
        for (const std::string& one : split_at(all, ' '))
            if (!one.empty()) list.append(one);
        return list;
    }
    if (!is_figure()) return said;
    const auto plain = read_number(said);
    if (!plain) return said;  // the engine says what is wrong with it
    return info_.type == FieldType::integer ? Json(Json::Number{*plain}) : Json(*plain);
}

// The engine says where a field cannot be empty.
Json FieldBox::emptied() const {
    if (info_.type == FieldType::texts) return Json::list();
    return is_figure() ? Json("0") : Json("");
}

void FieldBox::set(const Json& value) {
    settled_ = value;
    said_empty_ = value.text() && value.text()->empty();
    if (check_) {
        const bool* set = value.boolean();
        stated_ = set != nullptr;
        check_->SetValue(set && *set);
    } else if (choice_) {
        const std::string* text = value.text();
        int place = 0;
        for (std::size_t at = 0; text && at < info_.choices.size(); ++at)
            if (info_.choices[at] == *text) place = static_cast<int>(at) + 1;
        choice_->SetSelection(place);
    } else {
        std::string said;
        if (const std::string* text = value.text()) said = *text;
        if (const Json::Number* number = value.number()) said = number->digits;
        for (const Json& one : value.items())
            if (const std::string* text = one.text()) said += (said.empty() ? "" : ", ") + *text;
        text_->ChangeValue(wx(said));
        if (suggestions_) suggestions_->settle();
        if (info_.type == FieldType::date) {
            if (const auto date = Date::read(said)) text_->ChangeValue(wx(shown_date(*date)));
        } else if (is_figure() && !said.empty()) {
            text_->ChangeValue(wx(shown_number(said)));
        }
    }
}

void FieldBox::show_note(const std::string& note) {
    refused_ = false;
    said_->SetForegroundColour(theme::hint());
    if (utf8(said_->GetLabel()) == note && said_->IsShown() == !note.empty()) return;
    said_->SetLabelText(wx(note));
    said_->Show(!note.empty());
    InvalidateBestSize();
    if (GetParent()) GetParent()->Layout();
}

void FieldBox::show_refusal(const std::string& said) {
    if (said.empty() && !refused_) return;
    show_note(wrappable(said));
    refused_ = !said.empty();
    refusal_ = said;
    said_->SetForegroundColour(refused_ ? theme::state(StateKind::refused) : theme::hint());
    wrap_refusal();
}

void FieldBox::wrap_refusal() {
    wrapped_at_ = GetSize().x;
    if (refused_) said_->SetLabelText(wx(wrappable(refusal_)));
    said_->Wrap(std::max(wrapped_at_ - FromDIP(measure::unit), FromDIP(80)));
    said_->SetMinSize(wxSize(FromDIP(40), said_->GetBestSize().y));  // it widens nothing
    InvalidateBestSize();
    if (GetParent()) GetParent()->Layout();
}

void FieldBox::SetFocus() {
    if (text_) text_->SetFocus();
    if (choice_) choice_->SetFocus();
    if (check_) check_->SetFocus();
}

}  // namespace storekeep::desktop
