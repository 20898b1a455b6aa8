#include "reports/paper/labels.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "reports/paper/barcode.h"
#include "reports/paper/typesetting.h"

namespace storekeep::paper {

const Rule label_too_narrow{
    "label_too_narrow",
    "the bars of {code} need {needed} mm and {stock} is {width} mm wide; take a wider label"};
const Rule too_many_labels{"too_many_labels",
                           "{labels} labels are more than {most}; print them in parts"};

namespace {

constexpr std::int64_t most_labels = 20'000;
constexpr int most_dots = 4;  // wider bars read no better
constexpr float padding = 1.5F * millimetre;

// Lines of one size, one below the other.
struct Lines {
    Style style;
    float leading = 0;
    std::vector<std::string> lines = {};
    float height() const { return static_cast<float>(lines.size()) * leading; }
};

std::vector<std::string> all_broken(const std::vector<std::string>& lines, const Style& style,
                                    float room) {
    std::vector<std::string> all;
    for (const std::string& line : lines)
        for (std::string& part : broken(line, style, room)) all.push_back(std::move(part));
    return all;
}

// One label in its place on a sheet. Bars and the big word are as large as they like while all
// lines have room, and give way to them where they have not.
class Drawing {
public:
    Drawing(Sheet& sheet, const LabelStock& stock, float x, float y)
        : sheet_(sheet),
          stock_(stock),
          x_(x),
          y_(y),
          width_(stock.width * millimetre),
          height_(stock.height * millimetre),
          dot_(72.0F / static_cast<float>(stock.dots_per_inch)),
          below_{std::clamp(height_ * 0.09F, 5.0F, 9.0F), false, 0} {}

    void draw(const Label& label) {
        for (int step = 8; step >= 0; --step) {
            const float share = static_cast<float>(step) / 8;
            const float bars = bar_height(label, share);
            float bottom = y_ + height_ - padding;
            for (const std::string& code : label.codes) bottom -= height_of(label, code, bars);
            const Lines big = big_word(label, share, bottom - y_ - padding);
            const float room = bottom - y_ - padding - big.height();
            const float least = step > 0 ? readable : smallest;
            const Lines lines = small_lines(label.lines, room, least);
            if (lines.height() > room && step > 0) continue;
            write(big, y_ + padding, 0.9F);
            write(cut(lines, room), y_ + padding + big.height(), 1);
            bottom = y_ + height_ - padding;
            for (std::size_t place = label.codes.size(); place-- > 0;)
                bottom = draw_code(label, label.codes[place], bars, bottom);
            return;
        }
    }

private:
    static constexpr float readable = 6.5F;
    static constexpr float smallest = 4.5F;
    static constexpr float code_gap = 3;

    float inner_width() const { return width_ - 2 * padding; }
    float on_dots(float at) const { return std::round(at / dot_) * dot_; }

    float bar_height(const Label& label, float share) const {
        const auto parts = static_cast<float>(std::max<std::size_t>(1, label.codes.size()));
        const float most = std::min(height_ * 0.42F / parts, 22 * millimetre);
        const float least = std::min(most, 5.5F * millimetre);
        return least + share * (most - least);
    }

    float height_of(const Label& label, const std::string& code, float bars) const {
        return bars + code_gap + (code == label.big ? 0 : below_.size + 1);
    }

    int dots_a_module(const Bars& bars) const {
        const auto modules = static_cast<float>(modules_of(bars) + 2 * quiet_modules);
        const int dots = std::min(most_dots * std::max(1, stock_.dots_per_inch / 203),
                                  static_cast<int>(width_ / (modules * dot_)));
        if (dots < stock_.least_dots) {
            const float needed = modules * static_cast<float>(stock_.least_dots) * dot_;
            refuse(label_too_narrow, "layout",
                   {{"code", bars.code},
                    {"needed", fmt::format("{:.0f}", std::ceil(needed / millimetre))},
                    {"stock", std::string(stock_.name)},
                    {"width", fmt::format("{:.4g}", stock_.width)}});
        }
        return dots;
    }

    // The bars above `bottom`, in the middle, each edge on a dot; where what is above them ends.
    float draw_code(const Label& label, const std::string& code, float height, float bottom) {
        const float top = bottom - height_of(label, code, height);
        if (code != label.big) {
            const Style fitted{fitting_size(code, below_, inner_width(), smallest), false, 0};
            set_line(sheet_, x_ + width_ / 2, bottom - 1, code, fitted, Align::middle);
            bottom -= below_.size + 1;
        }
        Bars bars = bars_of(code);
        bars.module = static_cast<float>(dots_a_module(bars)) * dot_;
        bars.height = height;
        const float all = static_cast<float>(modules_of(bars)) * bars.module;
        bars.x = on_dots(x_ + (width_ - all) / 2);
        bars.y = on_dots(bottom - height);
        sheet_.marks.emplace_back(std::move(bars));
        return top;
    }

