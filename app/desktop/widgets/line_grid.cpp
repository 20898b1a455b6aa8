#include "app/desktop/widgets/line_grid.h"

#include <algorithm>
#include <charconv>

#include <wx/sizer.h>

#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/widgets/grid_heads.h"
#include "app/desktop/widgets/layout.h"
#include "app/desktop/widgets/line_editor.h"
#include "app/desktop/widgets/line_values.h"
#include "app/desktop/widgets/table_grid.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

// The line's own number is given by its place and needs no column.
bool is_place(const FieldInfo& member) { return member.name == "line"; }

int width_of(const LineColumn& column) {
    if (column.info.name == "note") return 220;
    if (column.info.name == "name") return 160;
    if (column.info.type == FieldType::records || column.info.type == FieldType::texts) return 180;
    if (column.info.type == FieldType::text && column.info.max_length > short_text) return 220;
    if (column.info.refers == "item") return 140;
    if (column.info.name == "unit") return 64;
    if (column.info.name == "line") return 48;
    return is_figure(column.info) ? 92 : 110;
}

}  // namespace

LineGrid::LineGrid(wxWindow* parent, Desk& desk, FieldInfo list, std::vector<std::string> told)
    : wxPanel(parent), desk_(desk), list_(std::move(list)) {
    SetBackgroundColour(parent->GetBackgroundColour());
    add_columns(told);
    grid_ = new wxGrid(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
    grid_->SetName(wx(list_.name));
    grid_->SetMinSize(FromDIP(wxSize(200, 120)));  // it scrolls; the form is not widened by it
    grid_->CreateGrid(1, static_cast<int>(columns_.size()));
    dress(*grid_);
    grid_->EnableDragColMove(false);
    grid_->SetTabBehaviour(wxGrid::Tab_Wrap);
    grid_->GetTable()->SetAttrProvider(
        grid_heads([this](int place) { return is_at_right(place); }));
    make_columns();
    bind_keys();
    said_ = hint_line(this, "");
    foot_ = words(this, "");
    auto* below = new wxBoxSizer(wxHORIZONTAL);
    below->Add(said_, 1, wxALIGN_CENTRE_VERTICAL);
    below->Add(foot_, 0, wxALIGN_CENTRE_VERTICAL);
    mapping_ = new PasteBar(this);
    mapping_->on_map = [this](std::vector<int> columns) { map_pasted(std::move(columns)); };
    mapping_->on_done = [this] { grid_->SetFocus(); };
    mapping_->Hide();
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(mapping_, 0, wxEXPAND | wxBOTTOM, FromDIP(measure::row_gap));
    column->Add(grid_, 1, wxEXPAND);
    column->Add(below, 0, wxEXPAND | wxTOP, FromDIP(measure::unit));
    SetSizer(column);
}

void LineGrid::add_columns(const std::vector<std::string>& told) {
    const auto has = [](const auto& names, std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    const auto add_told = [this](const std::string& name) {
        columns_.push_back({{name, FieldType::text, "", "", false, 0, {}, {}}, true});
    };
    std::string last_of_price;
    for (const FieldInfo& member : list_.members)
        if (member.name == "price" || member.name == "discount_percent")
            last_of_price = member.name;
    const bool named = has(told, "name") && !has(told, "item");
    for (const std::string& name : told)
        if (name != "amount" && !(named && name == "name")) add_told(name);
    for (const FieldInfo& member : list_.members) {
        if (is_place(member)) continue;
        columns_.push_back({member, false});
        if (named && member.name == "item") add_told("name");
        if (has(told, "amount") && member.name == last_of_price) add_told("amount");
    }
}

bool LineGrid::is_at_right(int place) const {
    const LineColumn& column = columns_[static_cast<std::size_t>(place)];
    return is_figure(column.info) ||
           (column.told && (column.info.name == "quantity" || column.info.name == "amount"));
}

// What the cells of a column offer while something is typed into them.
std::function<std::unique_ptr<Suggestions>(wxTextCtrl&)> LineGrid::suggestions_of(
    const FieldInfo& info) {
    if (!info.choices.empty())
        return [choices = info.choices](wxTextCtrl& field) {
            return std::make_unique<Suggestions>(field, choices_source(choices));
        };
    if (info.refers == "unit")
        return [this](wxTextCtrl& field) {
            return std::make_unique<Suggestions>(
                field, units_source(desk_, [this] {
                    return cell(grid_->GetGridCursorRow(), "item");
                }));
        };
    if (info.refers.empty()) return {};
    return [this, refers = info.refers](wxTextCtrl& field) {
        return std::make_unique<Suggestions>(field, desk_, refers, [this, refers] {
            return given ? given(refers) : Parameters();
        });
    };
}

void LineGrid::make_columns() {
    for (int place = 0; place < static_cast<int>(columns_.size()); ++place) {
        const LineColumn& column = columns_[static_cast<std::size_t>(place)];
        std::string label = label_of(column.info.name);
        // Beside the item that is told, the form may have one that came in its stead.
        if (!column.told && place_of(column.info.name) < place)
            label = "Other " + plain_word(column.info.name);
        if (column.info.required && !column.told) label += " *";
        grid_->SetColLabelValue(place, wx(label));
        grid_->SetColSize(place, FromDIP(width_of(column)));
        auto* attr = new wxGridCellAttr;
        attr->SetAlignment(is_at_right(place) ? wxALIGN_RIGHT : wxALIGN_LEFT,
                           wxALIGN_CENTRE_VERTICAL);
        if (column.told) {
            attr->SetReadOnly();
            attr->SetTextColour(theme::hint());
            attr->SetBackgroundColour(theme::side());
        } else if (column.info.type == FieldType::boolean) {
            attr->SetEditor(new wxGridCellBoolEditor);
            attr->SetRenderer(new wxGridCellBoolRenderer);
        } else {
            attr->SetEditor(new LineEditor(suggestions_of(column.info)));
        }
        grid_->SetColAttr(place, attr);
    }
}

void LineGrid::bind_keys() {
    grid_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { on_key(event); });
    grid_->Bind(wxEVT_GRID_CELL_CHANGING, [this](wxGridEvent& event) {
        event.Skip();
        remember();
    });
    grid_->Bind(wxEVT_GRID_CELL_CHANGED, [this](wxGridEvent& event) {
        after_edit(event.GetRow(), event.GetCol());
    });
    grid_->Bind(wxEVT_GRID_TABBING, [this](wxGridEvent& event) {
        const bool last = event.GetCol() == grid_->GetNumberCols() - 1 &&
                          event.GetRow() == grid_->GetNumberRows() - 1;
        if (last && !event.ShiftDown() && is_blank(event.GetRow())) {
            grid_->DisableCellEditControl();
            Navigate();  // a blank last line: on to what comes after the lines
        } else {
            CallAfter([this, back = event.ShiftDown()] { walk(false, back); });
        }
    });
    grid_->Bind(wxEVT_GRID_SELECT_CELL, [this](wxGridEvent& event) {
        event.Skip();
        CallAfter([this] {
            show_refusal_of_cursor();
            const int row = grid_->GetGridCursorRow();
            if (row != about_row_ && on_row) on_row(row);
            about_row_ = row;
        });
    });
}

void LineGrid::on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if ((key == WXK_RETURN || key == WXK_NUMPAD_ENTER) && !event.ControlDown()) {
        grid_->DisableCellEditControl();
        walk(true, false);
    } else if (key == 'V' && event.ControlDown()) {
        paste();
    } else if (key == 'Z' && event.ControlDown()) {
        undo();
    } else if (key == 'D' && event.ControlDown()) {
        if (key_.empty())
            duplicate_line();
        else
            fill_down();
    } else if (key == WXK_DELETE && event.ControlDown()) {
        remove_line();
    } else if (key == WXK_DELETE) {
        const int row = grid_->GetGridCursorRow();
        const int column = grid_->GetGridCursorCol();
        if (!columns_[static_cast<std::size_t>(column)].told) {
            remember();
            grid_->SetCellValue(row, column, "");
            after_edit(row, column);
        }
    } else {
        event.Skip();
    }
}

