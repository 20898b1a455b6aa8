#include "app/desktop/screens/card_page.h"

#include <wx/wrapsizer.h>
#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/frame/paper.h"
#include "app/desktop/paper/labels_page.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/figure.h"
#include "app/desktop/screens/report_page.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

CardPage::CardPage(wxWindow* parent, Shell& shell, const CardPlan& plan, std::string code)
    : Page(parent, shell), plan_(plan), code_(std::move(code)) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    build_head(column);
    facts_ = plain_panel(this);
    facts_->SetSizer(new wxWrapSizer(wxHORIZONTAL));
    column->Add(facts_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(measure::page_margin));
    build_tabs(column);
    SetSizer(column);
    refresh();
}

void CardPage::build_head(wxSizer* column) {
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(heading(this, code_), 0, wxALIGN_CENTRE_VERTICAL);
    name_ = name_line(this, "");
    head->Add(name_, 1, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(measure::page_margin));
    if (plan_.kind == "item") {
        wxButton* made = button(this, "Labels", [this] { labels(); }, "Ctrl+Shift+P");
        made->SetName("labels");
        head->Add(made, 0, wxLEFT, FromDIP(measure::row_gap));
    }
    for (const std::string_view name : plan_.operations) {
        if (!desk().may_do(name)) continue;
        wxButton* made = button(this, action_label(name), [this, name] {
            shell_.go(address::operation(name, given_for(name)));
        });
        made->SetName(wx(name));
        head->Add(made, 0, wxLEFT, FromDIP(measure::row_gap));
    }
    column->Add(head, 0, wxEXPAND | wxALL, FromDIP(measure::page_margin));
}

void CardPage::build_tabs(wxSizer* column) {
    tabs_ = new wxNotebook(this, wxID_ANY);
    for (const CardTab& tab : plan_.tabs) {
        if (!desk().may_ask(tab.report)) continue;
        auto* panel = plain_panel(tabs_);
        auto* table = new TableView(panel, shell_.remembered(),
                                    "card_" + std::string(plan_.kind) + "_" +
                                        std::string(tab.report),
                                    desk().user());
        table->set_empty({"list", "Nothing here.", "", {}});
        const Report* report = desk().registry().find_report(tab.report);
        table->on_open = [this, table, report, parameter = tab.parameter](
                             std::size_t row, const std::string& name) {
            if (!report) return;
            const Json given = Json::object().set(std::string(parameter), code_);
            if (const auto to = address_of_cell(desk().registry(), *report, given, table->rows(),
                                                row, name);
                to && *to != address())
                shell_.go(*to);
        };
        auto* inside = new wxBoxSizer(wxVERTICAL);
        inside->Add(table, 1, wxEXPAND | wxALL, FromDIP(measure::row_gap));
        panel->SetSizer(inside);
        tabs_->AddPage(panel, wx(tab.title));
        asked_.push_back(tab);
        tables_.push_back(table);
    }
    column->Add(tabs_, 1, wxEXPAND | wxALL, FromDIP(measure::page_margin));
}

Json CardPage::address() const {
    return address::page(plan_.kind).set(std::string(plan_.kind), code_);
}

// The record's own values, so that saving changes and does not empty.
Json CardPage::given_for(std::string_view operation) const {
    Json given = Json::object();
    const Operation* found = desk().registry().find_operation(operation);
    if (!found) return given;
    const bool saves = operation.ends_with(".save");
    for (const FieldInfo& field : found->fields) {
        const bool own = field.name == "sku" || field.name == "code" || field.refers == plan_.kind;
        if (own) {
            given.set(field.name, code_);
            continue;
        }
        // The list tells by which method it is costed, not whether that is its own.
        if (!saves || record_.rows.empty() || field.name == "cost_method") continue;
        for (const Column& column : record_.columns) {
            const std::string value = record_.text_at(0, column.name);
            if (column.name != field.name || value.empty()) continue;
            given.set(field.name, field.type == FieldType::boolean ? Json(value == "yes")
                                                                   : Json(value));
        }
    }
    return given;
}

void CardPage::refresh() {
    caller_.forget();
    desk().on_change(caller_, [this] { changed_elsewhere(); });
    Parameters about;
    about.set(std::string(plan_.parameter), code_);
    desk().look(caller_, {std::string(plan_.report), about}, [this](Answer<Table> answer) {
        if (answer.ok())
            show_facts(answer.value);
        else
            name_->SetLabelText(wx(answer.trouble->message));
    });
    for (std::size_t place = 0; place < tables_.size(); ++place) {
        const CardTab& tab = asked_[place];
        Parameters parameters;
        parameters.set(std::string(tab.parameter), code_);
        for (const auto& [name, value] : tab.given)
            parameters.set(std::string(name), std::string(value));
        tables_[place]->ask(desk(), {std::string(tab.report), std::move(parameters)});
    }
}

void CardPage::show_facts(const Table& record) {
    record_ = record;
    const wxWindowUpdateLocker quiet(facts_);
    facts_->GetSizer()->Clear(true);
    if (record.rows.empty()) {
        name_->SetLabelText(wx("There is no " + plain_word(plan_.kind) + " " + code_ + "."));
        return;
    }
    for (std::size_t place = 0; place < record.columns.size(); ++place) {
        const Column& column = record.columns[place];
        const std::string value = shown(record.rows[0][place], column);
        if (value.empty() || column.name == plan_.kind) continue;
        if (column.name == "name") {
            name_->SetLabelText(wx(value));
            continue;
        }
        auto* pair = new wxBoxSizer(wxVERTICAL);
        pair->Add(hint(facts_, label_of(column.name)));
        pair->Add(words(facts_, value.substr(0, 80)));
        facts_->GetSizer()->Add(pair, 0, wxRIGHT | wxBOTTOM, FromDIP(measure::group_gap));
    }
    Layout();
}

TableView& CardPage::front() const {
    return *tables_[static_cast<std::size_t>(tabs_->GetSelection())];
}

std::optional<Figure> CardPage::figure() {
    const CardTab& tab = asked_[static_cast<std::size_t>(tabs_->GetSelection())];
    return figure_at_cursor(front(), tab.report,
                            Json::object().set(std::string(tab.parameter), code_));
}

bool CardPage::explain() { return front().open_current(); }

bool CardPage::focus_filter() {
    front().focus_filter();
    return true;
}

bool CardPage::export_list() {
    if (is_all_there(shell_, front())) save_table(this, shell_, front().as_shown(), code_);
    return true;
}

bool CardPage::print() {
    const std::size_t tab = static_cast<std::size_t>(tabs_->GetSelection());
    print_table(shell_, front().as_shown(), code_ + ": " + std::string(asked_[tab].title));
    return true;
}

bool CardPage::labels() {
    if (plan_.kind != "item") return false;
    paper::LabelsAsked asked{"items"};
    asked.which[code_] = 1;
    print_labels(shell_, asked);
    return true;
}

}  // namespace storekeep::desktop
