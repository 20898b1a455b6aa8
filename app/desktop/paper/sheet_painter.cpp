#include "app/desktop/paper/sheet_painter.h"

#include "app/desktop/widgets/theme.h"

namespace storekeep::desktop {

namespace {

// Large enough for its widths to be exact; each run is scaled down to its own size.
constexpr double font_height = 100;

wxColour grey(float shade) {
    const auto level = static_cast<unsigned char>(shade * 255);
    return wxColour(level, level, level);
}

bool is_plain(const std::string& text) {
    for (const char one : text)
        if (static_cast<unsigned char>(one) >= 0xD6) return false;  // U+0580 and on
    return true;
}

// Letters stand in their order already: what draws them must not turn them round again.
wxString in_this_order(const std::string& text) {
    if (is_plain(text)) return wx(text);
    return wxString(wxUniChar(0x202D)) + wx(text) + wxString(wxUniChar(0x202C));
}

}  // namespace

SheetPainter::SheetPainter(wxGraphicsContext& context) : context_(context) {}

// A font of wx has its colour in it.
const wxGraphicsFont& SheetPainter::font(paper::Face face, float shade) {
    const auto known = fonts_.find({face, shade});
    if (known != fonts_.end()) return known->second;
    const bool fallback = face == paper::Face::fallback;
    const int flags = face == paper::Face::bold ? wxFONTFLAG_BOLD : wxFONTFLAG_DEFAULT;
    return fonts_
        .emplace(std::pair(face, shade),
                 context_.CreateFont(font_height, fallback ? "Droid Sans Fallback" : "DejaVu Sans",
                                     flags, grey(shade)))
        .first->second;
}

void SheetPainter::paint(const paper::Sheet& sheet) {
    for (const paper::Mark& mark : sheet.marks)
        std::visit([this](const auto& one) { paint(one); }, mark);
}

void SheetPainter::paint(const paper::Run& run) {
    const wxString text = in_this_order(run.text);
    context_.SetFont(font(run.face, run.grey));
    double width = 0;
    double height = 0;
    double descent = 0;
    context_.GetTextExtent(text, &width, &height, &descent);
    if (width <= 0) return;
    const double scale = static_cast<double>(run.width) / width;
    context_.SetAntialiasMode(wxANTIALIAS_DEFAULT);
    context_.PushState();
    context_.Translate(static_cast<double>(run.x), static_cast<double>(run.y));
    context_.Scale(scale, scale);
    context_.DrawText(text, 0, -(height - descent));
    context_.PopState();
}

void SheetPainter::paint(const paper::Stroke& stroke) {
    context_.SetPen(context_.CreatePen(
        wxGraphicsPenInfo(grey(stroke.grey)).Width(static_cast<double>(stroke.width))));
    context_.StrokeLine(static_cast<double>(stroke.x), static_cast<double>(stroke.y),
                        static_cast<double>(stroke.to_x), static_cast<double>(stroke.to_y));
}

void SheetPainter::paint(const paper::Area& area) {
    context_.SetPen(*wxTRANSPARENT_PEN);
    context_.SetBrush(wxBrush(grey(area.grey)));
    context_.DrawRectangle(static_cast<double>(area.x), static_cast<double>(area.y),
                           static_cast<double>(area.width), static_cast<double>(area.height));
}

// With hard edges, as on the printer.
void SheetPainter::paint(const paper::Bars& bars) {
    context_.SetAntialiasMode(wxANTIALIAS_NONE);
    context_.SetPen(*wxTRANSPARENT_PEN);
    context_.SetBrush(*wxBLACK_BRUSH);
    const auto module = static_cast<double>(bars.module);
    for (const paper::Bar& bar : bars.bars)
        context_.DrawRectangle(static_cast<double>(bars.x) + bar.at * module,
                               static_cast<double>(bars.y), bar.width * module,
                               static_cast<double>(bars.height));
    context_.SetAntialiasMode(wxANTIALIAS_DEFAULT);
}

}  // namespace storekeep::desktop
