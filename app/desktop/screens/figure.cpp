#include "app/desktop/screens/figure.h"

namespace storekeep::desktop {

std::optional<Figure> figure_at_cursor(TableView& table, std::string_view report,
                                       const Json& asked) {
    const auto row = table.selected();
    const int cursor = table.grid().GetGridCursorCol();
    const std::vector<std::string> columns = table.visible_columns();
    if (!row || cursor < 0 || cursor >= static_cast<int>(columns.size())) return std::nullopt;
    Figure figure{std::string(report), columns[static_cast<std::size_t>(cursor)], {}, asked};
    for (const Column& column : table.rows().columns())
        figure.row[column.name] = table.rows().text_at(*row, column.name);
    return figure;
}

}  // namespace storekeep::desktop
