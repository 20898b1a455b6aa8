#include "app/desktop/screens/many_page.h"

#include <algorithm>

#include "app/desktop/company/asking.h"
#include "app/desktop/company/costs.h"
#include "app/desktop/company/words.h"
#include "app/desktop/widgets/layout.h"
#include "core/must.h"

namespace storekeep::desktop {

namespace {

constexpr std::size_t most_told = 60;

const Operation& operation_of_many(const Desk& desk, const ManyPlan& plan) {
    const Operation* found = desk.registry().find_operation(plan.operation);
    must(found != nullptr, "records are changed by an operation that exists");
    return *found;
}

std::vector<std::string> codes_in(const Json& address) {
    std::vector<std::string> codes;
    if (const Json* list = address.find("codes"))
        for (const Json& one : list->items())
            if (one.text()) codes.push_back(*one.text());
    return codes;
}

// A value beside others: the whole of it stands in the grid.
std::string beginning_of(const std::string& value) {
    constexpr int longest = 14;
    const wxString letters = wx(value);
    return letters.size() > longest ? utf8(letters.Left(longest)) + "…" : value;
}

std::string how_many_changes(std::size_t count) {
    return count == 1 ? "Save 1 change" : fmt::format("Save {} changes", count);
}

}  // namespace

ManyPage::ManyPage(wxWindow* parent, Shell& shell, const ManyPlan& plan, const Json& address)
    : Page(parent, shell),
      plan_(plan),
      operation_(operation_of_many(shell.desk(), plan)),
      address_(address),
      codes_(codes_in(address)),
      pause_(this) {
    const std::vector<FieldInfo> seen = fields_seen(desk(), operation_);
    for (const auto& [column, field] : plan_.fields)
        for (const FieldInfo& one : seen)
            if (one.name == field) fields_.push_back(one);
    auto* column = new wxBoxSizer(wxVERTICAL);
    build_head(column);
    column->Add(rule_line(this), 0, wxEXPAND);
    build_grid(column);
    SetSizer(column);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { rehearse(); }, pause_.GetId());
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() != WXK_F8 || !grid_->walk_refusals(!event.ShiftDown()))
            event.Skip();
    });
    load();
}

ManyPage::~ManyPage() {
    if (!before_.empty()) keep_draft();
    grid_->on_change = nullptr;
}

Json ManyPage::address_of(const ManyPlan& plan, const std::vector<std::string>& codes) {
    Json list = Json::list();
    for (const std::string& code : codes) list.append(code);
    return Json::object().set("page", "many").set("report", plan.report).set("codes",
                                                                            std::move(list));
}

std::string ManyPage::title() const {
    return fmt::format("Change {} {}", codes_.size(), plan_.plural);
}

void ManyPage::build_head(wxSizer* column) {
    const int margin = FromDIP(measure::page_margin);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(heading(this, title()), 0, wxALIGN_CENTRE_VERTICAL);
    head->Add(hint_line(this, "Paste a block with heads from a spreadsheet, or type. Each row is "
                              "saved by itself; what is refused stays here."),
              1, wxALIGN_CENTRE_VERTICAL | wxLEFT, margin);
    head->Add(button(this, "Undo", [this] { grid_->undo(); }, "Ctrl+Z"), 0, wxLEFT, margin);
    save_ = main_button(this, how_many_changes(0), [this] { main_action(); });
    save_->SetName("save");
    save_->Disable();
    head->Add(save_, 0, wxLEFT, FromDIP(measure::row_gap));
    column->Add(head, 0, wxEXPAND | wxALL, margin);
}

