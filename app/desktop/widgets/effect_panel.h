// The side panel beside what is being filled in: what it would do, in plain words, or what is
// missing.
#pragma once

#include <functional>
#include <string>

#include <wx/button.h>
#include <wx/scrolwin.h>

#include "app/desktop/company/effect.h"

namespace storekeep::desktop {

class EffectPanel final : public wxScrolledWindow {
public:
    explicit EffectPanel(wxWindow* parent, std::string title = "Effect");

    void show(const Effect& effect);
    void show_words(const std::string& said);  // "Fill in the supplier to see what it does."
    // `step` is the label of what may be done about it; empty: nothing but typing something else.
    void show_refusal(const std::string& said, const std::string& waive,
                      const std::string& step = {});
    // A button below what is shown: the way out of a refusal.
    wxButton* offer(const std::string& label, std::function<void()> take);
    void tell(const std::string& said);  // a hint below what is shown

    // A line was chosen: its report, with its parameter.
    std::function<void(const EffectLine&)> on_open;
    std::function<void(const std::string& code)> on_waive;
    std::function<void()> on_step;

private:
    void begin();
    void end();
    void add_group(const EffectGroup& group);

    std::string title_;
    wxSizer* column_ = nullptr;
};

}  // namespace storekeep::desktop
