// Taking a posted document back: what it did and what its reversal would do stand side by side
// before anything is posted, on a day that can be chosen. What rests on it is listed, and taken
// back together with it where the engine allows that.
#pragma once

#include <wx/button.h>
#include <wx/timer.h>

#include "app/desktop/company/reversal.h"
#include "app/desktop/frame/page.h"
#include "app/desktop/widgets/effect_panel.h"
#include "app/desktop/widgets/field_form.h"
#include "app/desktop/widgets/table_view.h"

namespace storekeep::desktop {

class ReversalPage final : public Page {
public:
    ReversalPage(wxWindow* parent, Shell& shell, std::string operation, const Json& given);
    ~ReversalPage() override;
    // Whether the operation takes a document back that is named already.
    static bool is_for(const std::string& operation, const Json& given);

    std::string title() const override { return "Reverse " + asked_.number; }
    std::string icon_name() const override { return "returns"; }
    Json address() const override;
    std::string help_page() const override { return asked_.kind; }
    void focus() override;
    void refresh() override { ask(); }
    bool main_action() override;
    bool show_effect() override;

    FieldForm& form() { return *form_; }
    TableView& resting() { return *resting_; }
    const Reversal& reversal() const { return reversal_; }
    bool is_together() const { return together_; }
    void go_together();  // what rests on it is taken back with it

private:
    void build_head(wxSizer* column);
    void build_body(wxSizer* column);
    void changed();
    void ask();
    void show();
    void show_alone();
    void show_together();
    void done(const std::string& said);
    void perform_alone();
    void perform_together();

    std::string operation_;
    ReversalAsked asked_;
    Reversal reversal_;
    FieldForm* form_ = nullptr;
    TableView* resting_ = nullptr;
    EffectPanel* did_ = nullptr;
    EffectPanel* effect_ = nullptr;
    wxButton* post_ = nullptr;
    wxTimer pause_;
    Caller trial_;
    std::string key_;
    bool together_ = false;
    bool posting_ = false;
};

}  // namespace storekeep::desktop
