#include "app/desktop/widgets/field_form.h"

#include <algorithm>

#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include "app/desktop/widgets/theme.h"

namespace storekeep::desktop {

namespace {
constexpr int full_width = 12;
constexpr int column_width = 62;  // the least that a twelfth needs
}  // namespace

FieldForm::FieldForm(wxWindow* parent, Desk& desk, const std::vector<FieldInfo>& fields)
    : wxPanel(parent) {
    SetBackgroundColour(parent->GetBackgroundColour());
    for (const FieldInfo& info : fields) {
        if (info.type == FieldType::records) continue;
        auto* made = new FieldBox(this, desk, info);
        made->on_change = [this] {
            if (on_change) on_change();
        };
        boxes_.push_back(made);
    }
    SetSizer(new wxBoxSizer(wxVERTICAL));
    arrange(FromDIP(column_width * full_width));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        arrange(event.GetSize().x);
    });
}

// As many twelfths a row as there is room for; a field never shrinks below what it needs.
void FieldForm::arrange(int width) {
    const int columns = std::clamp(width / FromDIP(column_width), 3, full_width);
    if (columns == columns_) return;
    columns_ = columns;
    const wxWindowUpdateLocker quiet(this);
    GetSizer()->Clear(false);
    wxBoxSizer* row = nullptr;
    int at = columns;
    for (FieldBox* one : boxes_) {
        const int wanted = std::min(columns_of(one->info()), columns);
        if (at + wanted > columns) {
            if (row && at < columns) row->AddStretchSpacer(columns - at);
            row = new wxBoxSizer(wxHORIZONTAL);
            GetSizer()->Add(row, 0, wxEXPAND | wxBOTTOM, FromDIP(measure::row_gap));
            at = 0;
        }
        row->Add(one, wanted, wxEXPAND);
        at += wanted;
    }
    if (row && at < columns) row->AddStretchSpacer(columns - at);
    InvalidateBestSize();
    Layout();
    if (GetParent()) GetParent()->Layout();
}

wxSize FieldForm::DoGetBestClientSize() const {
    return {FromDIP(3 * column_width), GetSizer()->GetMinSize().y};
}

FieldBox* FieldForm::box(std::string_view field) const {
    for (FieldBox* one : boxes_)
        if (one->info().name == field) return one;
    return nullptr;
}

void FieldForm::fill(const Json& request) {
    for (FieldBox* one : boxes_)
        if (const Json* value = request.find(one->info().name)) one->set(*value);
}

void FieldForm::read_into(Json& request) const {
    for (const FieldBox* one : boxes_) {
        Json value = one->value();
        if (!value.is_null()) request.set(one->info().name, std::move(value));
    }
}

bool FieldForm::show_refusal(const std::string& field, const std::string& said) {
    FieldBox* refused = box(field.substr(0, field.find('[')));
    if (!refused) return false;
    refused->show_refusal(said);
    return true;
}

void FieldForm::clear_refusals() {
    for (FieldBox* one : boxes_) one->show_refusal("");
}

void FieldForm::focus_first() {
    for (FieldBox* one : boxes_)
        if (one->info().required && one->value().is_null()) {
            one->SetFocus();
            return;
        }
    if (!boxes_.empty()) boxes_.front()->SetFocus();
}

}  // namespace storekeep::desktop
