// What the import page does, step by step.
#include <filesystem>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/wupdlock.h>

#include "app/desktop/company/words.h"
#include "app/desktop/import/import_page.h"
#include "app/desktop/widgets/layout.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

constexpr const char* kinds_of_files =
    "Tables (*.csv;*.tsv;*.txt;*.xlsx)|*.csv;*.tsv;*.txt;*.xlsx|All files|*";

std::string said_of(const ImportMapping& mapping, std::string_view ours) {
    const auto found = mapping.heads.find(std::string(ours));
    return found == mapping.heads.end() ? std::string() : found->second;
}

// What the operation says of the field that a column fills.
std::string help_of(const Registry& registry, const Importer& importer,
                    const ImportColumn& column) {
    const Operation* operation = registry.find_operation(importer.operation);
    if (!operation) return {};
    const std::vector<FieldInfo>* fields = &operation->fields;
    std::string help;
    for (const std::string& step : split_at(column.field, '.')) {
        const std::string name = step.ends_with("[]") ? step.substr(0, step.size() - 2) : step;
        for (const FieldInfo& field : *fields) {
            if (field.name != name) continue;
            help = field.help;
            fields = &field.members;
            break;
        }
    }
    return help;
}

}  // namespace

void ImportPage::choose_file() {
    if (bar_->busy()) return;
    const std::string path = shell_.files().to_open(this, "Import a file", kinds_of_files);
    if (!path.empty()) open_file(path);
}

bool ImportPage::new_one() {
    choose_file();
    return true;
}

void ImportPage::open_file(const std::string& path) {
    if (bar_->busy()) return;
    path_ = path;
    reading_ = {};
    done_ = false;
    edited_ = false;
    file_->SetLabel(wx(path));
    file_->SetToolTip(wx(path));
    look("");
}

void ImportPage::choose_kind(const std::string& kind) {
    if (!path_.empty() && !bar_->busy()) look(kind);
}

void ImportPage::look(const std::string& kind) {
    auto seen = std::make_shared<ImportLook>();
    outcome_.reset();
    done_ = false;
    bar_->run("Looking at the file…",
              [seen, kind, path = path_, reading = reading_](LocalOffice& office, Errand&) {
                  *seen = looked_at(office, path, reading, kind);
              },
              [this, seen](std::optional<Trouble> trouble) {
                  if (trouble) {
                      path_.clear();
                      show_step();
                      return;
                  }
                  look_ = std::move(*seen);
                  show_look();
                  ask_for_missing();
              });
}

// The rows are checked as soon as nothing is missing.
void ImportPage::ask_for_missing() {
    std::vector<std::string> missing = missing_columns(*look_.importer, look_.mapping);
    for (std::string& one : missing) one = label_of(one);
    if (missing.empty())
        start(true);
    else
        bar_->say("Say below which column of the file is: " + joined(missing, ", ") + ".",
                  StateKind::waiting);
}

void ImportPage::show_look() {
    const wxWindowUpdateLocker quiet(this);
    const std::vector<const Importer*> kinds = desk().registry().importers();
    for (std::size_t place = 0; place < kinds.size(); ++place)
        if (kinds[place] == look_.importer) kind_->SetSelection(static_cast<int>(place));
    sheet_->Clear();
    for (const std::string& one : look_.sheets) sheet_->Append(wx(one));
    if (!reading_.sheet.empty())
        sheet_->SetStringSelection(wx(reading_.sheet));
    else if (!look_.sheets.empty())
        sheet_->SetSelection(0);
    sheet_->Enable(look_.sheets.size() > 1);
    dates_->SetSelection(static_cast<int>(look_.mapping.reading.dates));
    order_.clear();
    const auto first = [this](const ImportColumn& column) {
        return column.required || !said_of(look_.mapping, column.name).empty();
    };
    for (const bool now : {true, false})
        for (const ImportColumn& column : look_.importer->columns)
            if (first(column) == now) order_.push_back(&column);
    invitation_->Hide();
    other_->Show();
    body_->Show();
    problems_->Hide();
    show_mapping();
    show_step();
    Layout();
}

void ImportPage::show_mapping() {
    const wxGridUpdateLocker together(columns_);
    const int now = columns_->GetNumberRows();
    if (now > 0) columns_->DeleteRows(0, now);
    columns_->AppendRows(static_cast<int>(order_.size()));
    wxArrayString heads;
    heads.Add("");
    for (const std::string& head : look_.header) heads.Add(wx(head));
    int row = 0;
    for (const ImportColumn* one : order_) {
        const ImportColumn& column = *one;
        const std::string said = said_of(look_.mapping, column.name);
        std::string ours = label_of(column.name);
        if (column.required) ours += " *";
        columns_->SetCellValue(row, 0, wx(ours));
        columns_->SetCellEditor(row, 1, new wxGridCellChoiceEditor(heads, true));
        columns_->SetCellValue(row, 1, wx(said));
        columns_->SetCellValue(row, 2, wx(look_.sample(said)));
        columns_->SetCellValue(row, 3,
                               wx(help_of(desk().registry(), *look_.importer, column)));
        const bool lacks = column.required && said.empty();
        columns_->SetCellTextColour(row, 0, lacks ? theme::state(StateKind::refused)
                                                  : theme::words());
        columns_->SetCellTextColour(row, 2, theme::hint());
        columns_->SetCellTextColour(row, 3, theme::hint());
        for (const int read : {0, 2, 3}) columns_->SetReadOnly(row, read);
        ++row;
    }
}

