#include "app/desktop/users/role_page.h"

#include <algorithm>

#include "app/desktop/company/words.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/widgets/layout.h"
#include "core/must.h"
#include "core/text.h"
#include "modules/access/rights.h"

namespace storekeep::desktop {

namespace {

const Operation& saving(const Desk& desk) {
    const Operation* operation = desk.registry().find_operation("role.save");
    must(operation != nullptr, "roles can be saved");
    return *operation;
}

FieldInfo field_named(const std::vector<FieldInfo>& fields, std::string_view name) {
    for (const FieldInfo& field : fields)
        if (field.name == name) return field;
    must(false, fmt::format("a role has {}", name));
    return {};
}

std::vector<FieldInfo> head_of(const Operation& operation) {
    return {field_named(operation.fields, "code"), field_named(operation.fields, "name")};
}

}  // namespace

RolePage::RolePage(wxWindow* parent, Shell& shell, std::string role)
    : Page(parent, shell), role_(std::move(role)) {
    const int margin = FromDIP(measure::page_margin);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(heading(this, role_.empty() ? "New role" : "Role " + role_), 0,
              wxALIGN_CENTRE_VERTICAL);
    head->Add(hint_line(this, saving(desk()).help), 1, wxALIGN_CENTRE_VERTICAL | wxLEFT, margin);
    head->Add(button(this, "Cancel", [this] { shell_.close(*this); }), 0, wxLEFT, margin);
    wxButton* post = main_button(this, "Save role", [this] { main_action(); });
    post->SetName("post");
    post->Enable(desk().may_do("role.save"));
    head->Add(post, 0, wxLEFT, FromDIP(measure::row_gap));
    form_ = new FieldForm(this, desk(), head_of(saving(desk())));
    if (!role_.empty()) form_->box("code")->set(Json(role_));
    rights_ = new wxCheckListBox(this, wxID_ANY);
    rights_->SetName("rights");
    std::string room;
    const auto add = [this](std::string_view name, const std::string& words_of_it) {
        names_.emplace_back(name);
        rights_->Append(wx(words_of_it));
    };
    add("*", "Everything");
    for (const access::Right& right : access::all_rights()) {
        const std::string its_room = access::room_of(right.name);
        const std::string said = label_of(its_room.substr(0, its_room.size() - 2));
        if (its_room != room) add(its_room, said + ": everything there");
        room = its_room;
        add(right.name, said + ": " + std::string(right.meaning));
    }
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(group_heading(this, "Allows"), 0, wxBOTTOM, FromDIP(measure::row_gap));
    left->Add(rights_, 1, wxEXPAND);
    across->Add(left, 2, wxEXPAND | wxRIGHT, margin * 2);
    across->Add(built_limits(), 1, wxEXPAND);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, 0, wxEXPAND | wxALL, margin);
    column->Add(rule_line(this), 0, wxEXPAND);
    column->Add(form_, 0, wxEXPAND | wxALL, margin);
    column->Add(across, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    SetSizer(column);
    refresh();
}

wxSizer* RolePage::built_limits() {
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(group_heading(this, "Decides alone up to"), 0, wxBOTTOM,
               FromDIP(measure::row_gap));
    right->Add(hint(this, "Left empty: without limit."), 0, wxBOTTOM, FromDIP(measure::row_gap));
    const FieldInfo limits = field_named(saving(desk()).fields, "limits");
    for (const std::string& subject : field_named(limits.members, "subject").choices) {
        FieldInfo amount = field_named(limits.members, "amount");
        amount.name = subject;
        auto* box = new FieldBox(this, desk(), amount);
        right->Add(box, 0, wxEXPAND | wxBOTTOM, FromDIP(measure::row_gap));
        limits_.push_back(box);
    }
    return right;
}

std::string RolePage::title() const { return role_.empty() ? "New role" : "Role " + role_; }

Json RolePage::address() const {
    Json address = address::page("role");
    if (!role_.empty()) address.set("role", role_);
    return address;
}

void RolePage::refresh() {
    if (role_.empty() || !desk().may_ask("roles")) return;
    Parameters parameters;
    parameters.set("role", role_);
    desk().look(caller_, {"roles", std::move(parameters)}, [this](Answer<Table> answer) {
        if (answer.ok())
            show(answer.value);
        else
            shell_.say(answer.trouble->message, StateKind::refused);
    });
}

void RolePage::focus() { form_->focus_first(); }

void RolePage::show(const Table& roles) {
    if (roles.rows.empty()) return;
    form_->box("name")->set(Json(roles.text_at(0, "name")));
    version_ = roles.text_at(0, "version");
    show_rights(roles.text_at(0, "rights"));
    show_limits(roles.text_at(0, "limits"));
}

void RolePage::show_rights(const std::string& rights) {
    for (unsigned place = 0; place < names_.size(); ++place) rights_->Check(place, false);
    for (const std::string& one : split_at(rights, ',')) allow(std::string(trimmed(one)), true);
}

// "purchase_order 500.00, write_off 20.00"
void RolePage::show_limits(const std::string& limits) {
    limited_.clear();
    for (const std::string& one : split_at(limits, ',')) {
        const std::vector<std::string> words_of_it = split_at(trimmed(one), ' ');
        if (words_of_it.size() < 2) continue;
        for (FieldBox* box : limits_)
            if (box->info().name == words_of_it[0]) box->set(Json(words_of_it[1]));
        limited_.push_back(words_of_it[0]);
    }
}

void RolePage::allow(const std::string& right, bool allowed) {
    const auto found = std::find(names_.begin(), names_.end(), right);
    if (found != names_.end())
        rights_->Check(static_cast<unsigned>(found - names_.begin()), allowed);
}

std::vector<std::string> RolePage::allowed() const {
    std::vector<std::string> all;
    for (unsigned place = 0; place < names_.size(); ++place)
        if (rights_->IsChecked(place)) all.push_back(names_[place]);
    return all;
}

Json RolePage::request() const {
    Json request = Json::object().set("op", "role.save");
    form_->read_into(request);
    if (!version_.empty()) request.set("version", Json(Json::Number{version_}));
    Json rights = Json::list();
    for (const std::string& one : allowed()) rights.append(one);
    request.set("rights", std::move(rights));
    Json limits = Json::list();
    for (const FieldBox* box : limits_) {
        const std::string& subject = box->info().name;
        const Json amount = box->value();
        const bool had = std::find(limited_.begin(), limited_.end(), subject) != limited_.end();
        if (amount.is_null() && !had) continue;
        Json entry = Json::object().set("subject", subject);
        if (!amount.is_null()) entry.set("amount", amount);
        limits.append(std::move(entry));
    }
    if (!limits.items().empty()) request.set("limits", std::move(limits));
    return request;
}

bool RolePage::main_action() {
    form_->clear_refusals();
    for (FieldBox* box : limits_) box->show_refusal("");
    desk().perform(caller_, request(), [this](Answer<Reply> answer) {
        if (answer.ok()) {
            shell_.say("The role is saved.", StateKind::done);
            shell_.close(*this);
            return;
        }
        form_->show_refusal(answer.trouble->field, answer.trouble->message);
        shell_.say(answer.trouble->message, StateKind::refused);
    });
    return true;
}

}  // namespace storekeep::desktop
