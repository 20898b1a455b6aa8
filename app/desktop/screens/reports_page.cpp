#include "app/desktop/screens/reports_page.h"

#include "app/desktop/company/words.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/widgets/layout.h"
#include "core/text.h"

namespace storekeep::desktop {

ReportsPage::ReportsPage(wxWindow* parent, Shell& shell) : Page(parent, shell) {
    const int margin = FromDIP(measure::page_margin);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading(this, "Reports"), 0, wxALL, margin);
    table_ = new TableView(this, shell_.remembered(), "reports", desk().user());
    table_->prefer_columns({"title", "what_it_says", "asked_by"});
    column->Add(table_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    SetSizer(column);
    Table list{"Reports",
               {text_column("title"), text_column("what_it_says"), text_column("asked_by"),
                text_column("report")},
               {}};
    for (const Report& report : desk().registry().reports()) {
        if (!desk().holds(report.right)) continue;
        std::vector<std::string> parameters;
        for (const Parameter& one : report.parameters) parameters.push_back(plain_word(one.name));
        list.add(report.title, report.help, joined(parameters, ", "), report.name);
    }
    table_->show(list);
    table_->on_open = [this](std::size_t row, const std::string&) {
        shell_.go(address::report(table_->rows().text_at(row, "report")));
    };
}

Json ReportsPage::address() const { return address::page("reports"); }

bool ReportsPage::focus_filter() {
    table_->focus_filter();
    return true;
}

}  // namespace storekeep::desktop
