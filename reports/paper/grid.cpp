#include "reports/paper/grid.h"

#include <algorithm>

#include "core/text.h"

namespace storekeep::paper {

namespace {

constexpr float gap = 8;
constexpr float narrowest_text = 60;
constexpr float smallest_size = 6;

// Of one column at size 1: what it would like, and what it can do with at least.
struct Measure {
    float natural = 0;
    float figure = 0;  // its widest cell, or word of its head
};

std::vector<Measure> measured(const Grid& grid) {
    const Style head{1, true, 0};
    const Style body{1, false, 0};
    std::vector<Measure> all;
    for (std::size_t place = 0; place < grid.columns.size(); ++place) {
        Measure one;
        for (const auto& row : grid.rows)
            for (const std::string& line : split_at(row[place], '\n'))
                one.figure = std::max(one.figure, width_of(line, body));
        one.natural = std::max(one.figure, width_of(grid.columns[place].head, head));
        for (const std::string& word : split_at(grid.columns[place].head, ' '))
            one.figure = std::max(one.figure, width_of(word, head));
        all.push_back(one);
    }
    return all;
}

struct Placed {
    std::size_t column = 0;
    float width = 0;  // with its gap
};

struct Fit {
    float size = 0;
    std::vector<std::vector<Placed>> groups;  // those that stand beside each other
};

float sum(const std::vector<Placed>& group) {
    float all = -gap;
    for (const Placed& one : group) all += one.width;
    return all;
}

std::vector<Placed> natural_group(const std::vector<Measure>& measures, float size) {
    std::vector<Placed> group;
    for (std::size_t place = 0; place < measures.size(); ++place)
        group.push_back({place, measures[place].natural * size + gap});
    return group;
}

std::vector<Placed> least_group(const Grid& grid, const std::vector<Measure>& measures,
                                float size) {
    std::vector<Placed> group;
    for (std::size_t place = 0; place < measures.size(); ++place) {
        const float least = grid.columns[place].figure
                                ? measures[place].figure * size
                                : std::min(measures[place].natural * size, narrowest_text);
        group.push_back({place, least + gap});
    }
    return group;
}

// What is left over goes to those columns that would like more, by how much they would.
void share_spare(std::vector<Placed>& group, const std::vector<Placed>& natural, float room) {
    float wanted = 0;
    for (std::size_t place = 0; place < group.size(); ++place)
        wanted += natural[place].width - group[place].width;
    const float share = wanted > 0 ? std::min(1.0F, (room - sum(group)) / wanted) : 0;
    for (std::size_t place = 0; place < group.size(); ++place)
        group[place].width += (natural[place].width - group[place].width) * share;
}

// A hair's breadth more, so that rounding breaks no cell that fits.
constexpr float hair = 0.01F;

Fit fit(const Grid& grid, float room) {
    const std::vector<Measure> measures = measured(grid);
    for (float size = grid.size; size >= smallest_size; size -= 1) {
        std::vector<Placed> natural = natural_group(measures, size);
        for (Placed& one : natural) one.width += hair;
        if (sum(natural) <= room) {
            for (Placed& one : natural)
                if (grid.columns[one.column].spare) {
                    one.width += room - sum(natural);
                    break;
                }
            return {size, {natural}};
        }
        std::vector<Placed> least = least_group(grid, measures, size);
        for (Placed& one : least) one.width += hair;
        if (sum(least) > room) continue;
        share_spare(least, natural, room);
        return {size, {least}};
    }
    const std::vector<Placed> least = least_group(grid, measures, grid.size);
    Fit split{grid.size, {{}}};
    for (const Placed& one : least) {
        Placed wide{one.column, std::min(one.width * 1.5F, std::max(one.width, room / 4)) + hair};
        if (grid.columns[one.column].figure) wide.width = one.width + hair;
        wide.width = std::min(wide.width, room / 2);
        if (!split.groups.back().empty() && sum(split.groups.back()) + wide.width > room)
            split.groups.push_back({split.groups.front().front()});
        split.groups.back().push_back(wide);
    }
    return split;
}

class GridLayout {
public:
    GridLayout(Flow& flow, const Grid& grid, float size, const std::vector<Placed>& group)
        : flow_(flow), grid_(grid), group_(group), body_{size, false, 0}, head_{size, true, 0} {}