// One value into a column of all chosen rows.
wxSizer* ManyPage::built_column_row() {
    const int gap = FromDIP(measure::row_gap);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    column_ = new wxChoice(this, wxID_ANY);
    for (const FieldInfo& field : fields_) column_->Append(wx(label_of(field.name)));
    column_->SetSelection(0);
    column_->SetName("column");
    value_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(180, -1)),
                            wxTE_PROCESS_ENTER);
    value_->SetName("value");
    const auto set = [this] {
        set_chosen(fields_[static_cast<std::size_t>(column_->GetSelection())].name,
                   utf8(value_->GetValue()));
    };
    value_->Bind(wxEVT_TEXT_ENTER, [set](wxCommandEvent&) { set(); });
    row->Add(words(this, "Set"), 0, wxALIGN_CENTRE_VERTICAL);
    row->Add(column_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap);
    row->Add(words(this, "to"), 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap);
    row->Add(value_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap);
    auto* chosen = button(this, "In the chosen rows", set, "Ctrl+D fills chosen cells down");
    chosen->SetName("set");
    row->Add(chosen, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap);
    auto* everywhere = button(this, "Choose all", [this] { grid_->grid().SelectAll(); }, "Ctrl+A");
    everywhere->SetName("choose_all");
    row->Add(everywhere, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap);
    return row;
}

