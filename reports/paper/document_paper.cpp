#include "reports/paper/document_paper.h"

#include <algorithm>

#include "reports/paper/barcode.h"

namespace storekeep::paper {

namespace {

constexpr Style name_style{13, true, 0};
constexpr Style title_style{16, true, 0};
constexpr Style number_style{11, true, 0};
constexpr Style body{9, false, 0};
constexpr Style strong{9, true, 0};
constexpr Style small{7.5F, false, 0.35F};

// Lines from `y` down, each broken to the room; where the next one would begin.
float write(Sheet& sheet, float x, float y, const std::vector<std::string>& lines,
            const Style& style, float room, Align align = Align::left) {
    for (const std::string& line : lines)
        for (const std::string& part : broken(line, style, room)) {
            set_line(sheet, x, y + style.size, part, style, align);
            y += leading(style);
        }
    return y;
}

float write_sender(Flow& flow, const std::vector<std::string>& sender, float room) {
    float y = flow.y();
    for (std::size_t place = 0; place < sender.size(); ++place)
        y = write(flow.sheet(), flow.left(), y, {sender[place]}, place == 0 ? name_style : small,
                  room);
    return y;
}

// The number as a scanner reads it, where it fits.
float write_bars(Flow& flow, const std::string& number, float y, float room) {
    constexpr float module = 0.75F;
    Bars bars = bars_of(number);
    const float width = static_cast<float>(modules_of(bars)) * module;
    if (width > room) return y;
    bars.module = module;
    bars.height = 26;
    bars.x = flow.right() - width;
    bars.y = y + 4;
    flow.sheet().marks.emplace_back(std::move(bars));
    return y + 34;
}

float write_title(Flow& flow, const DocumentContent& content, float room) {
    float y = write(flow.sheet(), flow.right(), flow.y(), {content.title}, title_style, room,
                    Align::right);
    y = write(flow.sheet(), flow.right(), y, {content.number}, number_style, room, Align::right);
    return content.scanned ? write_bars(flow, content.number, y, room) : y;
}

float write_block(Flow& flow, const Block& block, float x, float y, float room) {
    if (!block.head.empty()) y = write(flow.sheet(), x, y, {block.head}, small, room);
    return write(flow.sheet(), x, y, block.lines, body, room);
}

float write_facts(Flow& flow, const Pairs& facts, float x, float room) {
    float heads = 0;
    for (const auto& [name, value] : facts) heads = std::max(heads, width_of(name, small));
    heads = std::min(heads + 10, room / 2);
    float y = flow.y();
    for (const auto& [name, value] : facts) {
        const float after_name =
            write(flow.sheet(), x, y + body.size - small.size, {name}, small, heads - 6);
        y = std::max(after_name, write(flow.sheet(), x + heads, y, {value}, body, room - heads));
    }
    return y;
}

void write_head(Flow& flow, const DocumentContent& content) {
    const float half = flow.width() / 2 - 8;
    const float below =
        std::max(write_sender(flow, content.sender, half), write_title(flow, content, half));
    flow.down(below - flow.y() + 18);
    float y = flow.y();
    for (const Block& block : content.addressees)
        y = write_block(flow, block, flow.left(), y, half) + 8;
    const float facts_end =
        write_facts(flow, content.facts, flow.left() + flow.width() / 2 + 8, half);
    flow.down(std::max(y, facts_end) - flow.y() + 12);
}

void write_totals(Flow& flow, const Pairs& totals) {
    if (totals.empty()) return;
    flow.keep(static_cast<float>(totals.size()) * 14 + 10);
    float figures = 0;
    for (const auto& [name, value] : totals) figures = std::max(figures, width_of(value, strong));
    flow.down(6);
    for (std::size_t place = 0; place < totals.size(); ++place) {
        const bool last = place + 1 == totals.size();
        const Style& style = last ? strong : body;
        const auto& [name, value] = totals[place];
        if (last) {
            const float from = flow.right() - figures - 16 - width_of(name, strong);
            flow.sheet().marks.emplace_back(
                Stroke{from, flow.y(), flow.right(), flow.y(), 0.5F, 0.4F});
            flow.down(2);
        }
        set_line(flow.sheet(), flow.right(), flow.y() + style.size, value, style, Align::right);
        set_line(flow.sheet(), flow.right() - figures - 16, flow.y() + style.size, name, style,
                 Align::right);
        flow.down(leading(style) + 1);
    }
}

void write_below(Flow& flow, const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        flow.down(12);
        if (!block.head.empty()) {
            flow.keep(leading(small) + leading(body));
            flow.line(block.head, small);
        }
        for (const std::string& line : block.lines)
            for (const std::string& part : broken(line, body, flow.width())) {
                flow.keep(leading(body));
                flow.line(part, body);
            }
    }
}

}  // namespace

Paper laid_out(const DocumentContent& content) {
    const std::string what = content.title + " " + content.number;
    Flow flow(what, content.format);
    flow.on_next_sheet = [&](Flow& next) {
        next.lines(broken(content.sender.front(), strong, next.width()), strong);
        next.lines(broken(what, body, next.width()), body);
        next.down(8);
    };
    write_head(flow, content);
    if (content.grid.rows.empty())
        flow.line(content.no_lines, body);
    else
        lay(flow, content.grid);
    write_totals(flow, content.totals);
    write_below(flow, content.below);
    return flow.finished(content.sender.front() + "  ·  " + what);
}

Paper document_paper(Office& office, const PaperAsked& asked) {
    return laid_out(document_content(office, asked));
}

}  // namespace storekeep::paper
