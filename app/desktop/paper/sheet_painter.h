// Paints sheets on screen and for the system's printers: the same marks as in the PDF, each run of
// letters as wide as the layout says.
#pragma once

#include <map>
#include <utility>

#include <wx/graphics.h>

#include "reports/paper/sheet.h"

namespace storekeep::desktop {

class SheetPainter {
public:
    // The context's units are points; its origin is the sheet's upper left corner.
    explicit SheetPainter(wxGraphicsContext& context);
    void paint(const paper::Sheet& sheet);

private:
    void paint(const paper::Run& run);
    void paint(const paper::Stroke& stroke);
    void paint(const paper::Area& area);
    void paint(const paper::Bars& bars);

    const wxGraphicsFont& font(paper::Face face, float shade);

    wxGraphicsContext& context_;
    std::map<std::pair<paper::Face, float>, wxGraphicsFont> fonts_;
};

}  // namespace storekeep::desktop
