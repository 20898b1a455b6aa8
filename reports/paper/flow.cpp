#include "reports/paper/flow.h"

#include <fmt/format.h>

namespace storekeep::paper {

const Rule too_long_for_paper{
    "too_long_for_paper",
    "this would be more than {pages} pages; ask for less, or for xlsx or csv"};

namespace {

constexpr std::size_t most_sheets = 2000;
constexpr float foot_height = 20;
constexpr Style foot_style{7.5F, false, 0.35F};

}  // namespace

Flow::Flow(std::string title, Format format, bool across) : blank_(blank(format, across)) {
    paper_.title = std::move(title);
    paper_.sheets.push_back(blank_);
}

float Flow::room() const { return blank_.height - margin - foot_height - y_; }

void Flow::next_sheet() {
    if (paper_.sheets.size() >= most_sheets)
        refuse(too_long_for_paper, "", {{"pages", std::to_string(most_sheets)}});
    paper_.sheets.push_back(blank_);
    y_ = margin;
    if (on_next_sheet) on_next_sheet(*this);
}

void Flow::keep(float height) {
    if (room() < height) next_sheet();
}

void Flow::line(std::string_view text, const Style& style) {
    set_line(sheet(), left(), y_ + style.size, text, style);
    y_ += leading(style);
}

void Flow::lines(const std::vector<std::string>& all, const Style& style) {
    for (const std::string& one : all) line(one, style);
}

Paper Flow::finished(const std::string& foot) {
    const float baseline = blank_.height - margin;
    for (std::size_t place = 0; place < paper_.sheets.size(); ++place) {
        Sheet& sheet = paper_.sheets[place];
        const std::string page = fmt::format("page {} of {}", place + 1, paper_.sheets.size());
        const float room = width() - width_of(page, foot_style) - 2 * foot_style.size;
        const float size = fitting_size(foot, foot_style, room, 5);
        const Style fitted{size, false, foot_style.grey};
        // A longer one stands in full at the head.
        set_line(sheet, left(), baseline, broken(foot, fitted, room).front(), fitted);
        set_line(sheet, right(), baseline, page, foot_style, Align::right);
    }
    return std::move(paper_);
}

}  // namespace storekeep::paper