void ManyPage::build_grid(wxSizer* column) {
    const int margin = FromDIP(measure::page_margin);
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(built_column_row(), 0, wxALL, margin);
    FieldInfo list;
    list.name = "lines";
    list.type = FieldType::records;
    list.members = fields_;
    for (FieldInfo& member : list.members) member.required = false;
    grid_ = new LineGrid(this, desk(), list, {std::string(plan_.key)});
    grid_->know_by(std::string(plan_.key));
    left->Add(grid_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(left, 1, wxEXPAND);
    across->Add(rule_line(this, true), 0, wxEXPAND);
    effect_ = new EffectPanel(this, "Before and after");
    across->Add(effect_, 0, wxEXPAND);
    column->Add(across, 1, wxEXPAND);
}

void ManyPage::load() {
    desk().ask(caller_, {std::string(plan_.report), {}}, [this](Answer<Table> answer) {
        if (!answer.ok()) {
            effect_->show_refusal(answer.trouble->message, "");
            return;
        }
        fill(answer.value);
        take_up_draft();
        grid_->on_change = [this] { changed(); };
        changed();
    });
}

void ManyPage::fill(const Table& found) {
    std::map<std::string, std::size_t> places;
    for (std::size_t row = 0; row < found.rows.size(); ++row)
        places[found.text_at(row, plan_.column)] = row;
    std::vector<LineGrid::Line> lines;
    for (const std::string& code : codes_) {
        const auto place = places.find(code);
        if (place == places.end()) continue;
        LineGrid::Line line{{std::string(plan_.key), code}};
        for (const auto& [column, field] : plan_.fields)
            if (!column.empty())
                line[std::string(field)] = found.text_at(place->second, column);
        lines.push_back(std::move(line));
    }
    grid_->fill(lines);
    grid_->grid().FreezeTo(0, 1);  // which record it is stays in sight
    before_.clear();
    for (ManyRecord& record : records()) before_[record.code] = std::move(record.values);
}

std::vector<ManyRecord> ManyPage::records() const {
    std::vector<ManyRecord> all;
    const Json lines = grid_->lines();
    const std::vector<int> rows = grid_->filled_rows();
    for (std::size_t line = 0; line < rows.size(); ++line)
        all.push_back({grid_->cell(rows[line], std::string(plan_.key)), lines.items()[line]});
    return all;
}

std::string ManyPage::draft_path() const {
    return "many/" + desk().company_name() + "/" + std::string(plan_.report);
}

void ManyPage::keep_draft() const {
    Json kept = Json::object();
    const std::vector<int> rows = grid_->filled_rows();
    for (const ManyDifference& one : changes_.differences) {
        const Json* of_record = kept.find(one.code);
        Json cells = of_record ? *of_record : Json::object();
        cells.set(one.field, grid_->cell(rows[one.line], one.field));
        kept.set(one.code, std::move(cells));
    }
    shell_.remembered().set(draft_path(), kept.members().empty() ? Json() : std::move(kept));
    shell_.remembered().save();
}

void ManyPage::take_up_draft() {
    const Json draft = shell_.remembered().value(draft_path());
    bool any = false;
    for (const int row : grid_->filled_rows())
        if (const Json* cells = draft.find(grid_->cell(row, std::string(plan_.key))))
            for (const auto& [field, typed] : cells->members()) {
                if (typed.text()) grid_->set_cell(row, field, *typed.text());
                any = true;
            }
    if (any) shell_.say("What was typed here before is taken up again.", StateKind::draft);
}

void ManyPage::set_chosen(const std::string& field, const std::string& typed) {
    grid_->set_in_rows(grid_->chosen_rows(), field, typed);
}

void ManyPage::changed() {
    changes_ = changes_of(operation_, plan_, before_, records());
    const std::vector<int> rows = grid_->filled_rows();
    std::set<std::pair<int, std::string>> cells;
    for (const ManyDifference& one : changes_.differences)
        cells.insert({rows[one.line], one.field});
    grid_->mark(cells);
    save_->SetLabel(wx(how_many_changes(changes_.requests.size())));
    allow(*save_, !changes_.requests.empty() && !saving_);
    Layout();
    pause_.StartOnce(pause_while_typing);
}

void ManyPage::rehearse() {
    if (saving_) return;
    keep_draft();
    trial_.forget();
    const auto found = std::make_shared<ManyOutcome>();
    desk().run(
        trial_,
        [found, tried = changes_](LocalOffice& office) {
            if (!tried.requests.empty()) *found = perform_many(office, tried, false);
        },
        [this, found](std::optional<Trouble> trouble) {
            if (saving_) return;
            show(*found);
            if (trouble) effect_->show_refusal(trouble->message, "");
        });
}

void ManyPage::show(const ManyOutcome& outcome) {
    grid_->clear_refusals();
    std::vector<LineProblem> all = changes_.problems;
    all.insert(all.end(), outcome.problems.begin(), outcome.problems.end());
    for (auto one = all.rbegin(); one != all.rend(); ++one)
        grid_->show_refusal(one->field, one->said);
    if (changes_.differences.empty() && all.empty()) {
        effect_->show_words("Nothing differs from what is saved.");
        return;
    }
    effect_->show(told_differences());
    if (!all.empty())
        effect_->tell(fmt::format("{} refused: {}", all.size(), all.front().said));
}

Effect ManyPage::told_differences() const {
    EffectGroup group{fmt::format("{} values change", changes_.differences.size()), {}, 0};
    for (const ManyDifference& one : changes_.differences) {
        if (group.lines.size() == most_told) break;
        // Barcodes and units come to those that are there.
        const bool is_added = std::any_of(fields_.begin(), fields_.end(), [&](const auto& field) {
            return field.name == one.field && field.type == FieldType::records;
        });
        const std::string was = one.was.empty() ? "was empty"
                                                : (is_added ? "besides " : "was ") +
                                                      beginning_of(one.was);
        group.lines.push_back(
            {one.now.empty() ? "empty" : beginning_of(one.now),
             fmt::format("{}: {} {}", was, label_of(one.field), one.code), "", "", ""});
    }
    group.more = changes_.differences.size() - group.lines.size();
    return {{std::move(group)}, ""};
}

bool ManyPage::main_action() {
    if (saving_ || changes_.requests.empty()) return true;
    grid_->grid().DisableCellEditControl();
    pause_.Stop();
    saving_ = true;
    save_->Disable();
    const auto outcome = std::make_shared<ManyOutcome>();
    desk().run(
        caller_,
        [outcome, made = changes_](LocalOffice& office) {
            *outcome = perform_many(office, made, true);
        },
        [this, outcome, sent = records()](std::optional<Trouble> trouble) {
            saving_ = false;
            if (trouble) {
                shell_.say(trouble->message, StateKind::refused);
                changed();
            } else {
                saved(*outcome, sent);
            }
        });
    return true;
}

// What was saved is what stands there from here on; the rest stays to be put right.
void ManyPage::saved(const ManyOutcome& outcome, const std::vector<ManyRecord>& sent) {
    for (const std::size_t line : outcome.done) before_[sent[line].code] = sent[line].values;
    const std::size_t left = outcome.problems.size() + changes_.problems.size();
    shell_.say(fmt::format("{} of {} {} changed{}", outcome.done.size(), codes_.size(),
                           plan_.plural,
                           left == 0 ? "." : fmt::format("; {} refused, F8 leads there.", left)),
               left == 0 ? StateKind::done : StateKind::waiting);
    changed();
}

}  // namespace storekeep::desktop
