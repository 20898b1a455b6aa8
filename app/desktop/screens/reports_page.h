// All reports, by what they are about.
#pragma once

#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/table_view.h"

namespace storekeep::desktop {

class ReportsPage final : public Page {
public:
    ReportsPage(wxWindow* parent, Shell& shell);

    std::string title() const override { return "Reports"; }
    std::string icon_name() const override { return "reports"; }
    Json address() const override;
    std::string help_page() const override { return "reports"; }
    void focus() override { table_->focus_filter(); }
    bool focus_filter() override;

private:
    TableView* table_ = nullptr;
};

}  // namespace storekeep::desktop
