// How the tabs look: flat, in the theme's colours, the open one marked by a line.
#pragma once

#include <wx/aui/tabart.h>

namespace storekeep::desktop {

class TabArt final : public wxAuiGenericTabArt {
public:
    TabArt();
    wxAuiTabArt* Clone() override { return new TabArt(*this); }
    void UpdateColoursFromSystem() override;
    void DrawBorder(wxDC& dc, wxWindow* window, const wxRect& rect) override;
    void DrawBackground(wxDC& dc, wxWindow* window, const wxRect& rect) override;
    void DrawTab(wxDC& dc, wxWindow* window, const wxAuiNotebookPage& page, const wxRect& in,
                 int close_state, wxRect* tab, wxRect* close, int* extent) override;
    wxSize GetTabSize(wxDC& dc, wxWindow* window, const wxString& caption,
                      const wxBitmapBundle& picture, bool active, int close_state,
                      int* extent) override;
    int GetIndentSize() override { return 0; }
    int GetBorderWidth(wxWindow*) override { return 0; }
    int GetAdditionalBorderSpace(wxWindow*) override { return 0; }
};

}  // namespace storekeep::desktop
