// A role: what it allows, chosen from a list that says each right in words, and up to which amounts
// its users decide alone.
#pragma once

#include <string>
#include <vector>

#include <wx/checklst.h>
#include <wx/textctrl.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/field_form.h"

namespace storekeep::desktop {

class RolePage final : public Page {
public:
    RolePage(wxWindow* parent, Shell& shell, std::string role);  // "": a new one

    std::string title() const override;
    std::string icon_name() const override { return "user"; }
    Json address() const override;
    std::string help_page() const override { return "role"; }
    void refresh() override;
    void focus() override;
    bool main_action() override;

    FieldForm& form() { return *form_; }
    void allow(const std::string& right, bool allowed);
    std::vector<std::string> allowed() const;
    Json request() const;

private:
    wxSizer* built_limits();
    void show(const Table& roles);
    void show_rights(const std::string& rights);
    void show_limits(const std::string& limits);

    std::string role_;
    FieldForm* form_ = nullptr;
    wxCheckListBox* rights_ = nullptr;
    std::vector<std::string> names_;  // of the rights, as they stand in the list
    std::vector<FieldBox*> limits_;
    std::vector<std::string> limited_;  // subjects that have a limit now
    std::string version_;
};

}  // namespace storekeep::desktop
