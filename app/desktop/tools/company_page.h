// The company itself: its settings, whether everything in it agrees, and keeping it safe.
#pragma once

#include <wx/notebook.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/errand_bar.h"

namespace storekeep::desktop {

class SettingsTab;
class CheckTab;
class KeepingTab;

class CompanyPage final : public Page {
public:
    CompanyPage(wxWindow* parent, Shell& shell);

    std::string title() const override { return "Company"; }
    std::string icon_name() const override { return "company"; }
    Json address() const override;
    std::string help_page() const override { return "company"; }
    bool main_action() override;  // saves the settings, checks, or cares for today
    void focus() override;

    ErrandBar& errand() { return *bar_; }
    void show_tab(std::size_t tab) { tabs_->SetSelection(tab); }
    SettingsTab& settings() { return *settings_; }
    CheckTab& check() { return *check_; }
    KeepingTab& keeping() { return *keeping_; }

private:
    ErrandBar* bar_ = nullptr;
    wxNotebook* tabs_ = nullptr;
    SettingsTab* settings_ = nullptr;
    CheckTab* check_ = nullptr;
    KeepingTab* keeping_ = nullptr;
};

}  // namespace storekeep::desktop