void ImportPage::mapping_edited(int row) {
    const std::string ours(order_[static_cast<std::size_t>(row)]->name);
    map(ours, utf8(columns_->GetCellValue(row, 1)));
}

void ImportPage::map(const std::string& ours, const std::string& theirs) {
    look_.mapping.heads[ours] = theirs;
    edited_ = true;
    CallAfter([this] {
        show_mapping();
        after_change();
    });
}

void ImportPage::after_change() {
    outcome_.reset();
    show_step();
    if (!bar_->busy()) ask_for_missing();
}

bool ImportPage::main_action() {
    if (bar_->busy()) return true;
    if (path_.empty() || done_) {
        choose_file();
    } else if (!outcome_) {
        start(true);
    } else if (outcome_->refused == 0 || may_skip()) {
        start(false);
    }
    return true;
}

bool ImportPage::may_skip() const {
    return skip_->GetValue() && outcome_ && outcome_->made + outcome_->already_in > 0;
}

void ImportPage::start(bool dry_run) {
    auto end = std::make_shared<ImportOutcome>();
    const ImportOptions options{dry_run, !dry_run && skip_->GetValue()};
    bar_->run(dry_run ? "Checking the rows; nothing is changed…" : "Importing…",
              [end, options, path = path_, reading = reading_, importer = look_.importer,
               mapping = look_.mapping, clock = desk().clock()](LocalOffice& office,
                                                                Errand& errand) {
                  *end = imported(office, clock, errand, path, reading, *importer, mapping,
                                  options);
              },
              [this, end, dry_run](std::optional<Trouble> trouble) {
                  if (trouble) {
                      show_step();
                      return;
                  }
                  outcome_ = std::move(*end);
                  done_ = !dry_run && outcome_->kept;
                  show_outcome();
              });
    show_step();
}

void ImportPage::show_outcome() {
    problems_->Show(outcome_->problem_count > 0);
    if (outcome_->problem_count > 0) problems_->show(outcome_->problems);
    body_->Layout();
    say_outcome();
    show_step();
    if (!done_) return;
    if (edited_ && keep_columns_->GetValue()) remember_columns();
    desk().look_for_changes();
}

void ImportPage::say_outcome() {
    const ImportOutcome& found = *outcome_;
    std::string words = fmt::format("{} {}, {} {}: {} {}", found.rows,
                                    found.rows == 1 ? "row" : "rows", found.requests,
                                    found.requests == 1 ? "record" : "records", found.made,
                                    done_ ? "made" : "right");
    if (found.already_in > 0) words += fmt::format(", {} in already", found.already_in);
    if (found.refused > 0) words += fmt::format(", {} with problems", found.refused);
    words += done_ ? "." : ". Nothing is changed yet.";
    if (!found.unused_heads.empty())
        words += " Not used: " + joined(found.unused_heads, ", ") + ".";
    const auto listed = static_cast<std::int64_t>(found.problems.rows.size());
    if (found.problem_count > listed)
        words += fmt::format(" The first {} of {} problems are listed.", listed,
                             found.problem_count);
    bar_->say(words, found.refused > 0 ? StateKind::refused : StateKind::done);
}

void ImportPage::remember_columns() {
    desk().perform(caller_,
                   save_mapping_request(*look_.importer, look_.header, outcome_->mapping).body,
                   [this](Answer<Reply> answer) {
                       if (answer.ok())
                           shell_.say("The columns are remembered for files with these heads.",
                                      StateKind::done);
                       else
                           shell_.say(answer.trouble->message, StateKind::refused);
                   });
}

void ImportPage::show_step() {
    std::string label = "Choose a file…";
    bool possible = !bar_ || !bar_->busy();
    if (done_) {
        label = "Another file…";
        other_->Hide();
    } else if (!path_.empty() && !outcome_) {
        label = "Check the rows";
        possible = possible && look_.importer &&
                   missing_columns(*look_.importer, look_.mapping).empty();
    } else if (outcome_) {
        const std::int64_t right = outcome_->made + outcome_->already_in;
        label = fmt::format("Import {} {}", right, right == 1 ? "record" : "records");
        possible = possible && (outcome_->refused == 0 || may_skip());
    }
    step_->SetLabel(wx(label));
    allow(*step_, possible);
    Layout();
}

}  // namespace storekeep::desktop
