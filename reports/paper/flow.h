// Fills sheets from top to bottom, one after the other, and numbers them at the end.
#pragma once

#include <functional>

#include "core/rule.h"
#include "reports/paper/sheet.h"
#include "reports/paper/typesetting.h"

namespace storekeep::paper {

extern const Rule too_long_for_paper;

inline constexpr float margin = 36;

class Flow {
public:
    Flow(std::string title, Format format, bool across = false);

    // Drawn at the head of each sheet but the first.
    std::function<void(Flow&)> on_next_sheet;

    Sheet& sheet() { return paper_.sheets.back(); }
    float left() const { return margin; }
    float right() const { return paper_.sheets.back().width - margin; }
    float width() const { return right() - left(); }
    float y() const { return y_; }
    float room() const;  // down to the foot
    void down(float by) { y_ += by; }
    void next_sheet();        // refuses too_long_for_paper
    void keep(float height);  // together: on the next sheet where it does not fit on this one
    // A line of text; the next one stands below it.
    void line(std::string_view text, const Style& style);
    void lines(const std::vector<std::string>& all, const Style& style);

    // "… page 1 of 3" below on each sheet; what `foot` says before it stands at the left.
    Paper finished(const std::string& foot);

private:
    Paper paper_;
    Sheet blank_;
    float y_ = margin;
};

}  // namespace storekeep::paper
