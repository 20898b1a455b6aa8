// The lines of a document, entered as in a spreadsheet: Tab and Enter walk, a row more is always
// there, blocks are pasted, refusals stand at their cell.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <wx/grid.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/desktop/company/desk.h"
#include "app/desktop/widgets/paste_bar.h"
#include "app/desktop/widgets/suggestions.h"
#include "app/desktop/widgets/theme.h"
#include "office/fields.h"

namespace storekeep::desktop {

// A column of the grid: a member of the request's lines, or something told beside it.
struct LineColumn {
    FieldInfo info;
    bool told = false;  // shown to whoever fills the line in; not part of the request
};

class LineGrid final : public wxPanel {
public:
    // Rows of the request's list field `list`. `told` columns stand first, but the name of an item
    // that is entered here after it, and what a line comes to after its price.
    LineGrid(wxWindow* parent, Desk& desk, FieldInfo list, std::vector<std::string> told = {});

    // Lines that stand for records which are there already: the told column `key` names them, what
    // is pasted goes to the record that it names, and there is no blank line for a new one.
    void know_by(const std::string& key) { key_ = key; }

    const std::string& list() const { return list_.name; }
    // What a line holds, by column; told columns by their names too.
    using Line = std::map<std::string, std::string, std::less<>>;
    void fill(const std::vector<Line>& lines);
    Json lines() const;  // a list of records; blank rows are left out
    std::size_t count() const;  // of lines that hold something

    // "lines[1].quantity": marks the cell and says it below. False where it is not a cell here.
    bool show_refusal(const std::string& field, const std::string& said);
    void clear_refusals();
    bool walk_refusals(bool forward);  // to the next refused cell; false: none is
    void show_foot(const std::string& said);  // sums, at the right below the lines
    void show_about(const std::string& said);  // the line at the cursor, where nothing is refused

    std::function<void()> on_change;
    std::function<void(int row, const std::string& column)> on_cell;  // somebody changed it
    std::function<void(int row)> on_row;                              // the cursor came there
    // More that a look-up should know, as the warehouse of a bin.
    std::function<Parameters(const std::string& refers)> given;

    void duplicate_line();
    void remove_line();
    void paste();  // a block of cells from the clipboard, at the cursor
    void paste_text(const std::string& text);
    void undo();  // the last change of the lines
    PasteBar& mapping() { return *mapping_; }  // shown where a block does not fit
    void focus();
    wxGrid& grid() { return *grid_; }
    const std::vector<LineColumn>& columns() const { return columns_; }
    std::string cell(int row, const std::string& column) const;
    void set_cell(int row, const std::string& column, const std::string& typed);
    // What belongs into a cell that was left empty: shown in grey, and no part of the request.
    void propose(int row, const std::string& column, const std::string& plain);
    void put(int row, const std::string& column, const std::string& plain);
    void remove_row(int row);
    void tell(int row, const std::string& column, const std::string& plain);  // of a told column
    std::vector<int> filled_rows() const;
    std::vector<int> chosen_rows() const;  // of the chosen cells, else of the cursor
    // The same into a column of many rows, as one change.
    void set_in_rows(const std::vector<int>& rows, const std::string& column,
                     const std::string& typed);
    void mark(const std::set<std::pair<int, std::string>>& cells);  // as changed; no others are

private:
    std::function<std::unique_ptr<Suggestions>(wxTextCtrl&)> suggestions_of(const FieldInfo& info);
    void make_columns();
    void bind_keys();
    void walk(bool to_next_row, bool back);
    void after_edit(int row, int column);
    void keep_blank_row();
    void show_refusal_of_cursor();
    void tell_refusal(int row, int column);
    using Cells = std::vector<std::vector<std::string>>;
    Cells typed_cells() const;
    void remember();  // for undo
    void take_back();
    int column_headed(const std::string& head) const;
    bool takes(int column) const;  // pasted cells
    int row_for(const std::vector<std::string>& pasted, int usual);
    void fill_down();
    int spare_rows(std::size_t lines) const;
    wxColour colour_of(const std::pair<int, int>& cell) const;
    std::vector<int> columns_from(int first, std::size_t width) const;
    void apply_pasted();
    void map_pasted(std::vector<int> columns);
    std::string misfit() const;
    void offer_mapping(const std::string& misfit);
    int place_of(const std::string& column) const;
    bool is_told(int column) const;
    bool is_at_right(int column) const;
    bool is_blank(int row) const;
    Json record(int row) const;
    void add_columns(const std::vector<std::string>& told);
    void drop_proposals();
    void on_key(wxKeyEvent& event);

    Desk& desk_;
    FieldInfo list_;
    std::vector<LineColumn> columns_;
    wxGrid* grid_ = nullptr;
    wxStaticText* said_ = nullptr;
    wxStaticText* foot_ = nullptr;
    std::map<std::pair<int, int>, std::string> refused_;
    std::set<std::pair<int, int>> proposed_;
    int about_row_ = -1;
    bool filling_ = false;
    std::vector<Cells> before_;  // each change that can be taken back, the last at the end
    Cells pasted_;               // the block that was pasted last
    int pasted_at_ = 0;          // its first row
    std::vector<int> pasted_to_; // the column of each of its columns; -1: left out
    PasteBar* mapping_ = nullptr;
    std::string key_;
    std::set<std::pair<int, int>> marked_;
};

}  // namespace storekeep::desktop
