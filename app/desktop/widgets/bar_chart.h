// A small chart of bars, in the theme's colours, each telling its figure when pointed at.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <wx/window.h>

namespace storekeep::desktop {

class BarChart final : public wxWindow {
public:
    struct Bar {
        std::string label;
        std::int64_t value = 0;
        std::string said;  // in the tooltip
    };
    explicit BarChart(wxWindow* parent);

    void show(std::vector<Bar> bars);
    const std::vector<Bar>& bars() const { return bars_; }
    bool AcceptsFocus() const override { return false; }

private:
    void paint();

    std::vector<Bar> bars_;
};

}  // namespace storekeep::desktop
