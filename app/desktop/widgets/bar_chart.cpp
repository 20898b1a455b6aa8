#include "app/desktop/widgets/bar_chart.h"

#include <algorithm>

#include <wx/dcbuffer.h>

#include "app/desktop/widgets/theme.h"

namespace storekeep::desktop {

BarChart::BarChart(wxWindow* parent) : wxWindow(parent, wxID_ANY) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        Refresh();
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        if (bars_.empty()) return;
        const int width = std::max(GetClientSize().x / static_cast<int>(bars_.size()), 1);
        const std::size_t place = static_cast<std::size_t>(std::max(event.GetX(), 0) / width);
        if (place < bars_.size() && GetToolTipText() != wx(bars_[place].said))
            SetToolTip(wx(bars_[place].said));
    });
}

void BarChart::show(std::vector<Bar> bars) {
    bars_ = std::move(bars);
    Refresh();
}

void BarChart::paint() {
    wxAutoBufferedPaintDC dc(this);
    const wxSize size = GetClientSize();
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(theme::page()));
    dc.DrawRectangle(wxPoint(0, 0), size);
    if (bars_.empty()) return;
    std::int64_t most = 1;
    for (const Bar& bar : bars_) most = std::max(most, bar.value);
    dc.SetFont(theme::small(*this));
    const int foot = dc.GetCharHeight() + FromDIP(2);
    const int head = dc.GetCharHeight();
    const int room = std::max(size.y - foot - head, 1);
    const int step = std::max(size.x / static_cast<int>(bars_.size()), 1);
    for (std::size_t place = 0; place < bars_.size(); ++place) {
        const Bar& bar = bars_[place];
        const int height = static_cast<int>(room * bar.value / most);
        const int x = static_cast<int>(place) * step;
        dc.SetBrush(wxBrush(theme::accent()));
        dc.DrawRectangle(x + step / 6, head + room - height, std::max(step * 2 / 3, 1), height);
        dc.SetTextForeground(theme::hint());
        const wxString label = wx(bar.label);
        const int width = dc.GetTextExtent(label).x;
        // Where it is narrow, every other bar says what it is; the tooltip says it of each.
        if (width + FromDIP(2) < step || place % 2 == 0)
            dc.DrawText(label, x + (step - width) / 2, size.y - foot);
        if (bar.value == 0) continue;
        const wxString value = wxString::Format("%lld", static_cast<long long>(bar.value));
        dc.DrawText(value, x + (step - dc.GetTextExtent(value).x) / 2, room - height);
    }
    dc.SetPen(wxPen(theme::line()));
    dc.DrawLine(0, head + room, size.x, head + room);
}

}  // namespace storekeep::desktop
