// The areas at the left and what belongs to the open one. Drawn by us, worked by mouse or arrows.
#pragma once

#include <functional>
#include <vector>

#include <wx/vlbox.h>

#include "app/desktop/screens/plans.h"

namespace storekeep::desktop {

class Navigation final : public wxVListBox {
public:
    Navigation(wxWindow* parent, const Desk& desk);

    std::function<void(const Json& address)> on_choose;
    void show_place(const Json& address);  // marks where the open tab is
    void set_narrow(bool narrow);
    bool is_narrow() const { return narrow_; }
    bool shows(std::string_view area) const;

private:
    struct Row {
        std::size_t area = 0;
        const AreaEntry* entry = nullptr;  // null: the area's own row
    };
    void list_rows();
    void chosen(std::size_t row);
    bool is_marked(const Row& row) const;
    wxCoord OnMeasureItem(size_t row) const override;
    void OnDrawBackground(wxDC& dc, const wxRect& rect, size_t row) const override;
    void OnDrawItem(wxDC& dc, const wxRect& rect, size_t row) const override;

    std::vector<const AreaEntry*> entries_of(const Area& area) const;  // that this user sees

    const Desk& desk_;
    std::vector<Row> rows_;
    std::size_t open_area_ = 0;
    Json place_;
    bool narrow_ = false;
};

}  // namespace storekeep::desktop
