// What the import page does, step by step.
#include <algorithm>
#include <filesystem>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/wupdlock.h>

#include "app/desktop/company/words.h"
#include "app/desktop/import/import_page.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/widgets/layout.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

constexpr const char* kinds_of_files =
    "Tables (*.csv;*.tsv;*.txt;*.xlsx;*.iif)|*.csv;*.tsv;*.txt;*.xlsx;*.iif|All files|*";

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

void ImportPage::choose_folder() {
    if (bar_->busy()) return;
    const std::string path = shell_.files().folder(this, "Import a folder of files");
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
                  part_ = 0;
                  show_look();
                  ask_for_missing();
              });
}

// The rows are checked as soon as nothing is missing.
void ImportPage::ask_for_missing() {
    for (std::size_t place = 0; place < look_.parts.size(); ++place) {
        const FilePart& one = look_.parts[place];
        std::vector<std::string> missing = missing_columns(one.importer(), one.mapping());
        if (missing.empty()) continue;
        for (std::string& name : missing) name = label_of(name);
        if (place != part_) show_part(place);
        bar_->say("Say below which column of " +
                      (look_.parts.size() > 1 ? one.file.name : std::string("the file")) +
                      " is: " + joined(missing, ", ") + ".",
                  StateKind::waiting);
        return;
    }
    start(true);
}

void ImportPage::show_look() {
    const wxWindowUpdateLocker quiet(this);
    parts_->Clear();
    for (const FilePart& one : look_.parts) {
        std::string said = one.file.name + ": " + plain_word(one.importer().name);
        if (!one.preset.empty()) said += " (" + one.preset + ")";
        std::replace(said.begin() + static_cast<std::ptrdiff_t>(one.file.name.size()), said.end(),
                     '-', ' ');
        parts_->Append(wx(said));
    }
    kind_->Enable(look_.parts.size() == 1);
    sheet_->Clear();
    for (const std::string& one : look_.sheets) sheet_->Append(wx(one));
    if (!reading_.sheet.empty())
        sheet_->SetStringSelection(wx(reading_.sheet));
    else if (!look_.sheets.empty())
        sheet_->SetSelection(0);
    sheet_->Enable(look_.sheets.size() > 1);
    invitation_->Hide();
    other_->Show();
    body_->Show();
    problems_->Hide();
    show_part(part_);
    show_step();
    Layout();
}

void ImportPage::show_part(std::size_t place) {
    part_ = place;
    parts_->SetSelection(static_cast<int>(place));
    const std::vector<const Importer*> kinds = desk().registry().importers();
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
        if (kinds[kind] == importer()) kind_->SetSelection(static_cast<int>(kind));
    dates_->SetSelection(static_cast<int>(mapping().reading.dates));
    order_.clear();
    const auto first = [this](const ImportColumn& column) {
        return column.required || !said_of(mapping(), column.name).empty();
    };
    for (const bool now : {true, false})
        for (const ImportColumn& column : importer()->columns)
            if (first(column) == now) order_.push_back(&column);
    show_named();
    show_mapping();
}

// Those of this importer: as exports of other programs have them, and as they were kept here.
std::vector<NamedMapping> ImportPage::named_mappings() const {
    std::vector<NamedMapping> all = known_mappings(*importer());
    const Json kept =
        shell_.remembered().value("import_columns/" + std::string(importer()->name));
    for (const auto& [name, said] : kept.members())
        all.push_back({name, ImportMapping::read(said)});
    return all;
}

void ImportPage::show_named() {
    named_->Clear();
    for (const NamedMapping& one : named_mappings()) named_->Append(wx(one.name));
    named_->ChangeValue(wx(part().preset));
}

void ImportPage::apply_named(const std::string& name) {
    for (const NamedMapping& one : named_mappings()) {
        if (one.name != name) continue;
        for (const ImportColumn& column : importer()->columns)
            part().mapping().heads[std::string(column.name)].clear();
        for (const auto& [ours, theirs] : one.mapping.heads) {
            const auto& heads = part().header();
            if (theirs.starts_with('=') ||
                std::find(heads.begin(), heads.end(), theirs) != heads.end())
                part().mapping().heads[ours] = theirs;
        }
        edited_ = true;
        show_mapping();
        after_change();
    }
}

void ImportPage::keep_named(const std::string& name) {
    if (trimmed(name).empty()) {
        shell_.say("Say under which name.", StateKind::waiting);
        named_->SetFocus();
        return;
    }
    const std::string path = "import_columns/" + std::string(importer()->name);
    Json kept = shell_.remembered().value(path);
    if (!kept.is_object()) kept = Json::object();
    kept.set(std::string(trimmed(name)), mapping().as_json());
    shell_.remembered().set(path, std::move(kept));
    shell_.remembered().save();
    show_named();
    named_->ChangeValue(wx(name));
    shell_.say("The columns are kept as “" + name + "”.", StateKind::done);
}

void ImportPage::show_mapping() {
    const wxGridUpdateLocker together(columns_);
    const int now = columns_->GetNumberRows();
    if (now > 0) columns_->DeleteRows(0, now);
    columns_->AppendRows(static_cast<int>(order_.size()));
    wxArrayString heads;
    heads.Add("");
    for (const std::string& head : part().header()) heads.Add(wx(head));
    int row = 0;
    for (const ImportColumn* one : order_) {
        const ImportColumn& column = *one;
        const std::string said = said_of(mapping(), column.name);
        std::string ours = label_of(column.name);
        if (column.required) ours += " *";
        columns_->SetCellValue(row, 0, wx(ours));
        columns_->SetCellEditor(row, 1, new wxGridCellChoiceEditor(heads, true));
        columns_->SetCellValue(row, 1, wx(said));
        columns_->SetCellValue(row, 2, wx(part().sample(said)));
        columns_->SetCellValue(row, 3,
                               wx(help_of(desk().registry(), *importer(), column)));
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
    part().mapping().heads[ours] = theirs;
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
    auto end = std::make_shared<std::vector<ImportOutcome>>();
    std::vector<ImportFile> files;
    for (const FilePart& one : look_.parts) files.push_back(one.file);
    const ImportOptions options{dry_run, !dry_run && skip_->GetValue()};
    bar_->run(dry_run ? "Checking the rows; nothing is changed…" : "Importing…",
              [end, options, files, clock = desk().clock()](LocalOffice& office, Errand& errand) {
                  *end = imported(office, clock, errand, files, options);
              },
              [this, end, dry_run](std::optional<Trouble> trouble) {
                  if (trouble) {
                      show_step();
                      return;
                  }
                  outcomes_ = std::move(*end);
                  outcome_ = together(outcomes_);
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
    const StateKind kind = found.refused > 0 ? StateKind::refused : StateKind::done;
    if (!done_ || found.batch == 0) {
        bar_->say(words, kind);
        return;
    }
    bar_->say(words, kind, "Take it back…", [this, batch = found.batch] {
        shell_.go(address::operation("import.undo", Json::object().set("batch", batch)));
    });
}

void ImportPage::remember_columns() {
    desk().perform(caller_,
                   save_mapping_request(*importer(), part().header(), outcomes_[part_].mapping)
                       .body,
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
    possible = possible && (path_.empty() || !look_.parts.empty());
    if (done_) {
        label = "Another file…";
        other_->Hide();
    } else if (!path_.empty() && !outcome_) {
        label = "Check the rows";
        possible = possible && std::all_of(look_.parts.begin(), look_.parts.end(),
                                           [](const FilePart& one) {
                                               return missing_columns(one.importer(),
                                                                      one.mapping())
                                                   .empty();
                                           });
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
