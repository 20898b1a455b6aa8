#include "app/desktop/widgets/table_grid.h"

#include <wx/dc.h>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/widgets/grid_heads.h"
#include "app/desktop/widgets/theme.h"

namespace storekeep::desktop {

namespace {

// A state is a word with a mark before it.
class StateRenderer final : public wxGridCellStringRenderer {
public:
    void Draw(wxGrid& grid, wxGridCellAttr& attr, wxDC& dc, const wxRect& rect, int row,
              int column, bool selected) override {
        wxGridCellRenderer::Draw(grid, attr, dc, rect, row, column, selected);
        const wxString state = grid.GetCellValue(row, column);
        if (state.empty()) return;
        const wxColour colour = theme::state(state_kind(utf8(state)));
        const int radius = grid.FromDIP(4);
        const wxPoint middle(rect.x + grid.FromDIP(10), rect.y + rect.height / 2);
        dc.SetPen(wxPen(colour, 1));
        dc.SetBrush(wxBrush(colour));
        dc.DrawCircle(middle, radius);
        dc.SetBackgroundMode(wxBRUSHSTYLE_TRANSPARENT);
        dc.SetTextForeground(selected ? grid.GetSelectionForeground() : colour);
        dc.SetFont(attr.GetFont());
        const wxString word = wx(plain_word(utf8(state)));
        const wxSize size = dc.GetTextExtent(word);
        dc.DrawText(word, rect.x + grid.FromDIP(20), rect.y + (rect.height - size.y) / 2);
    }
    wxSize GetBestSize(wxGrid& grid, wxGridCellAttr& attr, wxDC& dc, int row,
                       int column) override {
        wxSize size = wxGridCellStringRenderer::GetBestSize(grid, attr, dc, row, column);
        size.x += grid.FromDIP(20);
        return size;
    }
    wxGridCellRenderer* Clone() const override { return new StateRenderer; }
};

// Texts and figures keep off the lines between columns.
class PaddedRenderer final : public wxGridCellStringRenderer {
public:
    void Draw(wxGrid& grid, wxGridCellAttr& attr, wxDC& dc, const wxRect& rect, int row,
              int column, bool selected) override {
        wxGridCellRenderer::Draw(grid, attr, dc, rect, row, column, selected);
        SetTextColoursAndFont(grid, attr, dc, selected);
        int across = 0, down = 0;
        attr.GetAlignment(&across, &down);
        wxRect inside = rect;
        inside.Deflate(grid.FromDIP(6), 0);
        const wxDCClipper clip(dc, rect);
        grid.DrawTextRectangle(dc,
                               wxControl::Ellipsize(grid.GetCellValue(row, column), dc,
                                                    wxELLIPSIZE_END, inside.width),
                               inside, across, down);
    }
    wxGridCellRenderer* Clone() const override { return new PaddedRenderer; }
};

}  // namespace

GridOfRows::GridOfRows() {
    SetAttrProvider(grid_heads([this](int column) {
        return column >= 0 && column < GetNumberCols() &&
               is_number(rows_.columns()[columns_[static_cast<std::size_t>(column)]]);
    }));
}

void GridOfRows::show(TableRows rows, std::vector<std::size_t> columns) {
    rows_ = std::move(rows);
    columns_ = std::move(columns);
}

wxString GridOfRows::GetValue(int row, int column) {
    if (row < 0 || row >= GetNumberRows() || column < 0 || column >= GetNumberCols()) return {};
    const std::size_t place = columns_[static_cast<std::size_t>(column)];
    const Column& of = rows_.columns()[place];
    const std::string said = shown(rows_.cell(static_cast<std::size_t>(row), place), of);
    // What programs call by a code, people call by a word.
    if (of.name == "suggested_operation" || of.name == "operation") return wx(action_label(said));
    if (of.name == "kind" || of.name == "event" || of.name == "how") return wx(plain_word(said));
    // The side of an entry that it does not use is left blank, as in every ledger.
    const bool side = of.name == "debit" || of.name == "credit";
    if (side && said.find_first_of("123456789") == std::string::npos) return {};
    return wx(said);
}

wxString GridOfRows::GetColLabelValue(int column) {
    const Column& shown_column = rows_.columns()[columns_[static_cast<std::size_t>(column)]];
    const bool says = shown_column.unit.empty() || shown_column.unit == "base unit" ||
                      label_of(shown_column.name).find(shown_column.unit) != std::string::npos;
    return wx(label_of(shown_column.name) + (says ? "" : ", " + shown_column.unit));
}

wxGridCellAttr* GridOfRows::GetAttr(int, int column, wxGridCellAttr::wxAttrKind) {
    if (column < 0 || column >= GetNumberCols()) return nullptr;
    const Column& of = rows_.columns()[columns_[static_cast<std::size_t>(column)]];
    auto* attr = new wxGridCellAttr;
    attr->SetReadOnly();
    attr->SetAlignment(is_number(of) ? wxALIGN_RIGHT : wxALIGN_LEFT, wxALIGN_CENTRE_VERTICAL);
    if (of.name == "state") attr->SetRenderer(new StateRenderer);
    if (of.name == "unit" || of.name == "currency") attr->SetTextColour(theme::hint());
    return attr;
}

void dress(wxGrid& grid) {
    grid.SetDefaultCellOverflow(false);
    grid.SetDefaultRenderer(new PaddedRenderer);
    grid.HideRowLabels();
    grid.DisableDragRowSize();
    grid.EnableDragColMove(true);
    grid.SetDefaultRowSize(grid.FromDIP(measure::table_row));
    grid.SetColLabelSize(grid.FromDIP(measure::table_row + 2));
    grid.SetColLabelAlignment(wxALIGN_LEFT, wxALIGN_CENTRE_VERTICAL);
    grid.SetDefaultCellBackgroundColour(theme::page());
    grid.SetDefaultCellTextColour(theme::words());
    grid.SetGridLineColour(theme::line());
    grid.SetLabelBackgroundColour(theme::side());
    grid.SetLabelTextColour(theme::hint());
    grid.SetLabelFont(theme::small(grid));
    grid.SetDefaultCellFont(grid.GetFont());
    grid.SetSelectionBackground(theme::accent_soft());
    grid.SetSelectionForeground(theme::words());
    grid.SetCellHighlightColour(theme::accent());
    grid.SetCellHighlightROPenWidth(2);
    grid.SetMargins(0, 0);
    grid.SetBackgroundColour(theme::page());
}

void tell_of_change(wxGrid& grid, int rows_before, int columns_before) {
    wxGridTableBase* table = grid.GetTable();
    const wxGridUpdateLocker together(&grid);
    const auto tell = [&](int before, int now, int deleted, int appended) {
        if (now < before) {
            wxGridTableMessage message(table, deleted, now, before - now);
            grid.ProcessTableMessage(message);
        } else if (now > before) {
            wxGridTableMessage message(table, appended, now - before);
            grid.ProcessTableMessage(message);
        }
    };
    tell(columns_before, table->GetNumberCols(), wxGRIDTABLE_NOTIFY_COLS_DELETED,
         wxGRIDTABLE_NOTIFY_COLS_APPENDED);
    tell(rows_before, table->GetNumberRows(), wxGRIDTABLE_NOTIFY_ROWS_DELETED,
         wxGRIDTABLE_NOTIFY_ROWS_APPENDED);
    grid.ForceRefresh();
}

}  // namespace storekeep::desktop
