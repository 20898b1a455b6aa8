#include "reports/paper/table_paper.h"

#include <algorithm>

namespace storekeep::paper {

namespace {

Grid grid_of(const Table& table, const Shown& shown) {
    Grid grid;
    for (const Column& column : table.columns)
        grid.columns.push_back({head_of(column), is_number(column)});
    for (const auto& row : table.rows) {
        std::vector<std::string> cells;
        for (std::size_t place = 0; place < table.columns.size(); ++place)
            cells.push_back(place < row.size() ? shown(row[place], table.columns[place]) : "");
        grid.rows.push_back(std::move(cells));
    }
    return grid;
}

}  // namespace

std::string head_of(const Column& column) {
    std::string said = column.name;
    std::replace(said.begin(), said.end(), '_', ' ');
    const bool tells = !column.unit.empty() && column.unit != "base unit";
    return tells ? said + ", " + column.unit : said;
}

Paper table_paper(const Table& table, const TablePaper& how) {
    const Style title{14, true, 0};
    const Style small{8, false, 0.25F};
    const Grid grid = grid_of(table, how.shown);
    const bool across = natural_width(grid) > blank(how.format).width - 2 * margin;
    Flow flow(table.title, how.format, across);
    flow.lines(broken(table.title, title, flow.width()), title);
    if (!how.below.empty()) flow.lines(broken(how.below, small, flow.width()), small);
    flow.down(8);
    flow.on_next_sheet = [&](Flow& next) {
        const Style again{9, true, 0};
        next.lines(broken(table.title, again, next.width()), again);
        next.down(4);
    };
    if (!table.columns.empty()) lay(flow, grid);
    const std::size_t rows = table.rows.size();
    return flow.finished(rows == 1 ? "1 row" : fmt::format("{} rows", rows));
}

}  // namespace storekeep::paper
