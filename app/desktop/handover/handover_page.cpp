#include "app/desktop/handover/handover_page.h"

#include "app/desktop/handover/batch_tables.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/report_page.h"
#include "app/desktop/widgets/layout.h"
#include "core/must.h"

namespace storekeep::desktop {

namespace {

constexpr int pause_while_typing = 280;  // milliseconds

std::vector<FieldInfo> fields_of(const Registry& registry) {
    const Operation* operation = registry.find_operation("export_batch.create");
    must(operation != nullptr, "a period can be handed over");
    std::vector<FieldInfo> fields;
    for (const char* name : {"target", "from", "to", "detail"})
        for (const FieldInfo& field : operation->fields)
            if (field.name == name) fields.push_back(field);
    return fields;
}

// The month before this one: what is handed over most often.
void propose_period(FieldForm& form, Date today) {
    const Date this_month = today.first_of_month();
    const Date last = this_month.plus_days(-1);
    form.box("from")->set(Json(text(last.first_of_month())));
    form.box("to")->set(Json(text(last)));
    form.box("detail")->set(Json("day"));
}

}  // namespace

HandoverPage::HandoverPage(wxWindow* parent, Shell& shell) : Page(parent, shell), pause_(this) {
    const int margin = FromDIP(measure::page_margin);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(built_head(), 0, wxEXPAND | wxALL, margin);
    form_ = new FieldForm(this, desk(), fields_of(desk().registry()));
    propose_period(*form_, desk().today());
    form_->on_change = [this] { pause_.StartOnce(pause_while_typing); };
    column->Add(form_, 0, wxEXPAND | wxLEFT | wxRIGHT, margin);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    bar_ = new ErrandBar(this, desk());
    row->Add(bar_, 1, wxALIGN_CENTRE_VERTICAL);
    missing_ = button(this, "Say what it is called there…", [this] { name_missing(); });
    missing_->SetName("missing");
    missing_->Hide();
    row->Add(missing_, 0, wxLEFT, FromDIP(measure::row_gap));
    column->Add(row, 0, wxEXPAND | wxALL, margin);
    build_tabs();
    column->Add(tabs_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    SetSizer(column);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { preview(); }, pause_.GetId());
    refresh();
}

wxSizer* HandoverPage::built_head() {
    const int gap = FromDIP(measure::row_gap);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(heading(this, "Hand over"), 0, wxALIGN_CENTRE_VERTICAL);
    head->Add(hint_line(this, "What was posted in a period, for other bookkeeping; each posting "
                              "goes there once."),
              1, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(measure::page_margin));
    again_ = button(this, "Write files again…", [this] { write_again(); },
                    "Of the batch chosen below, byte for byte");
    again_->SetName("again");
    again_->Disable();
    head->Add(again_, 0, wxLEFT, gap);
    post_ = main_button(this, "Hand over…", [this] { main_action(); });
    post_->SetName("post");
    post_->Disable();
    head->Add(post_, 0, wxLEFT, gap);
    return head;
}

void HandoverPage::build_tabs() {
    tabs_ = new wxNotebook(this, wxID_ANY);
    const std::pair<const char*, const char*> kinds[] = {
        {"Totals", "Choose the program and the period to see what would go."},
        {"Documents and journals", "Nothing would go as a document or journal."},
        {"Names there", "Nothing has a name there yet."},
        {"Left out", "Nothing is left out."},
        {"Batches", "Nothing was handed over yet."}};
    for (const auto& [title, empty] : kinds) {
        auto* panel = plain_panel(tabs_);
        auto* table = new TableView(panel, shell_.remembered(), std::string("handover_") + title,
                                    desk().user());
        table->set_empty({"export", empty, "", {}});
        auto* inside = new wxBoxSizer(wxVERTICAL);
        inside->Add(table, 1, wxEXPAND | wxALL, FromDIP(measure::row_gap));
        panel->SetSizer(inside);
        tabs_->AddPage(panel, title);
        tables_.push_back(table);
    }
    tables_[names]->on_open = [this](std::size_t row, const std::string&) { name_it(row); };
    for (const Tab tab : {records, left_out})
        tables_[tab]->on_open = [this, tab](std::size_t row, const std::string&) {
            const std::string document = tables_[tab]->rows().text_at(row, "document");
            if (const auto to = address_of_record("document", document)) shell_.go(*to);
        };
    tables_[totals]->on_open = [this](std::size_t row, const std::string&) {
        const std::string account = tables_[totals]->rows().text_at(row, "account");
        if (const auto to = address_of_record("account", account)) shell_.go(*to);
    };
    tables_[batches]->on_select = [this] {
        again_->Enable(tables_[batches]->selected().has_value());
    };
    tables_[batches]->on_open = [this](std::size_t, const std::string&) { write_again(); };
}

Json HandoverPage::address() const { return address::page("handover"); }

void HandoverPage::focus() { form_->focus_first(); }

bool HandoverPage::export_list() {
    const auto tab = static_cast<std::size_t>(tabs_->GetSelection());
    save_table(this, shell_, tables_[tab]->as_shown(), "handover");
    return true;
}

void HandoverPage::refresh() {
    caller_.forget();
    desk().on_change(caller_, [this] { changed_elsewhere(); });
    ask_batches();
    preview();
}

void HandoverPage::ask_batches() {
    tables_[batches]->ask(desk(), {"export_batches", {}});
}

handover_files::Terms HandoverPage::terms() const {
    Json request = Json::object();
    form_->read_into(request);
    handover_files::Terms terms;
    for (const auto& [name, value] : request.members())
        if (const std::string* text = value.text()) terms[name] = *text;
    return terms;
}

bool HandoverPage::is_whole(const handover_files::Terms& terms) const {
    return terms.contains("target") && terms.contains("from") && terms.contains("to");
}

}  // namespace storekeep::desktop
