#include "app/desktop/frame/tab_art.h"

#include <wx/aui/auibook.h>
#include <wx/dc.h>

#include "app/desktop/widgets/theme.h"

namespace storekeep::desktop {

TabArt::TabArt() { UpdateColoursFromSystem(); }

void TabArt::UpdateColoursFromSystem() {
    SetColour(theme::side());
    SetActiveColour(theme::page());
    m_borderPen = wxPen(theme::line(), 1);
    m_selectedFont = m_normalFont;
    m_measuringFont = m_normalFont;
}

void TabArt::DrawBorder(wxDC&, wxWindow*, const wxRect&) {}

void TabArt::DrawBackground(wxDC& dc, wxWindow*, const wxRect& rect) {
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(theme::side()));
    dc.DrawRectangle(rect);
    dc.SetPen(m_borderPen);
    dc.DrawLine(rect.GetLeft(), rect.GetBottom(), rect.GetRight() + 1, rect.GetBottom());
}

// A little wider than usual, for the space around the words.
wxSize TabArt::GetTabSize(wxDC& dc, wxWindow* window, const wxString& caption,
                          const wxBitmapBundle& picture, bool active, int close_state,
                          int* extent) {
    wxSize size = wxAuiGenericTabArt::GetTabSize(dc, window, caption, picture, active, close_state,
                                                 extent);
    size.x += window->FromDIP(14);
    *extent = size.x;
    return size;
}

void TabArt::DrawTab(wxDC& dc, wxWindow* window, const wxAuiNotebookPage& page, const wxRect& in,
                     int close_state, wxRect* tab, wxRect* close, int* extent) {
    const wxSize size =
        GetTabSize(dc, window, page.caption, page.bitmap, page.active, close_state, extent);
    const int gap = window->FromDIP(8);
    *tab = wxRect(in.x, in.y, size.x, in.height);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(page.active ? theme::page() : theme::side()));
    // The open tab covers the line below it, and so leads into its page.
    dc.DrawRectangle(tab->x, tab->y, tab->width, tab->height - (page.active ? 0 : 1));
    if (page.active) {
        dc.SetBrush(wxBrush(theme::accent()));
        dc.DrawRectangle(tab->x, tab->y, tab->width, window->FromDIP(2));
    }
    dc.SetPen(m_borderPen);
    dc.DrawLine(tab->GetRight(), tab->GetTop(), tab->GetRight(), tab->GetBottom());
    int left = tab->x + gap;
    const int right = tab->GetRight() - gap;
    const auto middle = [&](double height) {
        return tab->y + (tab->height - static_cast<int>(height)) / 2;
    };
    if (page.bitmap.IsOk()) {
        const wxBitmap picture = page.bitmap.GetBitmapFor(window);
        dc.DrawBitmap(picture, left, middle(picture.GetLogicalHeight()), true);
        left += static_cast<int>(picture.GetLogicalWidth()) + gap / 2;
    }
    int end = right;
    if (close_state != wxAUI_BUTTON_STATE_HIDDEN) {
        const wxBitmap cross =
            (close_state & wxAUI_BUTTON_STATE_HOVER ? m_activeCloseBmp : m_disabledCloseBmp)
                .GetBitmapFor(window);
        end = right - static_cast<int>(cross.GetLogicalWidth());
        *close =
            wxRect(end, middle(cross.GetLogicalHeight()), static_cast<int>(cross.GetLogicalWidth()),
                   static_cast<int>(cross.GetLogicalHeight()));
        dc.DrawBitmap(cross, close->x, close->y, true);
        end -= gap / 2;
    }
    dc.SetFont(m_normalFont);
    dc.SetTextForeground(page.active ? theme::words() : theme::hint());
    const wxString title = wxControl::Ellipsize(page.caption, dc, wxELLIPSIZE_END, end - left);
    dc.DrawText(title, left, middle(dc.GetCharHeight()));
}

}  // namespace storekeep::desktop
