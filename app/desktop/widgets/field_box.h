// One field of a request: its label above, its control, and below what is to be said about it.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/desktop/company/desk.h"
#include "app/desktop/widgets/suggestions.h"
#include "office/fields.h"

class wxChoice;
class wxCheckBox;

namespace storekeep::desktop {

class FieldBox final : public wxPanel {
public:
    FieldBox(wxWindow* parent, Desk& desk, FieldInfo info);

    const FieldInfo& info() const { return info_; }
    Json value() const;  // null where nothing was entered
    void set(const Json& value);
    bool is_touched() const { return touched_; }
    // Somebody took out what stood there, now or in the draft that was taken up.
    bool is_emptied() const { return (touched_ || said_empty_) && value().is_null(); }
    // What the request says so that the field is empty from then on.
    Json emptied() const;

    void show_note(const std::string& note);     // in grey: what a code means
    void show_refusal(const std::string& said);  // in red; "" takes it away
    bool has_refusal() const { return refused_; }

    std::function<void()> on_change;
    // Enter was pressed, or the field was left with another value: for what asks right away.
    std::function<void()> on_settled;
    // More that a look-up should know, as the warehouse of a bin.
    std::function<Parameters()> given;

    void SetFocus() override;
    bool AcceptsFocus() const override { return false; }

private:
    wxWindow* make_control();
    wxTextCtrl* make_text();
    void bind_text();
    void tidy();  // writes what was typed as this country writes it
    void changed();
    void settle();
    void wrap_refusal();
    std::string typed() const;
    bool is_figure() const;

    Desk& desk_;
    FieldInfo info_;
    wxStaticText* label_ = nullptr;
    wxStaticText* said_ = nullptr;
    wxTextCtrl* text_ = nullptr;
    wxChoice* choice_ = nullptr;
    wxCheckBox* check_ = nullptr;
    std::unique_ptr<Suggestions> suggestions_;
    Json settled_;  // the value that on_settled heard last
    bool touched_ = false;
    bool said_empty_ = false;
    bool refused_ = false;
    std::string refusal_;
    int wrapped_at_ = 0;  // the width
    bool stated_ = false;  // of a check box: yes or no was said
};

// How many of the form's twelve columns a field needs.
int columns_of(const FieldInfo& info);

}  // namespace storekeep::desktop
