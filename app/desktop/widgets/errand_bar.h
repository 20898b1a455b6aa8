// One line of a page about long work: what it is at, a bar that moves, and a way to end it; when it
// is over, how it ended.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <wx/gauge.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/timer.h>

#include "app/desktop/company/desk.h"
#include "app/desktop/company/errand.h"
#include "app/desktop/widgets/theme.h"

class wxButton;

namespace storekeep::desktop {

class ErrandBar final : public wxPanel {
public:
    ErrandBar(wxWindow* parent, Desk& desk);
    ~ErrandBar() override;

    // `work` runs elsewhere and answers what is to be said at the end. A second one waits for
    // nobody: it is not begun while one is under way.
    using Work = std::function<void(LocalOffice&, Errand&)>;
    using Done = std::function<void(std::optional<Trouble>)>;
    void run(const std::string& words, Work work, Done done);
    void end();  // Cancel
    bool busy() const { return errand_ != nullptr; }
    void say(const std::string& words, StateKind kind);
    // With the next step beside it, until something else is said.
    void say(const std::string& words, StateKind kind, const std::string& step,
             std::function<void()> take_step);
    std::string said() const;

    std::function<void()> on_tick;  // while it runs, to show what is there so far

private:
    void over(std::optional<Trouble> trouble, const Done& done);

    Desk& desk_;
    Caller caller_;
    std::shared_ptr<Errand> errand_;
    wxStaticText* said_ = nullptr;
    wxGauge* gauge_ = nullptr;
    wxButton* cancel_ = nullptr;
    wxButton* step_ = nullptr;
    std::function<void()> take_step_;
    wxTimer ticking_;
};

}  // namespace storekeep::desktop
