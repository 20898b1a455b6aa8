// A list: rows from a table, filtered while typing, sorted by a click on a head, added up below,
// copied to a spreadsheet. What a row opens is said by the screen.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/timer.h>

#include "app/desktop/company/remembered.h"
#include "app/desktop/widgets/table_grid.h"

namespace storekeep::desktop {

class TableView final : public wxPanel {
public:
    struct Empty {
        std::string icon = "document";
        std::string sentence = "Nothing to show here.";
        std::string step;  // the first step's label; empty: none
        std::function<void()> take_step;
    };

    // `name` is where widths, order and hidden columns of this list are remembered.
    TableView(wxWindow* parent, Remembered& remembered, std::string name, std::string user);
    ~TableView() override;

    // The columns to begin with, in their order; left out: all that hold something.
    void prefer_columns(std::vector<std::string> names) { preferred_ = std::move(names); }
    void set_empty(Empty empty);
    // What is shown from here on is another list, with a layout of its own.
    void become(const std::string& name);

    // Another answer to the same question keeps the place where somebody reads.
    void show(Table table);
    void show_trouble(const std::string& message);

    std::function<void(std::size_t row, const std::string& column)> on_open;  // shown row
    std::function<void()> on_select;

    const TableRows& rows() const { return table_->rows(); }
    std::optional<std::size_t> selected() const;  // shown row
    void select(std::size_t row);
    std::vector<std::size_t> selected_rows() const;
    std::vector<std::string> visible_columns() const;

    bool open_current();  // what the cell under the cursor leads to
    void focus_filter();
    void set_filter(const std::string& typed);
    std::string filter() const;
    void copy(bool heads) const;
    // What is on screen as a table: shown rows and columns, for files and paper.
    Table as_shown() const;
    wxGrid& grid() { return *grid_; }

private:
    void build_controls();
    void bind_grid();
    void fit_columns();
    void use_spare_width();
    std::vector<std::size_t> columns_to_show(const TableRows& rows) const;
    void rearrange();
    void sort_by(int column);
    void choose_columns(int column);
    void remember_layout();
    void tell_totals();
    void show_what_there_is();
    void on_key(wxKeyEvent& event);
    std::string identity(std::size_t row) const;

    Remembered& remembered_;
    std::string name_;
    std::string user_;
    std::vector<std::string> preferred_;
    Empty empty_;
    wxSearchCtrl* filter_ = nullptr;
    wxStaticText* count_ = nullptr;
    wxStaticText* totals_ = nullptr;
    wxGrid* grid_ = nullptr;
    GridOfRows* table_ = nullptr;
    wxPanel* nothing_ = nullptr;
    wxTimer typing_;
    bool fitted_ = false;
    std::optional<std::size_t> sorted_by_;  // of the table's columns
    bool descending_ = false;
};

}  // namespace storekeep::desktop
