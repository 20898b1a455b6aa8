// The editor of a line's cell: a text field, with suggestions where the cell names a record.
#pragma once

#include <functional>
#include <memory>

#include <wx/grid.h>

#include "app/desktop/widgets/suggestions.h"

namespace storekeep::desktop {

class LineEditor final : public wxGridCellTextEditor {
public:
    // `suggest` gives the field its list; empty: it has none.
    using Suggest = std::function<std::unique_ptr<Suggestions>(wxTextCtrl&)>;
    explicit LineEditor(Suggest suggest);

    void Create(wxWindow* parent, wxWindowID id, wxEvtHandler* handler) override;
    void Show(bool show, wxGridCellAttr* attr) override;
    bool EndEdit(int row, int column, const wxGrid* grid, const wxString& before,
                 wxString* after) override;
    void Reset() override;
    wxGridCellEditor* Clone() const override { return new LineEditor(suggest_); }

private:
    Suggest suggest_;
    std::unique_ptr<Suggestions> suggestions_;
};

}  // namespace storekeep::desktop
