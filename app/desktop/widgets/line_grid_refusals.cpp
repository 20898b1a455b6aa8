// What the engine refuses of the lines: marked at its cell, told below, gone through with F8.
#include <algorithm>
#include <charconv>
#include <utility>

#include "app/desktop/company/words.h"
#include "app/desktop/widgets/layout.h"
#include "app/desktop/widgets/line_grid.h"

namespace storekeep::desktop {

bool LineGrid::show_refusal(const std::string& field, const std::string& said) {
    const std::string start = list_.name + "[";
    if (!field.starts_with(start)) return false;
    std::size_t index = 0;
    std::from_chars(field.data() + start.size(), field.data() + field.size(), index);
    const std::vector<int> rows = filled_rows();
    if (index >= rows.size()) return false;
    const std::size_t dot = field.find("].");
    const std::string member =
        dot == std::string::npos ? std::string() : field.substr(dot + 2);
    int place = place_of(member.substr(0, member.find_first_of("[.")));
    if (place == wxNOT_FOUND) place = 0;
    refused_[{rows[index], place}] = said;
    grid_->SetCellBackgroundColour(rows[index], place, theme::state_soft(StateKind::refused));
    grid_->ForceRefresh();
    // Of a block in wrong columns that is told, not what follows from it.
    if (!mapping_->IsShown() || misfit().empty()) tell_refusal(rows[index], place);
    return true;
}

// What is wrong there, and how many more there are to go through.
void LineGrid::tell_refusal(int row, int column) {
    const std::vector<int> rows = filled_rows();
    const auto line = std::find(rows.begin(), rows.end(), row) - rows.begin() + 1;
    std::string said = "Line " + std::to_string(line) + ": " + refused_.at({row, column});
    if (refused_.size() > 1)
        said = std::to_string(refused_.size()) + " cells are refused, F8 goes to the next. " + said;
    said_->SetForegroundColour(theme::state(StateKind::refused));
    said_->SetLabelText(wx(said));
    said_->SetToolTip(wx(said));
    Layout();
}

bool LineGrid::walk_refusals(bool forward) {
    if (refused_.empty()) return false;
    const std::pair<int, int> here{grid_->GetGridCursorRow(), grid_->GetGridCursorCol()};
    auto next = forward ? refused_.upper_bound(here) : refused_.lower_bound(here);
    if (forward && next == refused_.end()) next = refused_.begin();
    if (!forward) next = std::prev(next == refused_.begin() ? refused_.end() : next);
    const auto [row, column] = next->first;
    grid_->DisableCellEditControl();
    grid_->SetFocus();
    grid_->SetGridCursor(row, column);
    grid_->MakeCellVisible(row, column);
    tell_refusal(row, column);
    return true;
}

void LineGrid::clear_refusals() {
    if (refused_.empty()) return;
    for (const auto& [place, said] : std::exchange(refused_, {}))
        if (place.first < grid_->GetNumberRows())
            grid_->SetCellBackgroundColour(place.first, place.second, colour_of(place));
    said_->SetLabelText("");
    grid_->ForceRefresh();
}

// Behind a cell: what is refused, what differs from before, what is only told.
wxColour LineGrid::colour_of(const std::pair<int, int>& cell) const {
    if (refused_.contains(cell)) return theme::state_soft(StateKind::refused);
    if (marked_.contains(cell)) return theme::accent_soft();
    return is_told(cell.second) ? theme::side() : theme::page();
}

void LineGrid::mark(const std::set<std::pair<int, std::string>>& cells) {
    std::set<std::pair<int, int>> places;
    for (const auto& [row, column] : cells) places.insert({row, place_of(column)});
    if (places == marked_) return;
    const auto before = std::exchange(marked_, places);
    places.insert(before.begin(), before.end());
    for (const auto& place : places)
        if (place.first < grid_->GetNumberRows())
            grid_->SetCellBackgroundColour(place.first, place.second, colour_of(place));
    grid_->ForceRefresh();
}

// What is wrong with the cell at the cursor, or what may be chosen there.
void LineGrid::show_refusal_of_cursor() {
    const int column = grid_->GetGridCursorCol();
    if (column >= 0 && !columns_[static_cast<std::size_t>(column)].info.choices.empty()) {
        std::string all;
        for (const std::string& one : columns_[static_cast<std::size_t>(column)].info.choices)
            all += (all.empty() ? "One of: " : ", ") + plain_word(one);
        show_about(all + " (the first letters are enough)");
    }
    const std::pair<int, int> here{grid_->GetGridCursorRow(), grid_->GetGridCursorCol()};
    if (refused_.contains(here)) tell_refusal(here.first, here.second);
}

void LineGrid::show_foot(const std::string& said) {
    foot_->SetLabelText(wx(said));
    Layout();
}

}  // namespace storekeep::desktop
