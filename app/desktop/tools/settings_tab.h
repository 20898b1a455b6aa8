// The company's name and how it works, as the form of `company.configure`: what is there now stands
// in it, and only what was changed is sent.
#pragma once

#include <wx/panel.h>
#include <wx/scrolwin.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/field_form.h"

namespace storekeep::desktop {

class SettingsTab final : public wxPanel {
public:
    SettingsTab(wxWindow* parent, Shell& shell);

    void save();
    FieldForm& form() { return *form_; }

private:
    void refresh();
    void show(const Table& settings);

    Shell& shell_;
    Caller caller_;
    FieldForm* form_ = nullptr;
    wxScrolledWindow* body_ = nullptr;
    Json there_ = Json::object();  // as it is now, by field
};

}  // namespace storekeep::desktop
