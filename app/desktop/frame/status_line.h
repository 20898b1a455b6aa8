// The line below everything: company, user, day, whether the proofs hold, and the last word said.
#pragma once

#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/timer.h>

#include "app/desktop/widgets/theme.h"

namespace storekeep::desktop {

class StatusLine final : public wxPanel {
public:
    explicit StatusLine(wxWindow* parent);

    void show_place(const std::string& company, const std::string& user, const std::string& day);
    void show_proofs(const std::string& words, StateKind kind);
    void say(const std::string& words, StateKind kind);
    std::string said() const;

private:
    wxStaticText* place_ = nullptr;
    wxStaticText* proofs_ = nullptr;
    wxStaticText* said_ = nullptr;
};

}  // namespace storekeep::desktop