    // A long one is broken rather than made unreadable.
    Lines big_word(const Label& label, float share, float room) const {
        if (label.big.empty()) return {};
        const float most = std::min(height_ * 0.3F, room / 1.1F);
        const float least = std::min(most, 10.0F);
        Style style{least + share * (most - least), true, 0};
        style.size = fitting_size(label.big, style, inner_width(), least);
        std::vector<std::string> lines = broken(label.big, style, inner_width());
        const float tall = static_cast<float>(lines.size()) * style.size * 1.1F;
        if (tall > room) {
            style.size = std::max(smallest, style.size * room / tall);
            lines = broken(label.big, style, inner_width());
        }
        return {style, style.size * 1.1F, std::move(lines)};
    }

    Lines small_lines(const std::vector<std::string>& lines, float room, float least) const {
        Style style{std::clamp(height_ * 0.11F, least, 12.0F), false, 0};
        while (true) {
            Lines all{style, style.size * 1.2F, all_broken(lines, style, inner_width())};
            if (all.height() <= room || style.size <= least) return all;
            style.size = std::max(least, style.size - 0.5F);
        }
    }

    // What has no room is counted, not left out in silence.
    static Lines cut(Lines all, float room) {
        if (all.height() <= room || all.lines.empty()) return all;
        const auto fits = static_cast<std::size_t>(std::max(1.0F, room / all.leading));
        const std::size_t left = all.lines.size() - fits + 1;
        all.lines.resize(fits - 1);
        all.lines.push_back(fmt::format("… and {} more lines", left));
        return all;
    }

    void write(const Lines& all, float top, float baseline) {
        for (const std::string& line : all.lines) {
            set_line(sheet_, x_ + padding, top + all.style.size * baseline, line, all.style);
            top += all.leading;
        }
    }

    Sheet& sheet_;
    const LabelStock& stock_;
    float x_;
    float y_;
    float width_;
    float height_;
    float dot_;
    Style below_;
};

Sheet blank(const LabelStock& stock) {
    Sheet sheet;
    sheet.width = stock.sheet_width * millimetre;
    sheet.height = stock.sheet_height * millimetre;
    return sheet;
}

float x_of(const LabelStock& stock, int place) {
    return (stock.left + static_cast<float>(place % stock.across) * stock.step_x) * millimetre;
}

float y_of(const LabelStock& stock, int place) {
    return (stock.top + static_cast<float>(place / stock.across) * stock.step_y) * millimetre;
}

}  // namespace

Paper labels_paper(const std::string& title, const std::vector<Label>& labels,
                   const LabelStock& stock, int first) {
    std::int64_t count = 0;
    for (const Label& label : labels) count += std::min(label.copies, most_labels + 1);
    if (count > most_labels)
        refuse(too_many_labels, "copies",
               {{"labels", std::to_string(count)}, {"most", std::to_string(most_labels)}});
    Paper paper{title, {}};
    int place = std::clamp(first, 1, stock.per_sheet()) - 1;
    for (const Label& label : labels)
        for (std::int64_t copy = 0; copy < label.copies; ++copy) {
            if (paper.sheets.empty() || place == stock.per_sheet()) {
                if (!paper.sheets.empty()) place = 0;
                paper.sheets.push_back(blank(stock));
            }
            Drawing(paper.sheets.back(), stock, x_of(stock, place), y_of(stock, place)).draw(label);
            ++place;
        }
    return paper;
}

Paper calibration_paper(const LabelStock& stock) {
    Paper paper{fmt::format("Calibration of {}", stock.name), {blank(stock)}};
    Sheet& sheet = paper.sheets.front();
    constexpr float inside = 2 * millimetre;
    const Style style{6, false, 0};
    for (int place = 0; place < stock.per_sheet(); ++place) {
        const float left = x_of(stock, place) + inside;
        const float top = y_of(stock, place) + inside;
        const float right = left + stock.width * millimetre - 2 * inside;
        const float bottom = top + stock.height * millimetre - 2 * inside;
        for (const auto& [x, y, to_x, to_y] : {std::array{left, top, right, top},
                                               {left, bottom, right, bottom},
                                               {left, top, left, bottom},
                                               {right, top, right, bottom}})
            sheet.marks.emplace_back(Stroke{x, y, to_x, to_y, 0.4F, 0});
        float y = top + 3;
        for (const std::string& line :
             broken("This frame should be 2 mm from every edge of the label.", style,
                    right - left - 6)) {
            set_line(sheet, left + 3, y + style.size, line, style);
            y += leading(style);
        }
    }
    return paper;
}

}  // namespace storekeep::paper
