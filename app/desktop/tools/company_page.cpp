#include "app/desktop/tools/company_page.h"

#include "app/desktop/frame/secrets.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/tools/check_tab.h"
#include "app/desktop/tools/keeping_tab.h"
#include "app/desktop/tools/settings_tab.h"
#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

CompanyPage::CompanyPage(wxWindow* parent, Shell& shell) : Page(parent, shell) {
    const int margin = FromDIP(measure::page_margin);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(heading(this, desk().company_name()), 0, wxALIGN_CENTRE_VERTICAL);
    head->Add(hint_line(this, without_password(desk().address())), 1,
              wxALIGN_CENTRE_VERTICAL | wxLEFT, margin);
    bar_ = new ErrandBar(this, desk());
    tabs_ = new wxNotebook(this, wxID_ANY);
    settings_ = new SettingsTab(tabs_, shell);
    check_ = new CheckTab(tabs_, shell, *bar_);
    keeping_ = new KeepingTab(tabs_, shell, *bar_);
    tabs_->AddPage(settings_, "Settings");
    tabs_->AddPage(check_, "Check");
    tabs_->AddPage(keeping_, "Backups and copies");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, 0, wxEXPAND | wxALL, margin);
    column->Add(bar_, 0, wxEXPAND | wxLEFT | wxRIGHT, margin);
    column->Add(tabs_, 1, wxEXPAND | wxALL, margin);
    SetSizer(column);
}

Json CompanyPage::address() const { return address::page("company"); }

bool CompanyPage::main_action() {
    switch (tabs_->GetSelection()) {
        case 0: settings_->save(); break;
        case 1: check_->check(); break;
        default: keeping_->care_for_today(); break;
    }
    return true;
}

void CompanyPage::focus() {
    if (tabs_->GetSelection() == 0)
        settings_->form().focus_first();
    else
        tabs_->SetFocus();
}

}  // namespace storekeep::desktop
