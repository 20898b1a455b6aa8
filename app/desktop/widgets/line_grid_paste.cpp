// Blocks from a spreadsheet: by their heads where they have some, else from the cursor on; where
// they do not fit, it is told and can be said which column is which. Ctrl+Z takes any change back.
#include <algorithm>

#include <wx/clipbrd.h>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/widgets/layout.h"
#include "app/desktop/widgets/line_grid.h"
#include "app/desktop/widgets/line_values.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

constexpr std::size_t most_taken_back = 30;
constexpr std::size_t sample_length = 14;

std::vector<std::vector<std::string>> cells_of(const std::string& text) {
    std::vector<std::vector<std::string>> cells;
    for (const std::string& line : split_at(text, '\n')) {
        if (trimmed(line).empty()) continue;
        std::vector<std::string> row;
        for (const std::string& cell : split_at(line, '\t')) row.emplace_back(trimmed(cell));
        cells.push_back(std::move(row));
    }
    return cells;
}

std::size_t width_of(const std::vector<std::vector<std::string>>& cells) {
    std::size_t width = 0;
    for (const auto& row : cells) width = std::max(width, row.size());
    return width;
}

std::string plain_head(std::string_view head) {
    std::string said = lower_ascii(plain_word(trimmed(head)));
    std::erase_if(said, [](char c) { return c == '*' || c == '.' || c == ':'; });
    return std::string(trimmed(said));
}

bool suits(const FieldInfo& info, const std::string& cell, Date today) {
    if (cell.empty()) return true;
    if (!info.choices.empty()) return !choice_beginning(info, cell).empty();
    if (info.type == FieldType::date) return read_date(cell, today).has_value();
    return !is_figure(info) || read_number(cell).has_value();
}

}  // namespace

void LineGrid::paste() {
    wxTextDataObject data;
    if (!wxTheClipboard->Open()) return;
    const bool found = wxTheClipboard->GetData(data);
    wxTheClipboard->Close();
    if (found) paste_text(utf8(data.GetText()));
}

void LineGrid::paste_text(const std::string& text) {
    grid_->DisableCellEditControl();
    pasted_ = cells_of(text);
    if (pasted_.empty()) return;
    pasted_at_ = std::max(grid_->GetGridCursorRow(), 0);
    const std::size_t width = width_of(pasted_);
    std::vector<int> headed;
    for (const std::string& head : pasted_.front()) headed.push_back(column_headed(head));
    headed.resize(width, wxNOT_FOUND);
    const bool has_heads =
        pasted_.size() > 1 && std::count(headed.begin(), headed.end(), wxNOT_FOUND) * 2 <
                                  static_cast<std::ptrdiff_t>(width);
    if (has_heads) pasted_.erase(pasted_.begin());
    pasted_to_ = has_heads ? headed : columns_from(std::max(grid_->GetGridCursorCol(), 0), width);
    remember();
    apply_pasted();
    offer_mapping(misfit());
}

// The column that is meant by a head of a spreadsheet.
int LineGrid::column_headed(const std::string& head) const {
    const std::string wanted = plain_head(head);
    if (wanted.empty()) return wxNOT_FOUND;
    for (std::size_t place = 0; place < columns_.size(); ++place) {
        const FieldInfo& info = columns_[place].info;
        if (!takes(static_cast<int>(place))) continue;
        const bool names = info.refers == "item" || info.name == key_;
        const bool is_item =
            names && (wanted == "sku" || wanted == "item no" || wanted == "item");
        const bool is_short = info.name == "quantity" && (wanted == "qty" || wanted == "count");
        if (is_item || is_short || wanted == plain_head(info.name) ||
            wanted == plain_head(label_of(info.name)))
            return static_cast<int>(place);
    }
    return wxNOT_FOUND;
}

std::vector<int> LineGrid::columns_from(int first, std::size_t width) const {
    std::vector<int> columns;
    for (int place = first; place < static_cast<int>(columns_.size()); ++place)
        if (takes(place) && columns.size() < width) columns.push_back(place);
    columns.resize(width, wxNOT_FOUND);
    return columns;
}

bool LineGrid::takes(int column) const {
    return !is_told(column) ||
           (!key_.empty() && columns_[static_cast<std::size_t>(column)].info.name == key_);
}

// That of the record which the pasted line names; one that is not here comes below the others.
int LineGrid::row_for(const std::vector<std::string>& pasted, int usual) {
    const int key = key_.empty() ? wxNOT_FOUND : place_of(key_);
    const auto named = std::find(pasted_to_.begin(), pasted_to_.end(), key);
    const auto place = static_cast<std::size_t>(named - pasted_to_.begin());
    if (key == wxNOT_FOUND || named == pasted_to_.end() || place >= pasted.size()) return usual;
    for (int row = 0; row < grid_->GetNumberRows(); ++row)
        if (lower_ascii(utf8(grid_->GetCellValue(row, key))) == lower_ascii(pasted[place]))
            return row;
    return grid_->GetNumberRows();
}

