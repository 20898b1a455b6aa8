// The form of any operation: its fields, its lines, and beside them what it would do. What is typed
// is rehearsed as soon as somebody pauses; Ctrl+Enter does it. What is typed is kept as a draft.
#pragma once

#include <memory>

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/timer.h>

#include "app/desktop/company/next_step.h"
#include "app/desktop/frame/page.h"
#include "app/desktop/screens/document_change.h"
#include "app/desktop/screens/form_lines.h"
#include "app/desktop/widgets/effect_panel.h"
#include "app/desktop/widgets/field_form.h"
#include "app/desktop/widgets/line_grid.h"

namespace storekeep::desktop {

class OperationPage : public Page {
public:
    // `given` fills fields; a draft of this operation and document is taken up instead.
    OperationPage(wxWindow* parent, Shell& shell, std::string operation, Json given);
    ~OperationPage() override;

    std::string title() const override;
    std::string icon_name() const override { return "plus"; }
    Json address() const override;
    std::string help_page() const override;
    void refresh() override;
    void focus() override;
    bool main_action() override;
    bool save_draft() override;
    bool show_effect() override;
    bool scan(const std::string& code) override;
    bool waits() const override { return pause_.IsRunning(); }

    Json request() const;  // what was filled in, with its operation
    FieldForm& form() { return *form_; }
    LineGrid* lines(std::string_view list) const;
    EffectPanel& effect() { return *effect_; }
    bool is_posting() const { return posting_; }
    void rehearse();  // now, without waiting for a pause

private:
    void build_head(wxSizer* column);
    void build_body(wxSizer* column);
    void prefer(const Json& given);
    void load_document();
    void tell_partner();
    void meet_newer_version();
    std::vector<EffectLine> conflicts() const;
    void changed();
    void show(const Answer<Reply>& answer, bool posted);
    void find_problems(FormLines& lines);
    bool walk_refusals(bool forward);
    void done(const Reply& reply);
    using Made = std::pair<std::string_view, std::string>;  // a document's kind and number
    Made document_done_for() const;
    Made document_to_show(const Json& result) const;
    void clear_emptied(Json& request) const;
    std::string draft_path() const;
    void take_up_draft();
    void keep_draft();
    void forget_draft();
    Parameters given_to_look_up(const std::string& refers) const;

    const Operation& operation_;
    Json given_;
    FieldForm* form_ = nullptr;
    std::vector<std::unique_ptr<FormLines>> lists_;
    std::unique_ptr<DocumentChange> change_;
    EffectPanel* effect_ = nullptr;
    wxScrolledWindow* body_ = nullptr;
    wxButton* post_ = nullptr;
    wxTimer pause_;
    Caller rehearsal_;
    std::string key_;  // of this request: asked twice, done once
    std::vector<std::string> waived_;
    Caller partner_;
    std::string told_partner_;
    std::optional<NextStep> step_;  // about what was refused
    bool refused_ = false;
    bool posting_ = false;
    bool dirty_ = false;
};

}  // namespace storekeep::desktop
