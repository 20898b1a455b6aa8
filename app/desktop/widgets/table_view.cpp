#include "app/desktop/widgets/table_view.h"

#include <algorithm>

#include <wx/clipbrd.h>
#include <wx/menu.h>

#include "app/desktop/company/costs.h"
#include "app/desktop/company/shown.h"
#include "app/desktop/company/words.h"
#include "app/desktop/widgets/layout.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

constexpr int wait_while_typing = 120;  // milliseconds
constexpr std::size_t sample = 100;     // rows asked for their width

}  // namespace

TableView::TableView(wxWindow* parent, Remembered& remembered, std::string name, std::string user)
    : wxPanel(parent),
      remembered_(remembered),
      name_(std::move(name)),
      user_(std::move(user)),
      typing_(this),
      waiting_(this) {
    SetBackgroundColour(theme::page());
    build_controls();
    bind_grid();
    show_what_there_is();
}

TableView::~TableView() { remember_layout(); }

void TableView::build_controls() {
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    filter_ = new wxSearchCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(280, -1)));
    filter_->SetDescriptiveText(wx("Filter: words, state:open, amount>100, late"));
    filter_->ShowCancelButton(true);
    filter_->SetName("filter");
    top->Add(filter_, 0, wxALIGN_CENTRE_VERTICAL);
    count_ = hint(this, "");
    top->Add(count_, 1, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(measure::row_gap));
    stop_ = button(this, "Stop", [this] { stop(); }, "Esc");
    stop_->SetName("stop");
    stop_->Hide();
    top->Add(stop_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(measure::row_gap));
    column->Add(top, 0, wxEXPAND | wxBOTTOM, FromDIP(measure::row_gap));
    grid_ = new wxGrid(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
    grid_->SetMinSize(FromDIP(wxSize(200, 80)));
    table_ = new GridOfRows;
    grid_->SetTable(table_, true, wxGrid::wxGridSelectRows);
    dress(*grid_);
    column->Add(grid_, 1, wxEXPAND);
    totals_ = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                               wxALIGN_RIGHT | wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    totals_->SetForegroundColour(theme::words());
    column->Add(totals_, 0, wxEXPAND | wxALL, FromDIP(measure::unit));
    SetSizer(column);
}

void TableView::bind_grid() {
    filter_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typing_.StartOnce(wait_while_typing); });
    filter_->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { set_filter(""); });
    filter_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool enter = event.GetKeyCode() == WXK_RETURN && !event.ControlDown();
        if (event.GetKeyCode() == WXK_DOWN || enter) {
            if (typing_.IsRunning()) rearrange();
            grid_->SetFocus();
            if (rows().count() > 0 && !selected()) select(0);
        } else if (event.GetKeyCode() == WXK_ESCAPE && !filter().empty()) {
            set_filter("");
        } else if (event.GetKeyCode() == WXK_ESCAPE && is_loading()) {
            stop();
        } else {
            event.Skip();
        }
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { rearrange(); }, typing_.GetId());
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        stop_->Show(is_loading());
        tell_totals();
    }, waiting_.GetId());
    grid_->Bind(wxEVT_GRID_CELL_LEFT_DCLICK, [this](wxGridEvent& event) {
        const std::size_t place = table_->columns()[static_cast<std::size_t>(event.GetCol())];
        if (on_open)
            on_open(static_cast<std::size_t>(event.GetRow()), rows().columns()[place].name);
    });
    grid_->Bind(wxEVT_GRID_SELECT_CELL, [this](wxGridEvent& event) {
        event.Skip();
        if (on_select) CallAfter([this] { if (on_select) on_select(); });
    });
    grid_->Bind(wxEVT_GRID_LABEL_LEFT_CLICK, [this](wxGridEvent& event) {
        if (event.GetCol() >= 0) sort_by(event.GetCol());
    });
    grid_->Bind(wxEVT_GRID_LABEL_RIGHT_CLICK,
                [this](wxGridEvent& event) { choose_columns(event.GetCol()); });
    grid_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { on_key(event); });
}

