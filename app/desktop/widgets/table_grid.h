// The grid that shows rows: numbers right, states with a mark, nothing asked of it while painting
// but what is in memory.
#pragma once

#include <functional>
#include <vector>

#include <wx/grid.h>

#include "app/desktop/company/table_rows.h"

namespace storekeep::desktop {

// Which of the table's columns stand where.
class GridOfRows final : public wxGridTableBase {
public:
    GridOfRows();

    void show(TableRows rows, std::vector<std::size_t> columns);
    TableRows& rows() { return rows_; }
    const TableRows& rows() const { return rows_; }
    const std::vector<std::size_t>& columns() const { return columns_; }
    void set_columns(std::vector<std::size_t> columns) { columns_ = std::move(columns); }

    int GetNumberRows() override { return static_cast<int>(rows_.count()); }
    int GetNumberCols() override { return static_cast<int>(columns_.size()); }
    wxString GetValue(int row, int column) override;
    void SetValue(int, int, const wxString&) override {}
    wxString GetColLabelValue(int column) override;
    wxGridCellAttr* GetAttr(int row, int column, wxGridCellAttr::wxAttrKind kind) override;

private:
    TableRows rows_;
    std::vector<std::size_t> columns_;
};

// How a grid that is read looks everywhere: row height, colours, selection of whole rows.
void dress(wxGrid& grid);

// Tells the grid that rows or columns are other ones now, in a time that does not grow with them.
void tell_of_change(wxGrid& grid, int rows_before, int columns_before);

}  // namespace storekeep::desktop
