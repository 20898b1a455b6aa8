#include "app/desktop/screens/operation_page.h"

#include <algorithm>

#include "app/desktop/company/asking.h"
#include "app/desktop/company/costs.h"
#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/plans.h"
#include "app/desktop/widgets/layout.h"
#include "core/must.h"

namespace storekeep::desktop {

namespace {

const Operation& operation_named(const Desk& desk, const std::string& name) {
    const Operation* found = desk.registry().find_operation(name);
    must(found != nullptr, "a form's operation exists");
    return *found;
}

// The fields that people fill in; the others the form sees to.
std::vector<FieldInfo> fields_shown(const Desk& desk, const Operation& operation) {
    std::vector<FieldInfo> shown;
    for (const FieldInfo& field : fields_seen(desk, operation))
        if (field.name != "key" && field.name != "op" && field.name != "version" &&
            field.name != "waive")
            shown.push_back(field);
    return shown;
}

// A heading with the name of a record: as wide as it needs, as far as that leaves room beside it.
wxStaticText* naming_heading(wxWindow* parent, const std::string& text) {
    constexpr int widest = 480;
    wxStaticText* made = name_line(parent, text);
    made->SetFont(theme::title(*parent));
    const int needed = made->GetTextExtent(wx(text)).x + parent->FromDIP(measure::unit);
    made->SetMinSize(wxSize(std::min(needed, parent->FromDIP(widest)), -1));
    return made;
}

}  // namespace

OperationPage::OperationPage(wxWindow* parent, Shell& shell, std::string operation, Json given)
    : Page(parent, shell),
      operation_(operation_named(shell.desk(), operation)),
      given_(std::move(given)),
      pause_(this),
      key_(new_request_key()) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    build_head(column);
    column->Add(rule_line(this), 0, wxEXPAND);
    build_body(column);
    SetSizer(column);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { rehearse(); }, pause_.GetId());
    desk().on_change(caller_, [this] { changed_elsewhere(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() != WXK_F8 || !walk_refusals(!event.ShiftDown())) event.Skip();
    });
    prefer(given_);
    take_up_draft();
    load_document();
    changed();
    dirty_ = false;
}

OperationPage::~OperationPage() {
    if (dirty_) keep_draft();
    form_->on_change = nullptr;
}

void OperationPage::build_head(wxSizer* column) {
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    const int margin = FromDIP(measure::page_margin);
    head->Add(naming_heading(this, title()), 0, wxALIGN_CENTRE_VERTICAL);
    head->Add(hint_line(this, operation_.help), 1, wxALIGN_CENTRE_VERTICAL | wxLEFT, margin);
    head->Add(button(this, "Cancel",
                     [this] {
                         forget_draft();
                         shell_.close(*this);
                     },
                     "Leaves this form; what was typed is dropped"),
              0, wxLEFT, margin);
    post_ = main_button(this, action_label(operation_.name), [this] { main_action(); });
    post_->SetName("post");
    head->Add(post_, 0, wxLEFT, FromDIP(measure::row_gap));
    column->Add(head, 0, wxEXPAND | wxALL, margin);
}

