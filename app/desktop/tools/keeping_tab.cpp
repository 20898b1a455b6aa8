#include "app/desktop/tools/keeping_tab.h"

#include <wx/statbmp.h>
#include <wx/textctrl.h>

#include "app/desktop/frame/secrets.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/layout.h"
#include "app/program/backups.h"
#include "app/program/copying.h"
#include "core/text.h"
#include "db/maintenance.h"

namespace storekeep::desktop {

namespace {

constexpr const char* kinds = "Storekeep companies (*.storekeep)|*.storekeep|All files|*";

// What came of work on another thread, for the sentence at the end.
struct Told {
    std::string words;
    StateKind kind = StateKind::done;
};

Told told(const Backup& made) {
    if (!made.broken.empty())
        return {fmt::format("Backed up to {}; it is whole, but what it holds breaks {}. Look at "
                            "Check.",
                            made.file, made.broken),
                StateKind::refused};
    std::string words = fmt::format("Backed up to {}, where every proof holds.", made.file);
    if (made.removed > 0) words += fmt::format(" {} older removed.", made.removed);
    return {std::move(words)};
}

Told told(const DailyCare& care) {
    if (!care.already.empty())
        return {fmt::format("Today's backup is there already: {}.", care.already)};
    if (!care.broken.empty())
        return {fmt::format("Not backed up, older backups stay: the company breaks {}. Look at "
                            "Check.",
                            care.broken),
                StateKind::refused};
    return told(care.made);
}

}  // namespace

KeepingTab::KeepingTab(wxWindow* parent, Shell& shell, ErrandBar& bar)
    : wxPanel(parent), shell_(shell), bar_(bar) {
    SetBackgroundColour(theme::page());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddSpacer(FromDIP(measure::page_margin));
    add_way(column, "check", "Care for today",
            "Once a day: checks the company, backs it up into its folder, keeps the last 14.",
            "daily", [this] { care_for_today(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    folder_ = hint_line(this,
                        folder().empty() ? "No folder for backups was chosen yet." : folder());
    row->AddSpacer(FromDIP(44));
    row->Add(folder_, 1, wxALIGN_CENTRE_VERTICAL);
    wxButton* other = button(this, "Choose the folder…", [this] { choose_folder(); });
    other->SetName("folder");
    row->Add(other, 0, wxLEFT, FromDIP(measure::row_gap));
    column->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(measure::page_margin));
    add_way(column, "export", "Back up now…",
            "Into a file of your choice, as the company is at this moment; proven when it is "
            "written.",
            "backup", [this] { back_up(); });
    add_way(column, "open", "Restore a backup…",
            "Makes a second company of a backup. The backup and this company stay as they are.",
            "restore", [this] { restore_backup(); });
    add_way(column, "company", "Copy to a file…",
            "A second company of the same state, proven equal by its hash.", "copy_file",
            [this] { copy_to_file(); });
    add_way(column, "server", "Copy to PostgreSQL",
            "To an empty database, so that several people can work in one company.", "copy_server",
            [this] { copy_to_server(); });
    add_server(column);
    SetSizer(column);
}

void KeepingTab::add_way(wxSizer* column, std::string_view icon_name, std::string_view title,
                         const std::string& sentence, const char* name,
                         std::function<void()> take) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(this, wxID_ANY, icon(icon_name, 28, theme::accent())), 0,
             wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(measure::group_gap));
    wxButton* made = button(this, title, std::move(take));
    made->SetName(name);
    made->SetMinSize(FromDIP(wxSize(176, -1)));
    row->Add(made, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(measure::group_gap));
    row->Add(hint_line(this, sentence), 1, wxALIGN_CENTRE_VERTICAL);
    column->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(measure::page_margin));
}

void KeepingTab::add_server(wxSizer* column) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->AddSpacer(FromDIP(44));
    row->Add(hint(this, "Address"), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT,
             FromDIP(measure::row_gap));
    server_ = new wxTextCtrl(this, wxID_ANY);
    server_->SetName("server");
    server_->SetHint("postgresql://user@host/database");
    row->Add(server_, 1);
    column->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(measure::page_margin));
}

std::string KeepingTab::folder_path() const {
    return "companies/" + shell_.desk().company_name() + "/backups";
}

std::string KeepingTab::folder() const {
    const Json kept = shell_.remembered().value(folder_path());
    return kept.text() ? *kept.text() : std::string();
}

void KeepingTab::choose_folder() {
    const std::string chosen = shell_.files().folder(this, "Where backups are kept");
    if (chosen.empty()) return;
    shell_.remembered().set(folder_path(), Json(chosen));
    shell_.remembered().save();
    folder_->SetLabel(wx(chosen));
    folder_->SetToolTip(wx(chosen));
}

void KeepingTab::care_for_today() {
    if (folder().empty()) choose_folder();
    if (folder().empty()) return;
    auto end = std::make_shared<Told>();
    bar_.run("Checking the company and backing it up…",
             [end, folder = folder()](LocalOffice& office, Errand&) {
                 *end = told(storekeep::care_for_today(office.connection(), folder,
                                                       backups_kept_daily));
             },
             [this, end](std::optional<Trouble> trouble) {
                 if (!trouble) bar_.say(end->words, end->kind);
             });
}

void KeepingTab::back_up() {
    const std::string file = shell_.files().to_save(
        this, "Back up to", shell_.desk().company_name() + " backup.storekeep", kinds);
    if (file.empty()) return;
    auto end = std::make_shared<Told>();
    bar_.run("Backing up…",
             [end, file](LocalOffice& office, Errand&) {
                 *end = told(back_up_and_prove(office.connection(), file));
             },
             [this, end](std::optional<Trouble> trouble) {
                 if (!trouble) bar_.say(end->words, end->kind);
             });
}

void KeepingTab::restore_backup() {
    const std::string file = shell_.files().to_open(this, "Which backup", kinds);
    if (file.empty()) return;
    const std::string to = shell_.files().to_save(this, "Where the restored company goes",
                                                  "restored.storekeep", kinds);
    if (to.empty()) return;
    bar_.run("Restoring…", [file, to](LocalOffice&, Errand&) { restore(file, to); },
             [this, to](std::optional<Trouble> trouble) {
                 if (!trouble)
                     bar_.say("Restored to " + to + ".", StateKind::done, "Open it",
                              [this, to] { shell_.open_company(to); });
             });
}

void KeepingTab::copy_to_file() {
    const std::string to = shell_.files().to_save(
        this, "Copy to", shell_.desk().company_name() + " copy.storekeep", kinds);
    if (!to.empty()) copy_to(to);
}

void KeepingTab::copy_to_server() {
    const std::string address(trimmed(utf8(server_->GetValue())));
    if (!is_postgresql(address)) {
        bar_.say("Say the database below first, as postgresql://user@host/database.",
                 StateKind::waiting);
        server_->SetFocus();
        return;
    }
    copy_to(address);
}

void KeepingTab::copy_to(const std::string& address) {
    auto found = std::make_shared<Comparison>();
    bar_.run("Copying, then comparing both…",
             [found, address](LocalOffice& office, Errand&) {
                 *found = copy_company(office.connection(), address);
             },
             [this, found, address](std::optional<Trouble> trouble) {
                 if (trouble) return;
                 if (found->equal())
                     bar_.say(fmt::format("Copied to {}: the same state, {}.",
                                          without_password(address), found->hash.substr(0, 16)),
                             StateKind::done, "Open it",
                             [this, address] { shell_.open_company(address); });
                 else
                     bar_.say("The copy differs in " + found->differ + ".", StateKind::refused);
             });
}

}  // namespace storekeep::desktop
