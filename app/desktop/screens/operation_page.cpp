#include "app/desktop/screens/operation_page.h"

#include <random>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/plans.h"
#include "app/desktop/widgets/layout.h"
#include "core/must.h"

namespace storekeep::desktop {

namespace {

constexpr int pause_while_typing = 280;  // milliseconds

const Operation& operation_named(const Desk& desk, const std::string& name) {
    const Operation* found = desk.registry().find_operation(name);
    must(found != nullptr, "a form's operation exists");
    return *found;
}

std::string new_key() {
    static std::mt19937_64 random(std::random_device{}());
    return fmt::format("desk-{:016x}{:016x}", random(), random());
}

// The fields that people fill in; the others the form sees to.
std::vector<FieldInfo> fields_shown(const Operation& operation) {
    std::vector<FieldInfo> shown;
    for (const FieldInfo& field : operation.fields)
        if (field.name != "key" && field.name != "op" && field.name != "version" &&
            field.name != "waive")
            shown.push_back(field);
    return shown;
}

std::string text_of(const Json* value) {
    if (!value) return {};
    if (const std::string* text = value->text()) return *text;
    if (const Json::Number* number = value->number()) return number->digits;
    return {};
}

}  // namespace

OperationPage::OperationPage(wxWindow* parent, Shell& shell, std::string operation, Json given)
    : Page(parent, shell),
      operation_(operation_named(shell.desk(), operation)),
      given_(std::move(given)),
      pause_(this),
      key_(new_key()) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    build_head(column);
    column->Add(rule_line(this), 0, wxEXPAND);
    build_body(column);
    SetSizer(column);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { rehearse(); }, pause_.GetId());
    prefer(given_);
    take_up_draft();
    changed();
    dirty_ = false;
}

OperationPage::~OperationPage() {
    if (dirty_) keep_draft();
}

void OperationPage::build_head(wxSizer* column) {
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    const int margin = FromDIP(measure::page_margin);
    head->Add(heading(this, title()), 0, wxALIGN_CENTRE_VERTICAL);
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
    const std::vector<FieldInfo> fields = fields_shown(operation_);
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
        grids_.push_back(grid);
    }
    body_->SetSizer(inner);
    across->Add(body_, 1, wxEXPAND);
    across->Add(rule_line(this, true), 0, wxEXPAND);
    effect_ = new EffectPanel(this);
    effect_->on_open = [this](const EffectLine& line) {
        shell_.open(address::report(line.report, Json::object().set(line.name, line.value)));
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
    for (const auto& [name, value] : given_.members())
        if (const std::string* text = value.text(); text && !kind_of_number(*text).empty())
            return label + " " + *text;
    return label;
}

Json OperationPage::address() const { return address::operation(operation_.name, given_); }

std::string OperationPage::help_page() const {
    return std::string(operation_.name.substr(0, operation_.name.find('.')));
}

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
    for (LineGrid* grid : grids_) {
        const Json* lines = given.find(grid->list());
        if (!lines) continue;
        std::vector<LineGrid::Line> rows;
        for (const Json& line : lines->items()) {
            LineGrid::Line row;
            for (const auto& [name, value] : line.members()) row[name] = text_of(&value);
            rows.push_back(std::move(row));
        }
        grid->fill(rows);
    }
    const std::string number = text_of(given.find("number"));
    if (operation_.name.ends_with(".change") && !number.empty()) fill_header_of(number);
}

// The document as it stands, so that it is changed and not written anew.
void OperationPage::fill_header_of(const std::string& document) {
    Parameters parameters;
    parameters.set("document", document);
    desk().look(caller_, {"document_facts", std::move(parameters)}, [this](Answer<Table> answer) {
        if (!answer.ok()) return;
        for (std::size_t row = 0; row < answer.value.rows.size(); ++row)
            if (FieldBox* box = form_->box(answer.value.text_at(row, "field")))
                if (box->value().is_null()) box->set(Json(answer.value.text_at(row, "value")));
        changed();
        dirty_ = false;
    });
}

// What the form says that its lines are about: the order's number, the customer.
std::string OperationPage::filled_from(const LineGrid& grid) const {
    const LinesPlan* plan = find_lines_plan(operation_.name, grid.list());
    const FieldBox* from = plan ? form_->box(plan->field) : nullptr;
    const Json about = from ? from->value() : Json();
    return text_of(&about);
}

void OperationPage::fill_lines(LineGrid& grid) {
    const LinesPlan* plan = find_lines_plan(operation_.name, grid.list());
    if (!plan || plan->report.empty()) return;
    const std::string about = filled_from(grid);
    if (about.empty() || about == filled_for_) return;
    filled_for_ = about;
    Parameters parameters;
    parameters.set(std::string(plan->parameter), about);
    desk().look(caller_, {std::string(plan->report), std::move(parameters)},
                [this, plan, &grid](Answer<Table> answer) {
                    if (!answer.ok()) return;  // not a full name yet
                    std::vector<LineGrid::Line> rows;
                    for (std::size_t row = 0; row < answer.value.rows.size(); ++row) {
                        LineGrid::Line line;
                        for (const auto& [column, member] : plan->members)
                            line[std::string(member)] = answer.value.text_at(row, column);
                        for (const std::string& told : plan->told)
                            line[told] = answer.value.text_at(row, told);
                        rows.push_back(std::move(line));
                    }
                    grid.fill(rows);
                    changed();
                    dirty_ = false;
                });
}