void OperationPage::build_body(wxSizer* column) {
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    body_ = new wxScrolledWindow(this);
    body_->SetBackgroundColour(theme::page());
    body_->SetScrollRate(0, FromDIP(measure::table_row));
    const std::vector<FieldInfo> fields = fields_shown(desk(), operation_);
    auto* inner = new wxBoxSizer(wxVERTICAL);
    form_ = new FieldForm(body_, desk(), fields);
    form_->on_change = [this] { changed(); };
    for (FieldBox* box : form_->boxes())
        box->given = [this, box] { return given_to_look_up(box->info().refers); };
    inner->Add(form_, 0, wxEXPAND | wxALL, FromDIP(measure::page_margin));
    for (const FieldInfo& field : fields) {
        if (field.type != FieldType::records) continue;
        const LinesPlan* plan = find_lines_plan(operation_.name, field.name);
        auto* grid = new LineGrid(body_, desk(), field,
                                  plan ? plan->told : std::vector<std::string>());
        grid->on_change = [this] { changed(); };
        grid->given = [this](const std::string& refers) { return given_to_look_up(refers); };
        grid->SetMinSize(FromDIP(wxSize(200, 240)));
        inner->Add(group_heading(body_, label_of(field.name)), 0, wxLEFT | wxBOTTOM,
                   FromDIP(measure::page_margin));
        inner->Add(grid, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(measure::page_margin));
        lists_.push_back(
            std::make_unique<FormLines>(desk(), *form_, *grid, operation_, given_));
        lists_.back()->on_filled = [this] {
            changed();
            dirty_ = false;
        };
    }
    body_->SetSizer(inner);
    across->Add(body_, 1, wxEXPAND);
    across->Add(rule_line(this, true), 0, wxEXPAND);
    effect_ = new EffectPanel(this);
    effect_->on_open = [this](const EffectLine& line) {
        shell_.open(address::report(line.report, Json::object().set(line.name, line.value)));
    };
    effect_->on_step = [this] {
        if (step_) shell_.open(address::operation(step_->operation, step_->given));
    };
    effect_->on_waive = [this](const std::string& code) {
        waived_.push_back(code);
        rehearse();
    };
    across->Add(effect_, 0, wxEXPAND);
    column->Add(across, 1, wxEXPAND);
}

std::string OperationPage::title() const {
    const std::string label = action_label(operation_.name);
    const std::string number = document_done_for().second;
    return number.empty() ? label : label + " " + number;
}

Json OperationPage::address() const { return address::operation(operation_.name, given_); }

std::string OperationPage::help_page() const { return std::string(operation_.name); }

void OperationPage::focus() {
    form_->focus_first();
}

// Bins are looked for in the warehouse that the form names.
Parameters OperationPage::given_to_look_up(const std::string& refers) const {
    Parameters parameters;
    if (refers != "bin") return parameters;
    const FieldBox* warehouse = form_->box("warehouse");
    const Json code = warehouse ? warehouse->value() : Json();
    if (const std::string* text = code.text()) parameters.set("warehouse", *text);
    return parameters;
}

void OperationPage::prefer(const Json& given) {
    form_->fill(given);
    if (FieldBox* date = form_->box("date"); date && date->value().is_null())
        date->set(Json(text(desk().today())));
    for (const auto& list : lists_)
        if (const Json* lines = given.find(list->grid().list())) list->begin_with(*lines);
}

// The document as it stands, so that it is changed and not written anew.
void OperationPage::load_document() {
    const std::string number = plain_text(given_.find("number"));
    if (!operation_.name.ends_with(".change") || number.empty()) return;
    change_ = std::make_unique<DocumentChange>(desk(), *form_, number);
    const Json draft = shell_.remembered().value(draft_path());
    if (draft.find("version")) change_->set_version(plain_text(draft.find("version")));
    change_->load([this] {
        changed();
        dirty_ = false;
    });
}

// Who the partner is, and what he pays in and when, below his code.
void OperationPage::tell_partner() {
    for (const std::string_view name : {"supplier", "customer"}) {
        FieldBox* box = form_->box(name);
        if (!box) continue;
        const Json value = box->value();
        const std::string code = plain_text(value);
        if (code.empty() || code == told_partner_ || box->has_refusal()) continue;
        Parameters parameters;
        parameters.set("partner", code);
        partner_.forget();
        desk().look(partner_, {"partners", std::move(parameters)},
                    [this, box, code](Answer<Table> answer) {
                        if (!answer.ok() || answer.value.rows.empty()) return;
                        told_partner_ = code;
                        const Table& found = answer.value;
                        box->show_note(found.text_at(0, "name") + " · " +
                                       found.text_at(0, "currency") + " · " +
                                       found.text_at(0, "terms_days") + " days");
                    });
    }
}