void TableView::on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if ((key == WXK_RETURN || key == WXK_NUMPAD_ENTER) && !event.ControlDown()) {
        open_current();
    } else if (key == WXK_ESCAPE && is_loading()) {
        stop();
    } else if (key == 'C' && event.ControlDown()) {
        copy(event.ShiftDown());
    } else if (key == WXK_TAB) {
        // Inside a list the arrows walk; Tab goes on to what is beside it.
        grid_->Navigate(event.ShiftDown() ? 0 : wxNavigationKeyEvent::IsForward);
    } else {
        event.Skip();
    }
}

bool TableView::open_current() {
    const auto row = selected();
    const int column = grid_->GetGridCursorCol();
    if (!on_open || !row || column < 0) return false;
    on_open(*row, rows().columns()[table_->columns()[static_cast<std::size_t>(column)]].name);
    return true;
}

void TableView::set_empty(Empty empty) {
    empty_ = std::move(empty);
    if (nothing_) {
        nothing_->Destroy();
        nothing_ = nullptr;
    }
    show_what_there_is();
}

std::string TableView::identity(std::size_t row) const {
    std::string all;
    for (std::size_t place = 0; place < std::min<std::size_t>(rows().columns().size(), 3); ++place)
        all += text(rows().cell(row, place), rows().columns()[place]) + '\x1f';
    return all;
}

void TableView::become(const std::string& name) {
    if (name == name_) return;
    remember_layout();
    name_ = name;
    fitted_ = false;
    sorted_by_.reset();
    if (!filter().empty()) set_filter("");
}

