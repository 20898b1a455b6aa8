// Blocks of cells from a spreadsheet: laid into the lines from the cursor on, or under the columns
// that their first row names. What fits no column is said before anything is changed.
#include <algorithm>

#include <wx/clipbrd.h>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/widgets/line_grid.h"
#include "app/desktop/widgets/line_values.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> cells_of(const std::string& text) {
    std::vector<Cells> block;
    for (const std::string& line : split_at(text, '\n')) {
        if (trimmed(line).empty()) continue;
        Cells& cells = block.emplace_back();
        for (const std::string& cell : split_at(line, '\t')) cells.emplace_back(trimmed(cell));
    }
    return block;
}

bool is_called(const FieldInfo& info, const std::string& head) {
    const std::string said = lower_ascii(head);
    return said == info.name || said == lower_ascii(label_of(info.name)) ||
           (info.name == "item" && said == "sku");
}

bool can_stand_in(const FieldInfo& info, const std::string& cell) {
    return cell.empty() || !is_figure(info) || read_number(cell).has_value();
}

}  // namespace

void LineGrid::paste() {
    wxTextDataObject data;
    if (!wxTheClipboard->Open()) return;
    const bool found = wxTheClipboard->GetData(data);
    wxTheClipboard->Close();
    if (found) paste_text(utf8(data.GetText()));
}

// The columns that the heads name; none where one of them names no column.
std::vector<int> LineGrid::columns_named(const Cells& heads) const {
    std::vector<int> places;
    for (const std::string& head : heads) {
        int named = wxNOT_FOUND;
        for (int place = 0; place < grid_->GetNumberCols(); ++place)
            if (is_called(columns_[static_cast<std::size_t>(place)].info, head) &&
                (named == wxNOT_FOUND || is_told(named)))
                named = place;
        if (named == wxNOT_FOUND) return {};
        places.push_back(named);
    }
    return places;
}

std::vector<int> LineGrid::columns_from_cursor() const {
    std::vector<int> places;
    for (int place = std::max(grid_->GetGridCursorCol(), 0); place < grid_->GetNumberCols();
         ++place)
        if (!is_told(place)) places.push_back(place);
    return places;
}

void LineGrid::say_of_paste(const std::string& words, StateKind kind) {
    said_->SetForegroundColour(theme::state(kind));
    said_->SetLabelText(wx(words));
    said_->SetToolTip(wx(words));
    Layout();
}

void LineGrid::paste_text(const std::string& text) {
    grid_->DisableCellEditControl();
    std::vector<Cells> block = cells_of(text);
    if (block.empty()) return;
    std::vector<int> places = columns_named(block.front());
    if (places.empty())
        places = columns_from_cursor();
    else
        block.erase(block.begin());
    std::size_t too_wide = 0;
    for (std::size_t row = 0; row < block.size(); ++row) {
        too_wide += block[row].size() > places.size() ? 1 : 0;
        for (std::size_t cell = 0; cell < std::min(block[row].size(), places.size()); ++cell) {
            const FieldInfo& info = columns_[static_cast<std::size_t>(places[cell])].info;
            if (can_stand_in(info, block[row][cell])) continue;
            say_of_paste(fmt::format("Nothing was pasted: row {} has “{}” where {} stands here. "
                                     "Begin in the right column, or copy the heads as well.",
                                     row + 1, block[row][cell], label_of(info.name)),
                         StateKind::refused);
            return;
        }
    }
    lay_in(block, places);
    say_of_paste(too_wide == 0 ? std::string()
                               : fmt::format("{} pasted rows have more cells than there are "
                                             "columns from here on; what did not fit was left out",
                                             too_wide),
                 StateKind::waiting);
    if (on_change) on_change();
}

void LineGrid::lay_in(const std::vector<Cells>& block, const std::vector<int>& places) {
    const int first = std::max(grid_->GetGridCursorRow(), 0);
    int row = first;
    filling_ = true;
    clear_refusals();
    drop_proposals();
    for (const Cells& cells : block) {
        if (row >= grid_->GetNumberRows()) grid_->AppendRows(1);
        for (std::size_t cell = 0; cell < std::min(cells.size(), places.size()); ++cell)
            if (!is_told(places[cell])) grid_->SetCellValue(row, places[cell], wx(cells[cell]));
        ++row;
    }
    filling_ = false;
    keep_blank_row();
    for (int one = first; on_cell && one < row; ++one) on_cell(one, "item");
}

}  // namespace storekeep::desktop