// To the next cell that can be filled, or to the first one of the next row.
void LineGrid::walk(bool to_next_row, bool back) {
    grid_->DisableCellEditControl();
    int row = grid_->GetGridCursorRow();
    int column = grid_->GetGridCursorCol();
    const int last = grid_->GetNumberCols() - 1;
    const auto told = [&] { return columns_[static_cast<std::size_t>(column)].told; };
    if (to_next_row) {
        ++row;
        column = 0;
        while (column < last && told()) ++column;
    } else {
        do {
            column += back ? -1 : 1;
            if (column > last || column < 0) {
                row += back ? -1 : 1;
                column = back ? last : 0;
            }
        } while (row >= 0 && told());
    }
    if (row < 0) return;
    keep_blank_row();
    row = std::min(row, grid_->GetNumberRows() - 1);
    grid_->SetGridCursor(row, column);
    grid_->MakeCellVisible(row, column);
}

void LineGrid::after_edit(int row, int column) {
    if (filling_) return;
    if (proposed_.erase({row, column}) > 0)
        grid_->SetCellTextColour(row, column, theme::words());
    const FieldInfo& info = columns_[static_cast<std::size_t>(column)].info;
    const std::string typed = utf8(grid_->GetCellValue(row, column));
    if (info.type == FieldType::date) {
        if (const auto date = read_date(typed, desk_.today()))
            grid_->SetCellValue(row, column, wx(shown_date(*date)));
    } else if (!info.choices.empty()) {
        if (const std::string chosen = choice_beginning(info, typed); !chosen.empty())
            grid_->SetCellValue(row, column, wx(chosen));
    } else if (is_figure(info)) {
        if (const auto plain = read_number(typed))
            grid_->SetCellValue(row, column, wx(cell_of_value(info, *plain)));
    }
    if (refused_.erase({row, column}) > 0)
        grid_->SetCellBackgroundColour(row, column, colour_of({row, column}));
    keep_blank_row();
    if (on_cell) on_cell(row, info.name);
    if (on_change) on_change();
}

