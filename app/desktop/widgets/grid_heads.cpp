#include "app/desktop/widgets/grid_heads.h"

#include <wx/dc.h>

#include "app/desktop/widgets/theme.h"

namespace storekeep::desktop {

namespace {

class Head final : public wxGridColumnHeaderRenderer {
public:
    explicit Head(int side) : side_(side) {}

    void DrawBorder(const wxGrid&, wxDC& dc, wxRect& rect) const override {
        dc.SetPen(wxPen(theme::line(), 1));
        dc.DrawLine(rect.GetLeft(), rect.GetBottom(), rect.GetRight() + 1, rect.GetBottom());
        dc.DrawLine(rect.GetRight(), rect.GetTop(), rect.GetRight(), rect.GetBottom());
    }
    void DrawLabel(const wxGrid& grid, wxDC& dc, const wxString& value, const wxRect& rect, int,
                   int down, int turned) const override {
        wxRect inside = rect;
        inside.Deflate(grid.FromDIP(6), 0);
        const wxString fitting =
            turned == wxHORIZONTAL ? wxControl::Ellipsize(value, dc, wxELLIPSIZE_END, inside.width)
                                   : value;
        wxGridColumnHeaderRenderer::DrawLabel(grid, dc, fitting, inside, side_, down, turned);
    }

private:
    int side_;
};

class Heads final : public wxGridCellAttrProvider {
public:
    explicit Heads(std::function<bool(int column)> is_figure) : is_figure_(std::move(is_figure)) {}

    const wxGridColumnHeaderRenderer& GetColumnHeaderRenderer(int column) override {
        return is_figure_(column) ? right_ : left_;
    }

private:
    std::function<bool(int column)> is_figure_;
    Head left_{wxALIGN_LEFT};
    Head right_{wxALIGN_RIGHT};
};

}  // namespace

wxGridCellAttrProvider* grid_heads(std::function<bool(int column)> is_figure) {
    return new Heads(std::move(is_figure));
}

}  // namespace storekeep::desktop
