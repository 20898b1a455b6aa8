#include "app/desktop/widgets/jump_row.h"

#include <wx/dcbuffer.h>

namespace storekeep::desktop {

namespace {
constexpr int height = 28;
constexpr int count_width = 44;
}  // namespace

JumpRow::JumpRow(wxWindow* parent, std::string words, std::function<void()> jump)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS),
      words_(std::move(words)),
      jump_(std::move(jump)) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(wxSize(120, height)));
    SetCursor(wxCursor(wxCURSOR_HAND));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) { jump_(); });
    const auto point = [this](bool pointed_at) {
        pointed_at_ = pointed_at;
        Refresh();
    };
    Bind(wxEVT_ENTER_WINDOW, [point](wxMouseEvent&) { point(true); });
    Bind(wxEVT_LEAVE_WINDOW, [point](wxMouseEvent&) { point(false); });
    const auto repaint = [this](wxEvent& event) {
        event.Skip();
        Refresh();
    };
    Bind(wxEVT_SET_FOCUS, repaint);
    Bind(wxEVT_KILL_FOCUS, repaint);
    Bind(wxEVT_SIZE, repaint);
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        if (key == WXK_RETURN || key == WXK_SPACE)
            jump_();
        else if (key == WXK_TAB)
            Navigate(event.ShiftDown() ? 0 : wxNavigationKeyEvent::IsForward);
        else
            event.Skip();
    });
}

void JumpRow::set_count(const std::string& count, const std::string& words) {
    count_ = count;
    words_ = words;
    SetToolTip(wx(words));
    Refresh();
}

void JumpRow::set_figure(const std::string& figure) {
    figure_ = figure;
    Refresh();
}

void JumpRow::paint() {
    wxAutoBufferedPaintDC dc(this);
    const wxSize size = GetClientSize();
    const int gap = FromDIP(measure::row_gap);
    dc.SetPen(HasFocus() ? wxPen(theme::accent(), FromDIP(1)) : *wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(pointed_at_ || HasFocus() ? theme::accent_soft() : theme::page()));
    dc.DrawRectangle(wxPoint(0, 0), size);
    dc.SetTextForeground(theme::words());
    const int top = (size.y - dc.GetCharHeight()) / 2;
    int left = gap;
    int right = size.x - gap;
    dc.SetFont(theme::strong(*this));
    if (!count_.empty()) {
        const wxString count = wx(count_);
        const int end = left + FromDIP(count_width);
        dc.DrawText(count, end - dc.GetTextExtent(count).x, top);
        left = end + gap;
    }
    if (!figure_.empty()) {
        const wxString figure = wx(figure_);
        right -= dc.GetTextExtent(figure).x;
        dc.DrawText(figure, right, top);
        right -= gap;
    }
    dc.SetFont(GetFont());
    dc.DrawText(wxControl::Ellipsize(wx(words_), dc, wxELLIPSIZE_END, right - left), left, top);
}

}  // namespace storekeep::desktop