    void lay_all() {
        begin();
        for (const auto& row : grid_.rows) lay_row(row);
    }

private:
    using Lines = std::vector<std::vector<std::string>>;  // by column of the group

    template <class Said>
    Lines lines_of(const Said& said, const Style& style, std::size_t& count) const {
        Lines all;
        count = 1;
        for (const Placed& one : group_) {
            all.push_back(broken(said(one.column), style, one.width - gap));
            count = std::max(count, all.back().size());
        }
        return all;
    }

    void begin() {
        std::size_t count = 0;
        const Lines lines =
            lines_of([&](std::size_t column) { return grid_.columns[column].head; }, head_, count);
        const auto height = static_cast<float>(count) * leading(head_);
        flow_.keep(height + 2 * (leading(body_) + grid_.row_gap));
        float x = flow_.left();
        for (std::size_t place = 0; place < group_.size(); ++place) {
            const auto unused = static_cast<float>(count - lines[place].size());
            write(x, flow_.y() + unused * leading(head_), place, lines[place], head_);
            x += group_[place].width;
        }
        flow_.down(height + 2);
        rule_off(0.4F);
        flow_.down(grid_.row_gap / 2);
    }

    void write(float x, float y, std::size_t place, const std::vector<std::string>& lines,
               const Style& style) {
        const bool figure = grid_.columns[group_[place].column].figure;
        const float at = figure ? x + group_[place].width - gap : x;
        for (const std::string& line : lines) {
            set_line(flow_.sheet(), at, y + style.size, line, style,
                     figure ? Align::right : Align::left);
            y += leading(style);
        }
    }

    void rule_off(float grey) {
        flow_.sheet().marks.emplace_back(
            Stroke{flow_.left(), flow_.y(), flow_.left() + sum(group_), flow_.y(), 0.5F, grey});
    }

    // Kept together where a sheet has room for it.
    void lay_row(const std::vector<std::string>& row) {
        std::size_t count = 0;
        const Lines lines = lines_of([&](std::size_t column) { return row[column]; }, body_, count);
        bool fresh = false;
        for (std::size_t from = 0; from < count;) {
            const float room = (flow_.room() - grid_.row_gap) / leading(body_);
            const std::size_t fits = room > 0 ? static_cast<std::size_t>(room) : 0;
            if (fits < count - from && !fresh) {
                flow_.next_sheet();
                begin();
                fresh = true;
                continue;
            }
            const std::size_t end = std::min(count, from + std::max<std::size_t>(1, fits));
            lay_lines(lines, from, end);
            from = end;
            fresh = false;
        }
    }

    void lay_lines(const Lines& lines, std::size_t from, std::size_t end) {
        float x = flow_.left();
        for (std::size_t place = 0; place < group_.size(); ++place) {
            std::vector<std::string> part;
            for (std::size_t one = from; one < std::min(end, lines[place].size()); ++one)
                part.push_back(lines[place][one]);
            write(x, flow_.y(), place, part, body_);
            x += group_[place].width;
        }
        flow_.down(static_cast<float>(end - from) * leading(body_) + grid_.row_gap / 2);
        rule_off(0.88F);
        flow_.down(grid_.row_gap / 2);
    }

    Flow& flow_;
    const Grid& grid_;
    const std::vector<Placed>& group_;
    Style body_;
    Style head_;
};

}  // namespace

void lay(Flow& flow, const Grid& grid) {
    const Fit fitted = fit(grid, flow.width());
    for (std::size_t place = 0; place < fitted.groups.size(); ++place) {
        if (place > 0) flow.next_sheet();
        GridLayout(flow, grid, fitted.size, fitted.groups[place]).lay_all();
    }
}

float natural_width(const Grid& grid) { return sum(natural_group(measured(grid), grid.size)); }

}  // namespace storekeep::paper
