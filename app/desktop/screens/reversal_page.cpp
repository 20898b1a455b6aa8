#include "app/desktop/screens/reversal_page.h"

#include <wx/sizer.h>

#include "app/desktop/company/asking.h"
#include "app/desktop/company/words.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/plans.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

namespace {

std::string text_in(const FieldForm& form, std::string_view field) {
    const FieldBox* box = form.box(field);
    const Json value = box ? box->value() : Json();
    return value.text() ? *value.text() : std::string();
}

std::vector<FieldInfo> reversal_fields(const Operation& operation) {
    std::vector<FieldInfo> shown;
    for (const FieldInfo& field : operation.fields)
        if (field.name == "date" || field.name == "memo") shown.push_back(field);
    return shown;
}

std::string how_many(std::size_t count) {
    return "Reverse " + std::to_string(count) + " documents";
}

}  // namespace

bool ReversalPage::is_for(const std::string& operation, const Json& given) {
    return operation.ends_with(".reverse") && !given.text_or("number", "").empty();
}

ReversalPage::ReversalPage(wxWindow* parent, Shell& shell, std::string operation, const Json& given)
    : Page(parent, shell), operation_(std::move(operation)), pause_(this), key_(new_request_key()) {
    asked_.kind = operation_.substr(0, operation_.find('.'));
    asked_.number = given.text_or("number", "");
    auto* column = new wxBoxSizer(wxVERTICAL);
    build_head(column);
    column->Add(rule_line(this), 0, wxEXPAND);
    build_body(column);
    SetSizer(column);
    form_->box("date")->set(Json(text(desk().today())));
    form_->on_change = [this] { changed(); };
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { ask(); }, pause_.GetId());
    desk().on_change(caller_, [this] { changed_elsewhere(); });
    ask();
}

ReversalPage::~ReversalPage() { form_->on_change = nullptr; }

Json ReversalPage::address() const {
    return address::operation(operation_, Json::object().set("number", asked_.number));
}

void ReversalPage::build_head(wxSizer* column) {
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    const int margin = FromDIP(measure::page_margin);
    head->Add(heading(this, title()), 0, wxALIGN_CENTRE_VERTICAL);
    head->Add(hint_line(this, "Nothing is erased: a reversal is a document of its own, and both "
                              "stay and name each other."),
              1, wxALIGN_CENTRE_VERTICAL | wxLEFT, margin);
    head->Add(button(this, "Cancel", [this] { shell_.close(*this); }), 0, wxLEFT, margin);
    post_ = main_button(this, "Reverse", [this] { main_action(); });
    post_->SetName("post");
    head->Add(post_, 0, wxLEFT, FromDIP(measure::row_gap));
    column->Add(head, 0, wxEXPAND | wxALL, margin);
}

