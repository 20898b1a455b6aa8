#include "reports/paper/sheet.h"

#include <fmt/format.h>

namespace storekeep::paper {

namespace {

const char* name_of(Face face) {
    switch (face) {
        case Face::bold:
            return "bold";
        case Face::fallback:
            return "fallback";
        default:
            return "plain";
    }
}

std::string told(const Run& run) {
    return fmt::format("{:.1f} {:.1f} {} {:.1f} {}", run.x, run.y, name_of(run.face), run.size,
                       run.text);
}

std::string told(const Stroke& stroke) {
    return fmt::format("{:.1f} {:.1f} stroke to {:.1f} {:.1f}", stroke.x, stroke.y, stroke.to_x,
                       stroke.to_y);
}

std::string told(const Area& area) {
    return fmt::format("{:.1f} {:.1f} area {:.1f} by {:.1f}", area.x, area.y, area.width,
                       area.height);
}

std::string told(const Bars& bars) {
    return fmt::format("{:.1f} {:.1f} bars {:.3f} a module, {:.1f} high, {}", bars.x, bars.y,
                       bars.module, bars.height, bars.code);
}

void move(Stroke& stroke, float right, float down) {
    stroke.x += right;
    stroke.to_x += right;
    stroke.y += down;
    stroke.to_y += down;
}

template <class Placed>
void move(Placed& mark, float right, float down) {
    mark.x += right;
    mark.y += down;
}

}  // namespace

Format format_named(std::string_view name) {
    return name == "letter" ? Format::letter : Format::a4;
}

Sheet blank(Format format, bool across) {
    Sheet sheet;
    sheet.width = format == Format::letter ? 612.0F : 595.276F;
    sheet.height = format == Format::letter ? 792.0F : 841.89F;
    if (across) std::swap(sheet.width, sheet.height);
    return sheet;
}

Paper moved(Paper paper, float right, float down) {
    for (Sheet& sheet : paper.sheets)
        for (Mark& mark : sheet.marks) std::visit([&](auto& one) { move(one, right, down); }, mark);
    return paper;
}

std::string told(const Sheet& sheet) {
    std::string text = fmt::format("{:.0f} by {:.0f}\n", sheet.width, sheet.height);
    for (const Mark& mark : sheet.marks)
        text += std::visit([](const auto& one) { return told(one); }, mark) + '\n';
    return text;
}

std::string words_on(const Paper& paper) {
    std::string text;
    for (const Sheet& sheet : paper.sheets)
        for (const Mark& mark : sheet.marks)
            if (const Run* run = std::get_if<Run>(&mark)) text += run->text + '\n';
    return text;
}

}  // namespace storekeep::paper
