// What waits for a yes: the chosen one's effect stands beside the list, and one key says yes to it.
#pragma once

#include "app/desktop/screens/report_page.h"
#include "app/desktop/widgets/effect_panel.h"

namespace storekeep::desktop {

class ApprovalsPage final : public ReportPage {
public:
    ApprovalsPage(wxWindow* parent, Shell& shell, const Json& given);

    bool main_action() override;  // says yes to the chosen one
    bool show_effect() override;
    EffectPanel& effect() { return *effect_; }

private:
    Json request() const;  // for the chosen row; null where none is
    void chosen();

    EffectPanel* effect_ = nullptr;
    wxButton* approve_ = nullptr;
    Caller rehearsal_;
    Json rehearsed_;
    bool posting_ = false;
};

}  // namespace storekeep::desktop
