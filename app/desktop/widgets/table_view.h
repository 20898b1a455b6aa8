// A list: rows from a table, filtered while typing, sorted by a click on a head, added up below,
// copied to a spreadsheet. What a row opens is said by the screen. A long answer is shown from its
// first page on and goes on filling until all is there or somebody stops it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/timer.h>

#include "app/desktop/company/desk.h"
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
    void show(const Table& table);
    void show_trouble(const std::string& message);

    // Asks and shows the answer. Another question ends the one under way; the same one again leaves
    // what is seen as it is until all of its answer is there.
    using Answered = std::function<void(const Answer<Table>& first_page)>;
    void ask(Desk& desk, Question question, Answered answered = {});
    bool is_loading() const { return loading_ != Loading::nothing; }
    void stop();  // Esc
    // Too long to be asked again whenever somebody enters something.
    bool is_long() const;
    void say_changed();

    std::function<void(std::size_t row, const std::string& column)> on_open;  // shown row
    std::function<void()> on_select;

    const TableRows& rows() const { return table_->rows(); }
    std::optional<std::size_t> selected() const;  // shown row
    void select(std::size_t row);
    std::vector<std::size_t> selected_rows() const;
    std::vector<std::string> visible_columns() const;
    int visible_column(std::string_view name) const;  // of the grid; -1: not to be seen

    bool open_current();  // what the cell under the cursor leads to
    void focus_filter();
    void set_filter(const std::string& typed);
    std::string filter() const;
    void copy(bool heads) const;
    // What is on screen as a table: shown rows and columns, for files and paper.
    Table as_shown() const;
    wxGrid& grid() { return *grid_; }
    std::string count_said() const;  // "312 of 20,000 rows loaded so far"

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
    void take(TableRows rows);
    void take_first_page(const Answer<Table>& answer, const std::string& next);
    void take_page(const Answer<Table>& answer, const std::string& next);
    void ask_for_page(const std::string& after);
    void end_loading(std::string words = {}, bool is_part = false);

    enum class Loading { nothing, first_page, further_pages };

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
    wxButton* stop_ = nullptr;
    wxTimer typing_;
    wxTimer waiting_;
    Desk* desk_ = nullptr;
    Caller asking_;
    Question question_;
    Loading loading_ = Loading::nothing;
    std::optional<TableRows> coming_;  // what will take the place of what is seen
    std::string note_;                 // said after the count
    bool is_part_ = false;             // not all rows of the answer are there
    bool fitted_ = false;
    std::optional<std::size_t> sorted_by_;  // of the table's columns
    bool descending_ = false;
};

}  // namespace storekeep::desktop
