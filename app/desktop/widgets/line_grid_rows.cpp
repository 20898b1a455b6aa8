// What changes whole rows of the lines: doubled, taken out, pasted, and proposals that go with
// them.
#include <algorithm>

#include <wx/clipbrd.h>

#include "app/desktop/widgets/layout.h"
#include "app/desktop/widgets/line_grid.h"
#include "app/desktop/widgets/line_values.h"
#include "core/text.h"

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

void LineGrid::duplicate_line() {
    grid_->DisableCellEditControl();
    const int row = grid_->GetGridCursorRow();
    if (row < 0 || is_blank(row)) return;
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
    remove_row(row);
    if (on_change) on_change();
}

void LineGrid::paste() {
    wxTextDataObject data;
    if (!wxTheClipboard->Open()) return;
    const bool found = wxTheClipboard->GetData(data);
    wxTheClipboard->Close();
    if (found) paste_text(utf8(data.GetText()));
}

void LineGrid::paste_text(const std::string& text) {
    grid_->DisableCellEditControl();
    int row = std::max(grid_->GetGridCursorRow(), 0);
    const int first = std::max(grid_->GetGridCursorCol(), 0);
    int too_wide = 0;
    const int first_row = row;
    filling_ = true;
    clear_refusals();
    drop_proposals();
    for (const std::string& line : split_at(text, '\n')) {
        if (trimmed(line).empty()) continue;
        if (row >= grid_->GetNumberRows()) grid_->AppendRows(1);
        int column = first;
        for (const std::string& cell : split_at(line, '\t')) {
            while (column < grid_->GetNumberCols() && is_told(column)) ++column;
            if (column >= grid_->GetNumberCols()) {
                ++too_wide;
                break;
            }
            grid_->SetCellValue(row, column++, wx(trimmed(cell)));
        }
        ++row;
    }
    filling_ = false;
    keep_blank_row();
    for (int one = first_row; on_cell && one < row; ++one) on_cell(one, "item");
    said_->SetForegroundColour(theme::state(StateKind::waiting));
    said_->SetLabelText(too_wide == 0 ? wxString()
                                  : wx(std::to_string(too_wide) +
                                       " pasted rows have more cells than there are columns from "
                                       "here on; what did not fit was left out"));
    if (on_change) on_change();
}

}  // namespace storekeep::desktop
