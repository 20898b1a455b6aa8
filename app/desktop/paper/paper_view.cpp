#include "app/desktop/paper/paper_view.h"

#include <cmath>

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include "app/desktop/paper/sheet_painter.h"
#include "app/desktop/widgets/theme.h"

namespace storekeep::desktop {

namespace {

constexpr int between = 16;             // sheets
constexpr double points = 96.0 / 72.0;  // pixels a point at its own size
constexpr double smallest = 0.2;
constexpr double largest = 6;

}  // namespace

PaperView::PaperView(wxWindow* parent)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxHSCROLL | wxWANTS_CHARS) {
    SetName("paper");
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetScrollRate(FromDIP(12), FromDIP(12));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxAutoBufferedPaintDC dc(this);
        paint(dc);
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        measure();
    });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) { on_key(event); });
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        if (!event.ControlDown()) {
            event.Skip();
            return;
        }
        zoom(event.GetWheelRotation() > 0 ? 1.2 : 1 / 1.2);
    });
    for (const auto& scrolled :
         {wxEVT_SCROLLWIN_THUMBTRACK, wxEVT_SCROLLWIN_LINEDOWN, wxEVT_SCROLLWIN_LINEUP,
          wxEVT_SCROLLWIN_PAGEDOWN, wxEVT_SCROLLWIN_PAGEUP})
        Bind(scrolled, [this](wxScrollWinEvent& event) {
            event.Skip();
            if (on_move) CallAfter([this] { on_move(); });
        });
}

void PaperView::show(std::shared_ptr<const paper::Paper> paper) {
    paper_ = std::move(paper);
    measure();
    Refresh();
}

double PaperView::scale() const {
    const double own = FromDIP(100) / 100.0 * points;
    if (zoom_ > 0 || !paper_ || paper_->sheets.empty()) return own * (zoom_ > 0 ? zoom_ : 1);
    float widest = 1;
    for (const paper::Sheet& sheet : paper_->sheets) widest = std::max(widest, sheet.width);
    const double room = std::max(50, GetSize().x - 2 * FromDIP(between) - FromDIP(16));
    return std::min(room / static_cast<double>(widest), own * 2);  // labels are not blown up
}

int PaperView::percent() const {
    return static_cast<int>(std::lround(scale() / (FromDIP(100) / 100.0 * points) * 100));
}

int PaperView::height_of(const paper::Sheet& sheet) const {
    return static_cast<int>(std::ceil(static_cast<double>(sheet.height) * scale()));
}

void PaperView::measure() {
    int height = FromDIP(between);
    double width = 0;
    if (paper_)
        for (const paper::Sheet& sheet : paper_->sheets) {
            height += height_of(sheet) + FromDIP(between);
            width = std::max(width, static_cast<double>(sheet.width) * scale());
        }
    const int across = zoom_ > 0 ? static_cast<int>(width) + 2 * FromDIP(between) : 1;
    const wxSize size(across, height);
    if (GetVirtualSize() != size) SetVirtualSize(size);
    Refresh();
    if (on_move) on_move();
}

void PaperView::zoom(double factor) {
    const double own = FromDIP(100) / 100.0 * points;
    zoom_ = std::clamp(scale() / own * factor, smallest, largest);
    measure();
}

void PaperView::fit() {
    zoom_ = 0;
    measure();
}

std::size_t PaperView::sheet_in_front() const {
    if (!paper_ || paper_->sheets.empty()) return 0;
    int top = 0;
    CalcUnscrolledPosition(0, GetClientSize().y / 2, nullptr, &top);
    int y = FromDIP(between);
    for (std::size_t place = 0; place < paper_->sheets.size(); ++place) {
        y += height_of(paper_->sheets[place]) + FromDIP(between);
        if (top < y) return place + 1;
    }
    return paper_->sheets.size();
}

void PaperView::turn(int sheets) {
    if (!paper_ || paper_->sheets.empty()) return;
    const auto last = static_cast<int>(paper_->sheets.size()) - 1;
    const int to = std::clamp(static_cast<int>(sheet_in_front()) - 1 + sheets, 0, last);
    int y = 0;
    for (int place = 0; place < to; ++place)
        y += height_of(paper_->sheets[static_cast<std::size_t>(place)]) + FromDIP(between);
    int rate = 1;
    GetScrollPixelsPerUnit(nullptr, &rate);
    Scroll(-1, y / std::max(1, rate));
    if (on_move) on_move();
}

void PaperView::on_key(wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
        case '+':
        case '=':
        case WXK_NUMPAD_ADD:
            zoom(1.2);
            return;
        case '-':
        case WXK_NUMPAD_SUBTRACT:
            zoom(1 / 1.2);
            return;
        case '0':
            fit();
            return;
        case WXK_PAGEDOWN:
            turn(1);
            return;
        case WXK_PAGEUP:
            turn(-1);
            return;
        case WXK_TAB:
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                       : wxNavigationKeyEvent::IsForward);
            return;
        default:
            event.Skip();
    }
}

// Only the sheets that are seen.
void PaperView::paint(wxDC& dc) {
    dc.SetBackground(wxBrush(theme::side()));
    dc.Clear();
    if (!paper_) return;
    int top = 0;
    int left = 0;
    CalcUnscrolledPosition(0, 0, &left, &top);
    const int bottom = top + GetClientSize().y;
    const double by = scale();
    int y = FromDIP(between);
    for (const paper::Sheet& sheet : paper_->sheets) {
        const int height = height_of(sheet);
        if (y + height >= top && y <= bottom) {
            const int width = static_cast<int>(std::ceil(static_cast<double>(sheet.width) * by));
            const int x = std::max(FromDIP(between), (GetClientSize().x - width) / 2);
            dc.SetPen(wxPen(theme::line()));
            dc.SetBrush(*wxWHITE_BRUSH);
            dc.DrawRectangle(x - left - 1, y - top - 1, width + 2, height + 2);
            const std::unique_ptr<wxGraphicsContext> context(
                wxGraphicsContext::CreateFromUnknownDC(dc));
            if (!context) return;
            context->Translate(x - left, y - top);
            context->Scale(by, by);
            SheetPainter(*context).paint(sheet);
        }
        y += height + FromDIP(between);
    }
}

}  // namespace storekeep::desktop