void ReversalPage::build_body(wxSizer* column) {
    const int margin = FromDIP(measure::page_margin);
    auto* left = new wxBoxSizer(wxVERTICAL);
    form_ =
        new FieldForm(this, desk(), reversal_fields(*desk().registry().find_operation(operation_)));
    left->Add(form_, 0, wxEXPAND | wxALL, margin);
    left->Add(group_heading(this, "What rests on it"), 0, wxLEFT | wxRIGHT, margin);
    resting_ = new TableView(this, shell_.remembered(), "resting_documents", desk().user());
    resting_->prefer_columns({"document", "title", "date", "how", "rests_on"});
    resting_->set_empty({"check", "Nothing rests on " + asked_.number + ".", "", {}});
    resting_->on_open = [this](std::size_t row, const std::string&) {
        const TableRows& rows = resting_->rows();
        if (const auto to = address_of_record(rows.text_at(row, "kind"),
                                              rows.text_at(row, "document")))
            shell_.go(*to);
    };
    left->Add(resting_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(left, 1, wxEXPAND);
    across->Add(rule_line(this, true), 0, wxEXPAND);
    did_ = new EffectPanel(this, "What it did");
    effect_ = new EffectPanel(this, "Its reversal does");
    for (EffectPanel* panel : {did_, effect_}) {
        panel->SetMinSize(FromDIP(wxSize(300, -1)));
        panel->on_open = [this](const EffectLine& line) {
            shell_.open(address::report(line.report, Json::object().set(line.name, line.value)));
        };
        across->Add(panel, 0, wxEXPAND);
    }
    effect_->on_waive = [this](const std::string& code) {
        asked_.waive.push_back(code);
        ask();
    };
    column->Add(across, 1, wxEXPAND);
}

void ReversalPage::focus() { form_->box("date")->SetFocus(); }

void ReversalPage::changed() {
    asked_.day_is_chosen = form_->box("date")->is_touched();
    pause_.StartOnce(pause_while_typing);
}

void ReversalPage::ask() {
    if (posting_) return;
    asked_.date = text_in(*form_, "date");
    asked_.memo = text_in(*form_, "memo");
    if (asked_.date.empty()) asked_.date = text(desk().today());
    const auto found = std::make_shared<Reversal>();
    trial_.forget();
    desk().run(
        trial_,
        [asked = asked_, found](LocalOffice& office) { *found = try_reversal(office, asked); },
        [this, found](std::optional<Trouble> trouble) {
            if (posting_) return;
            reversal_ = std::move(*found);
            if (trouble) reversal_.trouble = trouble;
            show();
        });
}

void ReversalPage::show() {
    form_->clear_refusals();
    if (!asked_.day_is_chosen && !reversal_.date.empty() && reversal_.date != asked_.date)
        form_->box("date")->set(Json(reversal_.date));
    resting_->show(reversal_.resting);
    did_->show(effect_of(reversal_.original.did));
    together_ = together_ && !reversal_.together.empty();
    post_->SetLabel(wx(together_ ? how_many(reversal_.together.size()) : "Reverse"));
    Layout();
    if (together_)
        show_together();
    else
        show_alone();
}

void ReversalPage::show_alone() {
    if (!reversal_.trouble) {
        effect_->show(effect_of(reversal_.alone));
        return;
    }
    const Trouble& trouble = *reversal_.trouble;
    if (trouble.field == "date") form_->show_refusal("date", trouble.message);
    effect_->show_refusal(trouble.message, trouble.waive);
    if (reversal_.together.size() < 2) return;
    std::string numbers;
    for (const TakenBack& one : reversal_.together)
        numbers += (numbers.empty() ? "" : ", ") + one.number;
    effect_->offer(how_many(reversal_.together.size()), [this] { go_together(); })
        ->SetName("together");
    effect_->tell("In this order: " + numbers + ".");
}

void ReversalPage::go_together() {
    together_ = true;
    CallAfter([this] {  // the button that was pressed goes with what it stood in
        show();
        post_->SetFocus();
    });
}

void ReversalPage::show_together() {
    Effect all;
    for (const TakenBack& one : reversal_.together)
        for (EffectGroup group : effect_of(the_other_way(one.did)).groups) {
            group.title = one.number + ": " + group.title;
            all.groups.push_back(std::move(group));
        }
    effect_->show(all);
}

bool ReversalPage::main_action() {
    if (posting_) return true;
    pause_.Stop();
    posting_ = true;
    asked_.memo = text_in(*form_, "memo");
    post_->Disable();
    if (together_)
        perform_together();
    else
        perform_alone();
    return true;
}

void ReversalPage::perform_alone() {
    Json request = reversal_request(asked_, asked_.kind, asked_.number, text_in(*form_, "date"));
    request.set("key", key_);
    desk().perform(caller_, std::move(request), [this](Answer<Reply> answer) {
        posting_ = false;
        post_->Enable();
        if (answer.ok()) {
            done("Reversed: " + effect_of(answer.value).makes);
            return;
        }
        if (!answer.trouble->fault) key_ = new_request_key();
        reversal_.trouble = answer.trouble;
        shell_.say(answer.trouble->message, StateKind::refused);
        show_alone();
    });
}

void ReversalPage::perform_together() {
    std::vector<Json> requests;
    for (const TakenBack& one : reversal_.together)
        requests.push_back(
            reversal_request(asked_, one.kind, one.number, reversal_.date)
                .set("key", fmt::format("{}-{}", key_, requests.size())));
    const auto refused = std::make_shared<std::string>();
    desk().run(
        caller_,
        [requests, refused](LocalOffice& office) {
            std::size_t next = 0;
            office.perform_all(
                [&]() -> std::optional<Request> {
                    if (next == requests.size()) return std::nullopt;
                    return Request{requests[next++], false};
                },
                [&](const Reply& reply) {
                    if (!reply.ok) *refused = reply.refusal->message();
                });
        },
        [this, refused, count = requests.size()](std::optional<Trouble> trouble) {
            posting_ = false;
            post_->Enable();
            if (trouble) *refused = trouble->message;
            if (refused->empty()) {
                desk().look_for_changes();
                done(std::to_string(count) + " documents are reversed");
                return;
            }
            if (!trouble) key_ = new_request_key();
            shell_.say(*refused, StateKind::refused);
            ask();
        });
}

void ReversalPage::done(const std::string& said) {
    shell_.say(said, StateKind::done);
    if (const auto to = address_of_record(asked_.kind, asked_.number))
        shell_.replace(*this, *to);
    else
        shell_.close(*this);
}

bool ReversalPage::show_effect() {
    for (EffectPanel* panel : {did_, effect_}) panel->Show(!panel->IsShown());
    Layout();
    return true;
}

}  // namespace storekeep::desktop
