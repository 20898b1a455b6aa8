#include "app/desktop/widgets/errand_bar.h"

#include "app/desktop/widgets/layout.h"

namespace storekeep::desktop {

namespace {
constexpr int look_every = 80;  // milliseconds
}

ErrandBar::ErrandBar(wxWindow* parent, Desk& desk)
    : wxPanel(parent), desk_(desk), ticking_(this) {
    SetBackgroundColour(theme::page());
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    said_ = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                             wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    said_->SetName("said");
    across->Add(said_, 1, wxALIGN_CENTRE_VERTICAL);
    gauge_ = new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(140, 8)),
                         wxGA_HORIZONTAL | wxGA_SMOOTH);
    across->Add(gauge_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(measure::row_gap));
    cancel_ = button(this, "Cancel", [this] { end(); }, "Ends it; what was not finished is undone");
    cancel_->SetName("cancel");
    across->Add(cancel_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(measure::row_gap));
    step_ = button(this, "", [this] {
        if (take_step_) take_step_();
    });
    step_->SetName("step");
    across->Add(step_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(measure::row_gap));
    gauge_->Hide();
    cancel_->Hide();
    step_->Hide();
    SetMinSize(wxSize(-1, cancel_->GetBestSize().y));
    SetSizer(across);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        gauge_->Pulse();
        if (!errand_) return;
        const std::string told = errand_->told();
        if (!told.empty() && !errand_->ended()) say(told, StateKind::open);
        if (on_tick) on_tick();
    }, ticking_.GetId());
}

ErrandBar::~ErrandBar() { end(); }

void ErrandBar::run(const std::string& words_now, Work work, Done done) {
    if (errand_) return;
    errand_ = std::make_shared<Errand>(caller_.questions());
    gauge_->Show();
    cancel_->Show();
    say(words_now, StateKind::open);
    Layout();
    ticking_.Start(look_every);
    desk_.run(caller_,
              [errand = errand_, work = std::move(work)](LocalOffice& office) {
                  try {
                      work(office, *errand);
                  } catch (const Errand::Ended&) {
                      // Asked for; the page says so.
                  }
              },
              [this, done = std::move(done)](std::optional<Trouble> trouble) {
                  over(std::move(trouble), done);
              });
}

void ErrandBar::end() {
    if (!errand_) return;
    errand_->end();
    caller_.stop();
    say("Ending…", StateKind::waiting);
}

void ErrandBar::over(std::optional<Trouble> trouble, const Done& done) {
    ticking_.Stop();
    const std::shared_ptr<Errand> was = std::move(errand_);
    errand_ = nullptr;
    gauge_->Hide();
    cancel_->Hide();
    Layout();
    if (on_tick) on_tick();
    if (was->ended()) {
        say("Ended before it was done.", StateKind::waiting);
        return;
    }
    if (trouble) {
        say(trouble->message, StateKind::refused);
    } else {
        say("", StateKind::done);
    }
    done(std::move(trouble));
}

void ErrandBar::say(const std::string& words_now, StateKind kind, const std::string& step,
                    std::function<void()> take_step) {
    say(words_now, kind);
    take_step_ = std::move(take_step);
    step_->SetLabel(wx(step));
    step_->Show();
    Layout();
}

void ErrandBar::say(const std::string& words_now, StateKind kind) {
    if (step_->IsShown()) {
        if (step_->HasFocus()) step_->Navigate();
        step_->Hide();
        Layout();
    }
    said_->SetForegroundColour(theme::state(kind));
    said_->SetLabel(wx(words_now));
    said_->SetToolTip(wx(words_now));
}

std::string ErrandBar::said() const { return utf8(said_->GetLabel()); }

}  // namespace storekeep::desktop
