#include "app/desktop/paper/printing.h"

#include <memory>

#include <wx/dc.h>
#include <wx/graphics.h>

#include "app/desktop/paper/sheet_painter.h"

namespace storekeep::desktop {

namespace {

constexpr double points_an_inch = 72;
constexpr double millimetres_an_inch = 25.4;

// The first sheet says what the printer should be filled with.
wxPrintData print_data(const paper::Paper& paper) {
    wxPrintData data;
    if (paper.sheets.empty()) return data;
    const paper::Sheet& sheet = paper.sheets.front();
    const bool across = sheet.width > sheet.height;
    const double narrow = static_cast<double>(std::min(sheet.width, sheet.height));
    const double tall = static_cast<double>(std::max(sheet.width, sheet.height));
    const auto is = [&](paper::Format format) {
        const paper::Sheet blank = paper::blank(format);
        return std::abs(narrow - static_cast<double>(blank.width)) < 1 &&
               std::abs(tall - static_cast<double>(blank.height)) < 1;
    };
    if (is(paper::Format::a4) || is(paper::Format::letter)) {
        data.SetPaperId(is(paper::Format::a4) ? wxPAPER_A4 : wxPAPER_LETTER);
        data.SetOrientation(across ? wxLANDSCAPE : wxPORTRAIT);
        return data;
    }
    const double millimetre = millimetres_an_inch / points_an_inch;
    data.SetPaperId(wxPAPER_NONE);
    data.SetPaperSize(wxSize(wxRound(static_cast<double>(sheet.width) * millimetre),
                             wxRound(static_cast<double>(sheet.height) * millimetre)));
    data.SetOrientation(wxPORTRAIT);
    return data;
}

}  // namespace

PaperPrintout::PaperPrintout(const paper::Paper& paper)
    : wxPrintout(wx(paper.title)), paper_(paper) {}

bool PaperPrintout::HasPage(int page) {
    return page >= 1 && page <= static_cast<int>(paper_.sheets.size());
}

void PaperPrintout::GetPageInfo(int* first, int* last, int* from, int* to) {
    *first = *from = 1;
    *last = *to = static_cast<int>(paper_.sheets.size());
}

// Measured from the edge of the paper, not of what the printer can reach.
bool PaperPrintout::OnPrintPage(int page) {
    wxDC* dc = GetDC();
    if (!dc || !HasPage(page)) return false;
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::CreateFromUnknownDC(*dc));
    if (!context) return false;
    int across = 0;
    int down = 0;
    GetPPIPrinter(&across, &down);
    const wxRect edge = GetPaperRectPixels();
    context->Translate(edge.x, edge.y);
    context->Scale(across / points_an_inch, down / points_an_inch);
    SheetPainter(*context).paint(paper_.sheets[static_cast<std::size_t>(page - 1)]);
    return true;
}

Printed print_by_dialog(wxWindow* parent, const paper::Paper& paper) {
    wxPrintDialogData asked(print_data(paper));
    asked.SetToPage(static_cast<int>(paper.sheets.size()));
    wxPrinter printer(&asked);
    PaperPrintout printout(paper);
    if (printer.Print(parent, &printout, true)) return {true, ""};
    if (wxPrinter::GetLastError() == wxPRINTER_CANCELLED) return {};
    return {false, "No printer took it. Save it as PDF, and print that where there is one."};
}

}  // namespace storekeep::desktop
