// Records changed together, as in a spreadsheet: blocks are pasted by their codes, a column is set
// for all chosen rows, before and after stand beside it, and each row is saved by itself.
#pragma once

#include <map>

#include <wx/choice.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include "app/desktop/company/many_changes.h"
#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/effect_panel.h"
#include "app/desktop/widgets/line_grid.h"

namespace storekeep::desktop {

class ManyPage final : public Page {
public:
    // The address says of which report, and the codes of the chosen records.
    ManyPage(wxWindow* parent, Shell& shell, const ManyPlan& plan, const Json& address);
    ~ManyPage() override;

    static Json address_of(const ManyPlan& plan, const std::vector<std::string>& codes);

    std::string title() const override;
    std::string icon_name() const override { return "list"; }
    Json address() const override { return address_; }
    std::string help_page() const override { return "items"; }
    void focus() override { grid_->focus(); }
    bool main_action() override;
    bool waits() const override { return pause_.IsRunning(); }

    LineGrid& grid() { return *grid_; }
    void set_chosen(const std::string& field, const std::string& typed);

private:
    void build_head(wxSizer* column);
    wxSizer* built_column_row();
    void build_grid(wxSizer* column);
    void load();
    void fill(const Table& found);
    void take_up_draft();
    void keep_draft() const;
    std::string draft_path() const;
    std::vector<ManyRecord> records() const;
    void changed();
    void rehearse();
    void show(const ManyOutcome& outcome);
    void saved(const ManyOutcome& outcome, const std::vector<ManyRecord>& sent);
    Effect told_differences() const;

    const ManyPlan& plan_;
    const Operation& operation_;
    Json address_;
    std::vector<std::string> codes_;
    std::vector<FieldInfo> fields_;        // those that stand in the grid
    std::map<std::string, Json> before_;   // what the records hold, by code
    ManyChanges changes_;
    LineGrid* grid_ = nullptr;
    EffectPanel* effect_ = nullptr;
    wxChoice* column_ = nullptr;
    wxTextCtrl* value_ = nullptr;
    wxButton* save_ = nullptr;
    wxTimer pause_;
    Caller trial_;
    bool saving_ = false;
};

}  // namespace storekeep::desktop
