#include "app/desktop/tools/settings_tab.h"

#include "app/desktop/widgets/layout.h"
#include "core/must.h"

namespace storekeep::desktop {

namespace {

constexpr const char* operation_name = "company.configure";

std::vector<FieldInfo> fields_of(const Registry& registry) {
    const Operation* operation = registry.find_operation(operation_name);
    must(operation != nullptr, "a company can be configured");
    std::vector<FieldInfo> fields;
    for (const FieldInfo& field : operation->fields)
        if (field.name == "name" || !field.choices.empty()) fields.push_back(field);
    return fields;
}

}  // namespace

SettingsTab::SettingsTab(wxWindow* parent, Shell& shell) : wxPanel(parent), shell_(shell) {
    SetBackgroundColour(theme::page());
    const int margin = FromDIP(measure::page_margin);
    body_ = new wxScrolledWindow(this);
    body_->SetBackgroundColour(theme::page());
    body_->SetScrollRate(0, FromDIP(measure::table_row));
    auto* inner = new wxBoxSizer(wxVERTICAL);
    form_ = new FieldForm(body_, shell_.desk(), fields_of(shell_.desk().registry()));
    inner->Add(form_, 0, wxEXPAND | wxALL, margin);
    body_->SetSizer(inner);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(body_, 1, wxEXPAND);
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(hint_line(this, "Point at a field to read what it decides. What is posted already "
                              "stays as it is."),
              1, wxALIGN_CENTRE_VERTICAL);
    wxButton* made = main_button(this, "Save", [this] { save(); });
    made->SetName("save");
    made->Enable(shell_.desk().may_do(operation_name));
    foot->Add(made, 0, wxLEFT, margin);
    column->Add(foot, 0, wxEXPAND | wxALL, margin);
    SetSizer(column);
    refresh();
}

void SettingsTab::refresh() {
    caller_.forget();
    shell_.desk().on_change(caller_, [this] { refresh(); });
    if (!shell_.desk().may_ask("settings")) {
        show({});
        return;
    }
    shell_.desk().ask(caller_, {"settings", {}}, [this](Answer<Table> answer) {
        if (answer.ok()) show(answer.value);
    });
}

// What somebody is changing stays as typed; what another one changed meanwhile is taken over.
void SettingsTab::show(const Table& settings) {
    Json now = Json::object();
    if (const Json* name = there_.find("name"))
        now.set("name", *name);
    else
        now.set("name", shell_.desk().company_name());
    for (std::size_t row = 0; row < settings.rows.size(); ++row)
        now.set(settings.text_at(row, "name"), settings.text_at(row, "value"));
    for (FieldBox* box : form_->boxes()) {
        const Json* before = there_.find(box->info().name);
        const Json* after = now.find(box->info().name);
        const bool typed = before && box->value() != *before;
        if (after && !typed) box->set(*after);
    }
    there_ = std::move(now);
}

void SettingsTab::save() {
    Json request = Json::object().set("op", operation_name);
    bool changed = false;
    for (const FieldBox* box : form_->boxes()) {
        const Json value = box->value();
        const Json* before = there_.find(box->info().name);
        if (value.is_null() || (before && value == *before)) continue;
        request.set(box->info().name, value);
        changed = true;
    }
    form_->clear_refusals();
    if (!changed) {
        shell_.say("Nothing was changed.", StateKind::draft);
        return;
    }
    shell_.desk().perform(caller_, request, [this, request](Answer<Reply> answer) {
        if (!answer.ok()) {
            form_->show_refusal(answer.trouble->field, answer.trouble->message);
            shell_.say(answer.trouble->message, StateKind::refused);
            return;
        }
        for (const auto& [name, value] : request.members())
            if (name != "op") there_.set(name, value);
        shell_.say("The company's settings are saved.", StateKind::done);
    });
}

}  // namespace storekeep::desktop
