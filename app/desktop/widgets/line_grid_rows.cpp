// What changes whole rows of the lines: doubled, taken out, and proposals that go with them.
#include "app/desktop/company/shown.h"
#include "app/desktop/widgets/layout.h"
#include "app/desktop/widgets/line_grid.h"
#include "app/desktop/widgets/line_values.h"

namespace storekeep::desktop {

void LineGrid::propose(int row, const std::string& column, const std::string& plain) {
    const int place = place_of(column);
    if (place == wxNOT_FOUND || row >= grid_->GetNumberRows()) return;
    const bool typing = grid_->IsCellEditControlShown() && row == grid_->GetGridCursorRow() &&
                        place == grid_->GetGridCursorCol();
    if (typing) return;  // another value would drop what is being typed
    const bool ours = proposed_.contains({row, place});
    if (!ours && (plain.empty() || !grid_->GetCellValue(row, place).empty())) return;
    const wxString said =
        wx(cell_of_value(columns_[static_cast<std::size_t>(place)].info, plain));
    if (ours && grid_->GetCellValue(row, place) == said) return;
    proposed_.insert({row, place});
    grid_->SetCellTextColour(row, place, theme::hint());
    grid_->SetCellValue(row, place, said);
    if (plain.empty()) proposed_.erase({row, place});
}

// Rows move: what is only proposed is proposed anew.
void LineGrid::drop_proposals() {
    for (const auto& [row, column] : proposed_) {
        if (row >= grid_->GetNumberRows()) continue;
        grid_->SetCellValue(row, column, "");
        grid_->SetCellTextColour(row, column, theme::words());
    }
    proposed_.clear();
}

void LineGrid::tell(int row, const std::string& column, const std::string& plain) {
    const int place = place_of(column);
    if (place == wxNOT_FOUND || row >= grid_->GetNumberRows()) return;
    if (utf8(grid_->GetCellValue(row, place)) != plain)
        grid_->SetCellValue(row, place, wx(plain));
}

void LineGrid::show_about(const std::string& said) {
    if (!refused_.empty()) return;
    said_->SetForegroundColour(theme::hint());
    said_->SetLabelText(wx(said));
    Layout();
}

std::vector<int> LineGrid::chosen_rows() const {
    std::set<int> rows;
    for (const wxGridBlockCoords& block : grid_->GetSelectedBlocks())
        for (int row = block.GetTopRow(); row <= block.GetBottomRow(); ++row) rows.insert(row);
    if (rows.empty() && grid_->GetGridCursorRow() >= 0) rows.insert(grid_->GetGridCursorRow());
    return {rows.begin(), rows.end()};
}

void LineGrid::set_in_rows(const std::vector<int>& rows, const std::string& column,
                           const std::string& typed) {
    const int place = place_of(column);
    if (place == wxNOT_FOUND || is_told(place)) return;
    grid_->DisableCellEditControl();
    remember();
    clear_refusals();
    const FieldInfo& info = columns_[static_cast<std::size_t>(place)].info;
    const auto number = is_figure(info) ? read_number(typed) : std::nullopt;
    for (const int row : rows)
        if (row < grid_->GetNumberRows())
            grid_->SetCellValue(row, place, wx(number ? cell_of_value(info, *number) : typed));
    if (on_change) on_change();
}

// As spreadsheets do: the uppermost chosen cell into those below it.
void LineGrid::fill_down() {
    const std::vector<int> rows = chosen_rows();
    const int place = grid_->GetGridCursorCol();
    if (rows.empty() || place < 0) return;
    set_in_rows(rows, columns_[static_cast<std::size_t>(place)].info.name,
                utf8(grid_->GetCellValue(rows.front(), place)));
}

void LineGrid::duplicate_line() {
    grid_->DisableCellEditControl();
    const int row = grid_->GetGridCursorRow();
    if (row < 0 || is_blank(row)) return;
    remember();
    clear_refusals();
    drop_proposals();
    grid_->InsertRows(row + 1, 1);
    for (int column = 0; column < grid_->GetNumberCols(); ++column)
        if (columns_[static_cast<std::size_t>(column)].info.name != "line")
            grid_->SetCellValue(row + 1, column, grid_->GetCellValue(row, column));
    grid_->SetGridCursor(row + 1, grid_->GetGridCursorCol());
    if (on_change) on_change();
}

void LineGrid::put(int row, const std::string& column, const std::string& plain) {
    const int place = place_of(column);
    if (place == wxNOT_FOUND) return;
    set_cell(row, column, cell_of_value(columns_[static_cast<std::size_t>(place)].info, plain));
}

void LineGrid::remove_row(int row) {
    clear_refusals();
    drop_proposals();
    grid_->DeleteRows(row, 1);
    keep_blank_row();
}

void LineGrid::remove_line() {
    grid_->DisableCellEditControl();
    const int row = grid_->GetGridCursorRow();
    if (row < 0) return;
    remember();
    remove_row(row);
    if (on_change) on_change();
}

}  // namespace storekeep::desktop