void TableView::take(TableRows fresh) {
    const int rows_before = table_->GetNumberRows();
    const int columns_before = table_->GetNumberCols();
    const std::optional<std::size_t> chosen = selected();
    const std::string kept = chosen ? identity(*chosen) : std::string();
    if (sorted_by_ && *sorted_by_ < fresh.columns().size()) fresh.sort(sorted_by_, descending_);
    if (!filter().empty()) fresh.filter(filter(), user_);
    std::vector<std::size_t> columns = columns_to_show(fresh);
    table_->show(std::move(fresh), std::move(columns));
    tell_of_change(*grid_, rows_before, columns_before);
    if (!fitted_ && rows().all() > 0) fit_columns();
    if (!kept.empty())
        for (std::size_t row = 0; row < std::min<std::size_t>(rows().count(), 20'000); ++row)
            if (identity(row) == kept) {
                grid_->SetGridCursor(static_cast<int>(row),
                                     std::max(grid_->GetGridCursorCol(), 0));
                break;
            }
    tell_totals();
    show_what_there_is();
}

std::vector<std::size_t> TableView::columns_to_show(const TableRows& rows) const {
    std::vector<std::string> names;
    for (const Json& name : remembered_.value("tables/" + name_ + "/columns").items())
        if (const std::string* text = name.text()) names.push_back(*text);
    if (names.empty()) names = preferred_;
    const auto is_seen = [&](std::size_t place) {
        return !desk_ || !rows.is_empty(place) ||
               is_column_seen(*desk_, question_.report, rows.columns()[place].name);
    };
    std::vector<std::size_t> places;
    for (const std::string& name : names)
        for (std::size_t place = 0; place < rows.columns().size(); ++place)
            if (rows.columns()[place].name == name && is_seen(place)) places.push_back(place);
    if (!places.empty()) return places;
    for (std::size_t place = 0; place < rows.columns().size(); ++place)
        if (is_seen(place) && (rows.all() == 0 || !rows.is_empty(place))) places.push_back(place);
    return places;
}

void TableView::fit_columns() {
    fitted_ = true;
    wxClientDC dc(grid_);
    const Json widths = remembered_.value("tables/" + name_ + "/widths");
    for (int column = 0; column < table_->GetNumberCols(); ++column) {
        const Column& of = rows().columns()[table_->columns()[static_cast<std::size_t>(column)]];
        const Json* kept = widths.find(of.name);
        if (kept && kept->number()) {
            grid_->SetColSize(column, FromDIP(std::stoi(kept->number()->digits)));
            continue;
        }
        dc.SetFont(grid_->GetLabelFont());
        int width = dc.GetTextExtent(table_->GetColLabelValue(column)).x + FromDIP(28);
        dc.SetFont(grid_->GetDefaultCellFont());
        for (std::size_t row = 0; row < std::min(rows().count(), sample); ++row)
            width = std::max(
                width, dc.GetTextExtent(table_->GetValue(static_cast<int>(row), column)).x +
                           FromDIP(of.name == "state" ? 36 : 16));
        grid_->SetColSize(column, std::clamp(width, FromDIP(56), FromDIP(320)));
    }
    if (widths.members().empty()) use_spare_width();
}

// What a wide window leaves goes to the texts that were cut.
void TableView::use_spare_width() {
    wxClientDC dc(grid_);
    dc.SetFont(grid_->GetDefaultCellFont());
    int spare = grid_->GetClientSize().x - FromDIP(4);
    for (int column = 0; column < table_->GetNumberCols(); ++column)
        spare -= grid_->GetColSize(column);
    for (int column = 0; column < table_->GetNumberCols() && spare > 0; ++column) {
        if (grid_->GetColSize(column) < FromDIP(320)) continue;
        int wanted = 0;
        for (std::size_t row = 0; row < std::min(rows().count(), sample); ++row)
            wanted = std::max(wanted,
                              dc.GetTextExtent(table_->GetValue(static_cast<int>(row), column)).x);
        const int more = std::min(spare, wanted + FromDIP(16) - grid_->GetColSize(column));
        if (more <= 0) continue;
        grid_->SetColSize(column, grid_->GetColSize(column) + more);
        spare -= more;
    }
}

void TableView::rearrange() {
    typing_.Stop();
    const int before = table_->GetNumberRows();
    table_->rows().filter(filter(), user_);
    tell_of_change(*grid_, before, table_->GetNumberCols());
    tell_totals();
    show_what_there_is();
}

void TableView::sort_by(int column) {
    const std::size_t place = table_->columns()[static_cast<std::size_t>(column)];
    if (sorted_by_ == place && descending_) {
        sorted_by_.reset();  // a third click gives the order of the answer back
        descending_ = false;
    } else {
        descending_ = sorted_by_ == place;
        sorted_by_ = place;
    }
    table_->rows().sort(sorted_by_, descending_);
    if (sorted_by_)
        grid_->SetSortingColumn(column, !descending_);
    else
        grid_->UnsetSortingColumn();
    grid_->ForceRefresh();
}

void TableView::choose_columns(int) {
    wxMenu menu;
    const std::vector<std::string> visible = visible_columns();
    for (std::size_t place = 0; place < rows().columns().size(); ++place) {
        const std::string name = rows().columns()[place].name;
        wxMenuItem* item = menu.AppendCheckItem(wxID_ANY, wx(label_of(name)));
        item->Check(std::find(visible.begin(), visible.end(), name) != visible.end());
        menu.Bind(
            wxEVT_MENU,
            [this, place](wxCommandEvent& event) {
                const int before = table_->GetNumberCols();
                std::vector<std::size_t> columns = table_->columns();
                if (event.IsChecked())
                    columns.push_back(place);
                else if (columns.size() > 1)
                    std::erase(columns, place);
                table_->set_columns(columns);
                tell_of_change(*grid_, table_->GetNumberRows(), before);
                fit_columns();
                remember_layout();
            },
            item->GetId());
    }
    PopupMenu(&menu);
}

void TableView::remember_layout() {
    if (!fitted_) return;
    Json widths = Json::object();
    Json columns = Json::list();
    for (int at = 0; at < table_->GetNumberCols(); ++at) {
        const int column = grid_->GetColAt(at);
        const std::string& name =
            rows().columns()[table_->columns()[static_cast<std::size_t>(column)]].name;
        widths.set(name, static_cast<std::int64_t>(ToDIP(grid_->GetColSize(column))));
        columns.append(name);
    }
    remembered_.set("tables/" + name_, Json::object()
                                           .set("columns", std::move(columns))
                                           .set("widths", std::move(widths)));
}

void TableView::tell_totals() {
    count_->SetForegroundColour(theme::hint());
    count_->SetLabelText(wx(count_said()));
    std::string sums;
    for (std::size_t place : table_->columns())
        if (const auto total = rows().total(place))
            sums += (sums.empty() ? "" : "     ") + label_of(rows().columns()[place].name) + " " +
                    shown(*total, rows().columns()[place]);
    const bool is_part = is_part_ || (loading_ == Loading::further_pages && !coming_);
    if (!sums.empty() && is_part) sums = "So far:     " + sums;
    totals_->SetLabelText(wx(sums));
    totals_->SetToolTip(wx(sums));
    totals_->Show(!sums.empty());
    Layout();
}

void TableView::show_what_there_is() {
    const bool nothing = rows().count() == 0 && loading_ != Loading::first_page;
    if (nothing && !nothing_) {
        nothing_ = empty_place(this, empty_.icon, empty_.sentence, empty_.step, empty_.take_step);
        GetSizer()->Insert(1, nothing_, 1, wxEXPAND);
    }
    if (nothing_) nothing_->Show(nothing);
    grid_->Show(!nothing);
    Layout();
}

std::optional<std::size_t> TableView::selected() const {
    const int row = grid_->GetGridCursorRow();
    if (row < 0 || row >= table_->GetNumberRows()) return std::nullopt;
    return static_cast<std::size_t>(row);
}

void TableView::select(std::size_t row) {
    if (row >= rows().count()) return;
    grid_->SetGridCursor(static_cast<int>(row), std::max(grid_->GetGridCursorCol(), 0));
    grid_->SelectRow(static_cast<int>(row));
}

std::vector<std::size_t> TableView::selected_rows() const {
    std::vector<std::size_t> chosen;
    for (const wxGridBlockCoords& block : grid_->GetSelectedRowBlocks())
        for (int row = block.GetTopRow(); row <= block.GetBottomRow(); ++row)
            chosen.push_back(static_cast<std::size_t>(row));
    if (chosen.empty())
        if (const auto row = selected()) chosen.push_back(*row);
    return chosen;
}

std::vector<std::string> TableView::visible_columns() const {
    std::vector<std::string> names;
    for (std::size_t place : table_->columns()) names.push_back(rows().columns()[place].name);
    return names;
}

int TableView::visible_column(std::string_view name) const {
    for (int column = 0; column < table_->GetNumberCols(); ++column)
        if (rows().columns()[table_->columns()[static_cast<std::size_t>(column)]].name == name)
            return column;
    return -1;
}

void TableView::focus_filter() {
    filter_->SetFocus();
    filter_->SelectAll();
}

void TableView::set_filter(const std::string& typed) {
    filter_->ChangeValue(wx(typed));
    rearrange();
}

std::string TableView::filter() const { return utf8(filter_->GetValue()); }

void TableView::copy(bool heads) const {
    if (!wxTheClipboard->Open()) return;
    const std::vector<std::size_t> chosen = selected_rows();
    wxTheClipboard->SetData(
        new wxTextDataObject(wx(rows().copied(table_->columns(), chosen, heads))));
    wxTheClipboard->Close();
}

Table TableView::as_shown() const {
    Table table{rows().title(), {}, {}};
    for (std::size_t place : table_->columns()) table.columns.push_back(rows().columns()[place]);
    for (std::size_t row = 0; row < rows().count(); ++row) {
        std::vector<Cell> cells;
        for (std::size_t place : table_->columns()) cells.push_back(rows().cell(row, place));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace storekeep::desktop
