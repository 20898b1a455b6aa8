// A document or list as it will be printed, in a tab: pages, zoom, print, save as PDF. Of a
// document the papers that there are of it can be chosen.
#pragma once

#include <memory>

#include <wx/choice.h>

#include "app/desktop/frame/page.h"
#include "app/desktop/paper/paper_panel.h"
#include "reports/paper/forms.h"

namespace storekeep::desktop {

class PaperPage final : public Page {
public:
    PaperPage(wxWindow* parent, Shell& shell, Json address);

    std::string title() const override;
    Json address() const override { return address_; }
    std::string help_page() const override { return "printing"; }
    void refresh() override;
    void focus() override { panel_->view().SetFocus(); }
    bool main_action() override;
    bool print() override;
    bool export_list() override;
    PaperPanel& panel() { return *panel_; }
    wxChoice* forms() { return choice_; }

private:
    void build_choice(wxSizer* head);
    void lay_out_document();
    void lay_out_table(std::shared_ptr<const Table> table);

    Json address_;
    std::string document_;
    std::vector<const paper::Form*> forms_;
    wxChoice* choice_ = nullptr;  // null where there is but one paper
    PaperPanel* panel_ = nullptr;
};

}  // namespace storekeep::desktop