LineGrid* OperationPage::lines(std::string_view list) const {
    for (LineGrid* grid : grids_)
        if (grid->list() == list) return grid;
    return nullptr;
}

Json OperationPage::request() const {
    Json request = Json::object().set("op", operation_.name);
    if (const Json* version = given_.find("version")) request.set("version", *version);
    form_->read_into(request);
    for (const LineGrid* grid : grids_) {
        Json lines = grid->lines();
        if (!lines.items().empty()) request.set(grid->list(), std::move(lines));
    }
    if (!waived_.empty()) {
        Json waive = Json::list();
        for (const std::string& code : waived_) waive.append(code);
        request.set("waive", std::move(waive));
    }
    return request;
}

void OperationPage::changed() {
    dirty_ = true;
    for (LineGrid* grid : grids_) fill_lines(*grid);
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

void OperationPage::show(const Answer<Reply>& answer, bool posted) {
    form_->clear_refusals();
    for (LineGrid* grid : grids_) grid->clear_refusals();
    if (answer.ok()) {
        if (!posted) effect_->show(effect_of(answer.value));
        return;
    }
    const Trouble& trouble = *answer.trouble;
    if (!posted && trouble.code == "missing_field") {
        const std::string field = trouble.field.substr(trouble.field.rfind('.') + 1);
        effect_->show_words("Fill in “" + label_of(field) + "” to see what this does.");
        return;
    }
    bool placed = form_->show_refusal(trouble.field, trouble.message);
    for (LineGrid* grid : grids_)
        placed = grid->show_refusal(trouble.field, trouble.message) || placed;
    effect_->show_refusal(trouble.message, trouble.waive);
    if (posted) shell_.say(trouble.message, StateKind::refused);
}

bool OperationPage::main_action() {
    if (posting_) return true;
    pause_.Stop();
    posting_ = true;
    post_->Disable();
    for (LineGrid* grid : grids_) grid->grid().DisableCellEditControl();
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
        if (!answer.trouble->fault) key_ = new_key();
        show(answer, true);
    });
    return true;
}

void OperationPage::done(const Reply& reply) {
    forget_draft();
    const std::string made = effect_of(reply).makes;
    shell_.say(action_label(operation_.name) + ": " + (made.empty() ? "done" : made),
               StateKind::done);
    const std::string first = made.substr(0, made.find(','));
    std::string number = kind_of_number(first).empty() ? std::string() : first;
    for (const auto& [name, value] : given_.members())
        if (number.empty() && value.text() && !kind_of_number(*value.text()).empty())
            number = *value.text();
    if (const auto to = address_of_record("document", number))
        shell_.replace(*this, *to);
    else
        shell_.close(*this);
}

std::string OperationPage::draft_path() const {
    std::string about;
    for (const auto& [name, value] : given_.members())
        if (const std::string* text = value.text()) about += " " + *text;
    return "drafts/" + desk().company_name() + "/" + std::string(operation_.name) + about;
}

void OperationPage::forget_draft() {
    pause_.Stop();
    dirty_ = false;
    shell_.remembered().set(draft_path(), Json());
    shell_.remembered().save();
}

// On disk at every pause, so that it survives a crash.
void OperationPage::keep_draft() {
    Json kept = request();
    kept.remove("op");
    for (const FieldInfo& field : operation_.fields)
        if (field.type == FieldType::secret) kept.remove(field.name);  // never in a file
    shell_.remembered().set(draft_path(), std::move(kept));
    shell_.remembered().save();
    dirty_ = false;
}

bool OperationPage::save_draft() {
    if (posting_) return true;
    keep_draft();
    shell_.say("The draft is kept.", StateKind::draft);
    return true;
}

void OperationPage::take_up_draft() {
    const Json draft = shell_.remembered().value(draft_path());
    if (!draft.is_object()) return;
    prefer(draft);
    for (const LineGrid* grid : grids_)
        if (draft.find(grid->list())) filled_for_ = filled_from(*grid);  // these lines, no others
    shell_.say("What was typed here before is taken up again.", StateKind::draft);
}

bool OperationPage::show_effect() {
    effect_->Show(!effect_->IsShown());
    Layout();
    return true;
}

// A scanned item goes into the lines: one more where it stands already, else a line of its own.
bool OperationPage::scan(const std::string& code) {
    if (grids_.empty()) return false;
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
        LineGrid& grid = *grids_.front();
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
