#include "app/desktop/frame/navigation.h"

#include <wx/dc.h>

#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/theme.h"

namespace storekeep::desktop {

Navigation::Navigation(wxWindow* parent, const Desk& desk) : desk_(desk) {
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
    SetName("navigation");
    SetBackgroundColour(theme::side());
    SetMinSize(FromDIP(wxSize(measure::navigation, -1)));
    list_rows();
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        const int row = VirtualHitTest(event.GetY());
        if (row != wxNOT_FOUND) chosen(static_cast<std::size_t>(row));
    });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        const int row = GetSelection();
        if ((key == WXK_RETURN || key == WXK_SPACE || key == WXK_RIGHT) && row != wxNOT_FOUND)
            chosen(static_cast<std::size_t>(row));
        else
            event.Skip();
    });
}

std::vector<const AreaEntry*> Navigation::entries_of(const Area& area) const {
    std::vector<const AreaEntry*> seen;
    for (const AreaEntry& entry : area.entries)
        if (may_see(desk_, entry)) seen.push_back(&entry);
    return seen;
}

bool Navigation::shows(std::string_view area) const {
    return std::any_of(rows_.begin(), rows_.end(),
                       [&](const Row& row) { return areas()[row.area].title == area; });
}

void Navigation::list_rows() {
    rows_.clear();
    for (std::size_t area = 0; area < areas().size(); ++area) {
        const auto entries = entries_of(areas()[area]);
        if (entries.empty()) continue;
        rows_.push_back({area, nullptr});
        if (narrow_ || area != open_area_ || entries.size() < 2) continue;
        for (const AreaEntry* entry : entries) rows_.push_back({area, entry});
    }
    SetItemCount(rows_.size());
    Refresh();
}

void Navigation::chosen(std::size_t row) {
    if (row >= rows_.size()) return;
    const Row chosen_row = rows_[row];
    const Area& area = areas()[chosen_row.area];
    if (chosen_row.entry) {
        if (on_choose) on_choose(chosen_row.entry->address);
        return;
    }
    if (open_area_ != chosen_row.area) {
        open_area_ = chosen_row.area;
        list_rows();
    }
    if (on_choose) on_choose(entries_of(area).front()->address);
}

void Navigation::show_place(const Json& address) {
    place_ = address;
    for (std::size_t area = 0; area < areas().size(); ++area)
        for (const AreaEntry& entry : areas()[area].entries)
            if (entry.address == address && area != open_area_) {
                open_area_ = area;
                list_rows();
            }
    Refresh();
}

void Navigation::set_narrow(bool narrow) {
    narrow_ = narrow;
    SetMinSize(FromDIP(wxSize(narrow ? measure::navigation_narrow : measure::navigation, -1)));
    list_rows();
}

bool Navigation::is_marked(const Row& row) const {
    if (row.entry) return row.entry->address == place_;
    const Area& area = areas()[row.area];
    if (narrow_) return row.area == open_area_;
    const auto entries = entries_of(area);
    return entries.size() == 1 && entries.front()->address == place_;
}

wxCoord Navigation::OnMeasureItem(size_t row) const {
    return FromDIP(rows_[row].entry ? 28 : 36);
}

void Navigation::OnDrawBackground(wxDC& dc, const wxRect& rect, size_t row) const {
    const bool marked = is_marked(rows_[row]);
    const bool focused = HasFocus() && IsSelected(row);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(marked ? theme::accent_soft() : theme::side()));
    dc.DrawRectangle(rect);
    if (marked) {
        dc.SetBrush(wxBrush(theme::accent()));
        dc.DrawRectangle(rect.x, rect.y, FromDIP(3), rect.height);
    }
    if (focused) {
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.SetPen(wxPen(theme::accent(), 1, wxPENSTYLE_DOT));
        dc.DrawRectangle(rect);
    }
}

void Navigation::OnDrawItem(wxDC& dc, const wxRect& rect, size_t row) const {
    const Row& one = rows_[row];
    const Area& area = areas()[one.area];
    const bool marked = is_marked(one);
    const bool open = !one.entry && one.area == open_area_;
    const wxColour colour = marked ? theme::accent() : one.entry ? theme::hint() : theme::words();
    const int size = one.entry ? 16 : 20;
    const wxBitmap picture = icon(one.entry ? one.entry->icon : area.icon, size, colour)
                                 .GetBitmapFor(this);
    const int left = rect.x + FromDIP(narrow_ ? 14 : one.entry ? 30 : 14);
    dc.DrawBitmap(picture, left, rect.y + (rect.height - FromDIP(size)) / 2, true);
    if (narrow_) return;
    dc.SetFont(open ? theme::strong(*this) : GetFont());
    dc.SetTextForeground(marked ? theme::accent() : theme::words());
    const wxString title = wx(one.entry ? one.entry->title : area.title);
    const int start = left + FromDIP(size + 10);
    const wxString fitting =
        wxControl::Ellipsize(title, dc, wxELLIPSIZE_END, rect.GetRight() - start);
    dc.DrawText(fitting, start, rect.y + (rect.height - dc.GetCharHeight()) / 2);
}

}  // namespace storekeep::desktop