LineGrid* OperationPage::lines(std::string_view list) const {
    for (const auto& one : lists_)
        if (one->grid().list() == list) return &one->grid();
    return nullptr;
}

Json OperationPage::request() const {
    Json request = Json::object().set("op", operation_.name);
    if (const Json* version = given_.find("version")) request.set("version", *version);
    form_->read_into(request);
    for (const auto& list : lists_) {
        Json lines = list->lines();
        if (!lines.items().empty()) request.set(list->grid().list(), std::move(lines));
    }
    if (change_) change_->reduce(request);
    clear_emptied(request);
    if (!waived_.empty()) {
        Json waive = Json::list();
        for (const std::string& code : waived_) waive.append(code);
        request.set("waive", std::move(waive));
    }
    return request;
}

// A record's field that was filled and is emptied is said to be empty; what is left out would stay.
void OperationPage::clear_emptied(Json& request) const {
    // A posting rule is named by category and warehouse: without them it is another one.
    if (!operation_.name.ends_with(".save") || operation_.name == "posting_rule.save") return;
    for (const FieldBox* box : form_->boxes()) {
        const std::string& name = box->info().name;
        if (!given_.find(name) || request.find(name) || !box->is_emptied()) continue;
        if (name == "credit_limit")
            request.set("unlimited_credit", true);
        else
            request.set(name, box->emptied());
    }
}

void OperationPage::changed() {
    dirty_ = true;
    for (const auto& list : lists_) list->ask();
    tell_partner();
    pause_.StartOnce(pause_while_typing);
}

void OperationPage::rehearse() {
    if (posting_) return;
    if (dirty_) keep_draft();
    rehearsal_.forget();
    desk().rehearse(rehearsal_, request(), questions_of_effect(), [this](Answer<Reply> answer) {
        if (!posting_) show(answer, false);
    });
}

// What was refused may have come right elsewhere meanwhile.
void OperationPage::refresh() {
    if (refused_) rehearse();
}

bool OperationPage::main_action() {
    if (posting_) return true;
    pause_.Stop();
    posting_ = true;
    post_->Disable();
    for (const auto& list : lists_) list->grid().grid().DisableCellEditControl();
    Json asked = request();
    asked.set("key", key_);
    desk().perform(caller_, std::move(asked), [this](Answer<Reply> answer) {
        posting_ = false;
        post_->Enable();
        if (answer.ok()) {
            done(answer.value);
            return;
        }
        // After a fault the same key asks again; after a refusal it is another request.
        if (!answer.trouble->fault) key_ = new_request_key();
        show(answer, true);
    });
    return true;
}

bool OperationPage::show_effect() {
    effect_->Show(!effect_->IsShown());
    Layout();
    return true;
}

// A scanned item goes into the lines: one more where it stands already, else a line of its own.
bool OperationPage::scan(const std::string& code) {
    if (lists_.empty()) return false;
    Parameters parameters;
    parameters.set("kind", "item");
    parameters.set("text", code);
    parameters.set("limit", "1");
    desk().look(caller_, {"lookup", std::move(parameters)}, [this, code](Answer<Table> answer) {
        if (!answer.ok() || answer.value.rows.empty()) {
            shell_.say("Nothing here is called " + code + ".", StateKind::refused);
            return;
        }
        const std::string item = answer.value.text_at(0, "code");
        LineGrid& grid = lists_.front()->grid();
        int row = 0;
        while (row < static_cast<int>(grid.count()) && grid.cell(row, "item") != item) ++row;
        const auto before = read_number(grid.cell(row, "quantity"));
        if (grid.cell(row, "item") != item) grid.set_cell(row, "item", item);
        const std::int64_t more = parse_millionths(before.value_or("0")) + million;
        grid.set_cell(row, "quantity", millionths_text(more));
        shell_.say("✓ " + item, StateKind::done);
    });
    return true;
}

}  // namespace storekeep::desktop
