#include "app/desktop/frame/explain_panel.h"

#include <wx/sizer.h>

#include "app/desktop/widgets/layout.h"
#include "app/desktop/widgets/table_grid.h"

namespace storekeep::desktop {

namespace {

constexpr int panel_width = 420;
constexpr int amount_width = 112;

// "│ ├ GR-000017": how it hangs on what stands above it.
std::string branch(const ExplainedLine& line) {
    std::string drawn;
    for (int depth = 0; depth < line.depth; ++depth) drawn += "│  ";
    return drawn + (line.last ? "└ " : "├ ");
}

}  // namespace

ExplainPanel::ExplainPanel(wxWindow* parent, Desk& desk) : wxPanel(parent), desk_(desk) {
    SetBackgroundColour(theme::side());
    SetName("explain");
    const int margin = FromDIP(measure::page_margin);
    title_ = name_line(this, " ");
    figure_ = words(this, "");
    figure_->SetFont(theme::title(*this));
    figure_->SetName("figure");
    grid_ = new wxGrid(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
    grid_->CreateGrid(0, 2, wxGrid::wxGridSelectRows);
    dress(*grid_);
    grid_->EnableEditing(false);
    grid_->SetColLabelSize(0);
    grid_->SetColSize(0, FromDIP(panel_width - amount_width) - 2 * margin);
    grid_->SetColSize(1, FromDIP(amount_width));
    grid_->SetMinSize(FromDIP(wxSize(200, 120)));
    grid_->SetDefaultCellBackgroundColour(theme::side());
    auto* amounts = new wxGridCellAttr;
    amounts->SetAlignment(wxALIGN_RIGHT, wxALIGN_CENTRE_VERTICAL);
    grid_->SetColAttr(1, amounts);
    grid_->Bind(wxEVT_GRID_CELL_LEFT_DCLICK,
                [this](wxGridEvent& event) { open_line(event.GetRow()); });
    sum_ = hint_line(this, " ");
    sum_->SetName("sum");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(title_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, margin);
    column->Add(figure_, 0, wxEXPAND | wxALL, margin);
    column->Add(grid_, 1, wxEXPAND | wxLEFT | wxRIGHT, margin);
    column->Add(sum_, 0, wxEXPAND | wxALL, margin);
    SetSizer(column);
    SetMinSize(FromDIP(wxSize(panel_width, -1)));
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        if (key == WXK_ESCAPE)
            leave();
        else if ((key == WXK_RETURN || key == WXK_NUMPAD_ENTER) && !event.ControlDown())
            open_line(grid_->GetGridCursorRow());
        else
            event.Skip();
    });
    Hide();
}

void ExplainPanel::show(const Figure& figure) {
    const auto found = std::make_shared<std::optional<Explanation>>();
    caller_.forget();
    desk_.run(
        caller_, [figure, found](LocalOffice& office) { *found = explained(office, figure); },
        [this, found](std::optional<Trouble> trouble) {
            shown_ = found->value_or(Explanation());
            if (trouble) shown_.title = trouble->message;
            fill();
        });
}

void ExplainPanel::fill() {
    title_->SetLabel(wx(shown_.title));
    figure_->SetLabelText(wx("= " + shown_.figure));
    const wxGridUpdateLocker together(grid_);
    if (grid_->GetNumberRows() > 0) grid_->DeleteRows(0, grid_->GetNumberRows());
    grid_->AppendRows(static_cast<int>(shown_.lines.size()));
    int row = 0;
    for (const ExplainedLine& line : shown_.lines) {
        std::string said = branch(line) + line.what;
        if (!line.date.empty()) said += "   " + line.date;
        if (!line.words.empty()) said += "   " + line.words;
        grid_->SetCellValue(row, 0, wx(said));
        grid_->SetCellValue(row, 1, wx(line.amount));
        if (line.number.empty()) {
            grid_->SetCellFont(row, 0, theme::strong(*this));
            grid_->SetCellFont(row, 1, theme::strong(*this));
        }
        ++row;
    }
    sum_->SetForegroundColour(
        theme::state(shown_.adds_up ? StateKind::done : StateKind::waiting));
    sum_->SetLabel(wx(shown_.adds_up
                          ? "✓ The lines sum to the figure. Enter opens a document."
                          : "The figure is its share of these; they sum to " + shown_.figure +
                                "."));
    Show();
    GetParent()->Layout();
    if (!shown_.lines.empty()) grid_->SetGridCursor(0, 0);
    grid_->SetFocus();
}

void ExplainPanel::open_line(int row) {
    if (row < 0 || row >= static_cast<int>(shown_.lines.size())) return;
    const ExplainedLine& line = shown_.lines[static_cast<std::size_t>(row)];
    if (on_open && !line.number.empty()) on_open(line.kind, line.number);
}

void ExplainPanel::leave() {
    caller_.forget();
    if (!IsShown()) return;
    Hide();
    GetParent()->Layout();
    if (on_leave) on_leave();
}

}  // namespace storekeep::desktop
