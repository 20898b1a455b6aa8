#include "app/desktop/screens/list_page.h"

#include "app/desktop/company/words.h"
#include "app/desktop/frame/paper.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/report_page.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

ListPage::ListPage(wxWindow* parent, Shell& shell, const DocumentPlan& plan)
    : Page(parent, shell), plan_(plan) {
    const int margin = FromDIP(measure::page_margin);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(heading(this, plan_.plural), 1, wxALIGN_CENTRE_VERTICAL);
    FieldInfo since;
    since.name = "since";
    since.type = FieldType::date;
    since.help = "Documents from this day on; empty: all there are";
    since_ = new FieldBox(this, desk(), since);
    since_->SetMinSize(FromDIP(wxSize(128, -1)));
    since_->on_settled = [this] { refresh(); };
    head->Add(since_, 0, wxALIGN_CENTRE_VERTICAL);
    head->Add(button(this, "Export", [this] { export_list(); }, "Ctrl+E"), 0,
              wxALIGN_BOTTOM | wxRIGHT, FromDIP(measure::row_gap));
    head->Add(button(this, "Print", [this] { print(); }, "Ctrl+P"), 0,
              wxALIGN_BOTTOM | wxRIGHT, FromDIP(measure::row_gap));
    const std::string create(plan_.create);
    const bool may = desk().may_do(create);
    if (may) {
        wxButton* made = button(this, action_label(create), [this] { new_one(); }, "Ctrl+N");
        made->SetName("new");
        made->SetFont(theme::strong(*this));
        head->Add(made, 0, wxALIGN_BOTTOM);
    }
    table_ = new TableView(this, shell_.remembered(), "list_" + std::string(plan_.kind),
                           desk().user());
    table_->prefer_columns(plan_.columns);
    table_->set_empty({std::string(plan_.icon),
                       std::string(plan_.empty.empty() ? "Nothing here yet." : plan_.empty),
                       may ? action_label(create) : std::string(), [this] { new_one(); }});
    table_->on_open = [this](std::size_t row, const std::string&) { open_row(row); };
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, 0, wxEXPAND | wxALL, margin);
    column->Add(table_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    SetSizer(column);
    refresh();
}

Json ListPage::address() const { return address::list(plan_.kind); }

void ListPage::refresh() {
    caller_.forget();
    desk().on_change(caller_, [this] { changed_elsewhere(); });
    Parameters parameters;
    if (plan_.report == "documents") parameters.set("kind", std::string(plan_.kind));
    const Json since = since_->value();
    if (const std::string* day = since.text()) parameters.set("from", *day);
    table_->ask(desk(), {std::string(plan_.report), std::move(parameters)},
                [this](const Answer<Table>& answer) {
                    since_->show_refusal(answer.ok() ? "" : answer.trouble->message);
                });
}

void ListPage::changed() {
    if (table_->is_long())
        table_->say_changed();
    else
        refresh();
}

void ListPage::open_row(std::size_t row) {
    shell_.go(address::document(plan_.kind, table_->rows().text_at(row, "document")));
}

bool ListPage::new_one() {
    if (plan_.create.empty()) return false;
    shell_.go(address::operation(plan_.create));
    return true;
}

bool ListPage::focus_filter() {
    table_->focus_filter();
    return true;
}

bool ListPage::export_list() {
    if (is_all_there(shell_, *table_))
        save_table(this, shell_, table_->as_shown(), std::string(plan_.kind) + "_list");
    return true;
}

bool ListPage::print() {
    if (is_all_there(shell_, *table_))
        print_table(shell_, table_->as_shown(), std::string(plan_.plural));
    return true;
}

}  // namespace storekeep::desktop
