// The editor of a line's cell: a text field, with suggestions where the cell names a record.
#pragma once

#include <functional>
#include <memory>

#include <wx/grid.h>

#include "app/desktop/widgets/suggestions.h"

namespace storekeep::desktop {

class LineEditor final : public wxGridCellTextEditor {
public:
    LineEditor(Desk& desk, std::string refers, std::function<Parameters()> given);

    void Create(wxWindow* parent, wxWindowID id, wxEvtHandler* handler) override;
    void Show(bool show, wxGridCellAttr* attr) override;
    bool EndEdit(int row, int column, const wxGrid* grid, const wxString& before,
                 wxString* after) override;
    void Reset() override;
    wxGridCellEditor* Clone() const override { return new LineEditor(desk_, refers_, given_); }

private:
    Desk& desk_;
    std::string refers_;
    std::function<Parameters()> given_;
    std::unique_ptr<Suggestions> suggestions_;
};

}  // namespace storekeep::desktop
