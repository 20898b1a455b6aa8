#include "app/desktop/widgets/line_editor.h"

namespace storekeep::desktop {

LineEditor::LineEditor(Suggest suggest) : suggest_(std::move(suggest)) {}

void LineEditor::Create(wxWindow* parent, wxWindowID id, wxEvtHandler* handler) {
    wxGridCellTextEditor::Create(parent, id, handler);
    if (suggest_) suggestions_ = suggest_(*Text());
}

void LineEditor::Show(bool show, wxGridCellAttr* attr) {
    wxGridCellTextEditor::Show(show, attr);
    if (!show && suggestions_) suggestions_->hide();
}

bool LineEditor::EndEdit(int row, int column, const wxGrid* grid, const wxString& before,
                         wxString* after) {
    if (suggestions_) suggestions_->hide();
    return wxGridCellTextEditor::EndEdit(row, column, grid, before, after);
}

void LineEditor::Reset() {
    if (suggestions_) suggestions_->hide();
    wxGridCellTextEditor::Reset();
}

}  // namespace storekeep::desktop
