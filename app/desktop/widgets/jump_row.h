// A line that leads somewhere: a count or nothing before its words, a figure behind them. By mouse,
// and by keyboard: Tab comes to it, Enter or Space goes.
#pragma once

#include <functional>
#include <string>

#include <wx/window.h>

#include "app/desktop/widgets/theme.h"

namespace storekeep::desktop {

class JumpRow final : public wxWindow {
public:
    JumpRow(wxWindow* parent, std::string words, std::function<void()> jump);

    void set_count(const std::string& count, const std::string& words);
    void set_figure(const std::string& figure);
    const std::string& figure() const { return figure_; }

private:
    void paint();

    std::string count_;
    std::string words_;
    std::string figure_;
    std::function<void()> jump_;
    bool pointed_at_ = false;
};

}  // namespace storekeep::desktop