void LineGrid::apply_pasted() {
    filling_ = true;
    clear_refusals();
    drop_proposals();
    int row = pasted_at_;
    for (const auto& cells : pasted_) {
        const int into = row_for(cells, row);
        const bool is_there = into < grid_->GetNumberRows();
        while (into >= grid_->GetNumberRows()) grid_->AppendRows(1);
        for (std::size_t place = 0; place < cells.size(); ++place)
            if (const int to = pasted_to_[place]; to != wxNOT_FOUND && !(is_there && is_told(to)))
                grid_->SetCellValue(into, to, wx(cells[place]));
        ++row;
    }
    filling_ = false;
    keep_blank_row();
    for (int one = pasted_at_; on_cell && one < row; ++one) on_cell(one, "item");
    if (on_change) on_change();
}

// Why the block does not fit the columns that it went to; empty: it does.
std::string LineGrid::misfit() const {
    for (std::size_t place = 0; place < pasted_to_.size(); ++place) {
        if (pasted_to_[place] == wxNOT_FOUND)
            return "The pasted block has more columns than there are from here on.";
        const FieldInfo& info = columns_[static_cast<std::size_t>(pasted_to_[place])].info;
        std::size_t wrong = 0;
        std::string first;
        for (const auto& cells : pasted_)
            if (place < cells.size() && !suits(info, cells[place], desk_.today())) {
                if (wrong++ == 0) first = cells[place];
            }
        if (wrong * 2 > pasted_.size())
            return "The pasted columns do not fit: “" + first + "” came into “" +
                   label_of(info.name) + "”.";
    }
    return {};
}

void LineGrid::offer_mapping(const std::string& misfit) {
    mapping_->Hide();
    Layout();
    if (misfit.empty()) return;
    said_->SetForegroundColour(theme::state(StateKind::waiting));
    said_->SetLabelText(wx(misfit + " Say above which is which, or take it back with Ctrl+Z."));
    std::vector<std::string> samples(pasted_to_.size());
    for (std::size_t place = 0; place < samples.size(); ++place)
        for (const auto& cells : pasted_)
            if (samples[place].empty() && place < cells.size())
                samples[place] = cells[place].substr(0, sample_length);
    std::vector<std::string> names;
    std::vector<int> among;  // the place of each column among the names
    for (const LineColumn& column : columns_) {
        const bool open = takes(static_cast<int>(among.size()));
        among.push_back(open ? static_cast<int>(names.size()) : wxNOT_FOUND);
        if (open) names.push_back(label_of(column.info.name));
    }
    std::vector<int> chosen;
    for (const int column : pasted_to_)
        chosen.push_back(column == wxNOT_FOUND ? wxNOT_FOUND
                                               : among[static_cast<std::size_t>(column)]);
    mapping_->show(samples, names, chosen);
}

void LineGrid::map_pasted(std::vector<int> columns) {
    std::vector<int> open;
    for (std::size_t place = 0; place < columns_.size(); ++place)
        if (takes(static_cast<int>(place))) open.push_back(static_cast<int>(place));
    pasted_to_.clear();
    for (const int column : columns)
        pasted_to_.push_back(column < 0 ? wxNOT_FOUND : open[static_cast<std::size_t>(column)]);
    take_back();
    remember();
    apply_pasted();
    said_->SetLabelText("");
}

LineGrid::Cells LineGrid::typed_cells() const {
    Cells cells;
    const std::vector<int> filled = filled_rows();
    for (int row = 0; row <= (filled.empty() ? -1 : filled.back()); ++row) {
        cells.emplace_back();
        for (int column = 0; column < grid_->GetNumberCols(); ++column)
            cells.back().push_back(proposed_.contains({row, column})
                                       ? std::string()
                                       : utf8(grid_->GetCellValue(row, column)));
    }
    return cells;
}

void LineGrid::remember() {
    if (filling_) return;
    before_.push_back(typed_cells());
    if (before_.size() > most_taken_back) before_.erase(before_.begin());
}

void LineGrid::undo() {
    if (before_.empty()) {
        show_about("Nothing is left to take back here.");
        return;
    }
    mapping_->Hide();
    take_back();
    said_->SetLabelText("");
    Layout();
    for (const int row : filled_rows())
        if (on_cell) on_cell(row, "item");
    if (on_change) on_change();
}

void LineGrid::take_back() {
    if (before_.empty()) return;
    const Cells cells = std::move(before_.back());
    before_.pop_back();
    const int row_before = std::max(grid_->GetGridCursorRow(), 0);
    const int column_before = std::max(grid_->GetGridCursorCol(), 0);
    grid_->DisableCellEditControl();
    clear_refusals();
    drop_proposals();
    filling_ = true;
    const wxGridUpdateLocker together(grid_);
    grid_->DeleteRows(0, grid_->GetNumberRows());
    marked_.clear();
    grid_->AppendRows(static_cast<int>(cells.size()) + spare_rows(cells.size()));
    for (std::size_t row = 0; row < cells.size(); ++row)
        for (std::size_t column = 0; column < cells[row].size(); ++column)
            grid_->SetCellValue(static_cast<int>(row), static_cast<int>(column),
                                wx(cells[row][column]));
    filling_ = false;
    grid_->SetGridCursor(std::min(row_before, grid_->GetNumberRows() - 1), column_before);
}

}  // namespace storekeep::desktop