bool LineGrid::is_told(int column) const {
    return columns_[static_cast<std::size_t>(column)].told;
}

bool LineGrid::is_blank(int row) const {
    for (int column = 0; column < grid_->GetNumberCols(); ++column)
        if (!proposed_.contains({row, column}) && !grid_->GetCellValue(row, column).empty())
            return false;
    return true;
}

void LineGrid::keep_blank_row() {
    const int rows = grid_->GetNumberRows();
    if (rows == 0 || (key_.empty() && !is_blank(rows - 1))) grid_->AppendRows(1);
}

int LineGrid::spare_rows(std::size_t lines) const { return key_.empty() || lines == 0 ? 1 : 0; }

int LineGrid::place_of(const std::string& column) const {
    for (std::size_t place = 0; place < columns_.size(); ++place)
        if (columns_[place].info.name == column) return static_cast<int>(place);
    return wxNOT_FOUND;
}

void LineGrid::fill(const std::vector<Line>& lines) {
    filling_ = true;
    drop_proposals();
    const wxGridUpdateLocker together(grid_);
    if (grid_->GetNumberRows() > 0) grid_->DeleteRows(0, grid_->GetNumberRows());
    grid_->AppendRows(static_cast<int>(lines.size()) + spare_rows(lines.size()));
    for (std::size_t row = 0; row < lines.size(); ++row)
        for (const auto& [name, plain] : lines[row])
            if (const int place = place_of(name); place != wxNOT_FOUND)
                grid_->SetCellValue(
                    static_cast<int>(row), place,
                    wx(cell_of_value(columns_[static_cast<std::size_t>(place)].info, plain)));
    filling_ = false;
    refused_.clear();
    marked_.clear();
    before_.clear();
    mapping_->Hide();
    for (std::size_t place = 0; place < columns_.size(); ++place)
        if (!columns_[place].told) {
            grid_->SetGridCursor(0, static_cast<int>(place));
            break;
        }
}

std::vector<int> LineGrid::filled_rows() const {
    std::vector<int> rows;
    for (int row = 0; row < grid_->GetNumberRows(); ++row)
        if (!is_blank(row)) rows.push_back(row);
    return rows;
}

std::size_t LineGrid::count() const { return filled_rows().size(); }

Json LineGrid::record(int row) const {
    Json record = Json::object();
    for (std::size_t place = 0; place < columns_.size(); ++place) {
        const LineColumn& column = columns_[place];
        const std::string typed = utf8(grid_->GetCellValue(row, static_cast<int>(place)));
        if (column.told) {
            // A told line number says which line of the document is meant.
            std::int64_t line = 0;
            if (column.info.name == "line" &&
                std::from_chars(typed.data(), typed.data() + typed.size(), line).ec == std::errc())
                record.set("line", line);
            continue;
        }
        if (proposed_.contains({row, static_cast<int>(place)})) continue;
        Json value = value_of_cell(column.info, typed, desk_.today());
        if (!value.is_null()) record.set(column.info.name, std::move(value));
    }
    return record;
}

Json LineGrid::lines() const {
    const bool numbered = std::any_of(list_.members.begin(), list_.members.end(), is_place);
    Json list = Json::list();
    std::vector<Json> records;
    std::int64_t number = 0;  // new lines come after those that have a number
    for (const int row : filled_rows()) {
        records.push_back(record(row));
        if (const Json* line = records.back().find("line"))
            number = std::max(number, static_cast<std::int64_t>(
                                          std::stoll("0" + line->number()->digits)));
    }
    for (Json& one : records) {
        if (numbered && !one.find("line")) one.set("line", ++number);
        list.append(std::move(one));
    }
    return list;
}

std::string LineGrid::cell(int row, const std::string& column) const {
    const int place = place_of(column);
    return place == wxNOT_FOUND ? std::string() : utf8(grid_->GetCellValue(row, place));
}

void LineGrid::set_cell(int row, const std::string& column, const std::string& typed) {
    const int place = place_of(column);
    if (place == wxNOT_FOUND) return;
    while (grid_->GetNumberRows() <= row) grid_->AppendRows(1);
    grid_->SetCellValue(row, place, wx(typed));
    after_edit(row, place);
}

void LineGrid::focus() { grid_->SetFocus(); }

}  // namespace storekeep::desktop
