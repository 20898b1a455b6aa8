#include "reports/paper/pdf.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <hpdf.h>

#include "db/fault.h"
#include "reports/paper/typeface.h"
#include "reports/paper/typesetting.h"

namespace storekeep::paper {

namespace {

// Runs below C frames: it only remembers; each step looks afterwards.
void remember(HPDF_STATUS status, HPDF_STATUS, void* kept) {
    *static_cast<HPDF_STATUS*>(kept) = status;
}

// Between two points off the curve there is one on it, in their middle. Begins with one on it.
Contour with_points_between(const Contour& contour) {
    Contour all;
    for (std::size_t place = 0; place < contour.size(); ++place) {
        const OutlinePoint& here = contour[place];
        const OutlinePoint& next = contour[(place + 1) % contour.size()];
        all.push_back(here);
        if (!here.on_curve && !next.on_curve)
            all.push_back({(here.x + next.x) / 2, (here.y + next.y) / 2, true});
    }
    const auto first =
        std::find_if(all.begin(), all.end(), [](const OutlinePoint& one) { return one.on_curve; });
    std::rotate(all.begin(), first == all.end() ? all.begin() : first, all.end());
    return all.empty() || all.front().on_curve ? all : Contour();
}

class PdfPainter {
public:
    PdfPainter() : document_(HPDF_New(remember, &status_)) {
        HPDF_UseUTFEncodings(document_);
        HPDF_SetCurrentEncoder(document_, "UTF-8");
        HPDF_SetCompressionMode(document_, HPDF_COMP_ALL);
    }
    ~PdfPainter() { HPDF_Free(document_); }
    PdfPainter(const PdfPainter&) = delete;
    PdfPainter& operator=(const PdfPainter&) = delete;

    void paint(const Sheet& sheet) {
        page_ = HPDF_AddPage(document_);
        height_ = sheet.height;
        HPDF_Page_SetWidth(page_, sheet.width);
        HPDF_Page_SetHeight(page_, sheet.height);
        for (const Mark& mark : sheet.marks)
            std::visit([this](const auto& one) { paint(one); }, mark);
        check();
    }

    std::string bytes() {
        HPDF_SaveToStream(document_);
        std::string all(HPDF_GetStreamSize(document_), '\0');
        HPDF_UINT32 size = static_cast<HPDF_UINT32>(all.size());
        HPDF_ReadFromStream(document_, reinterpret_cast<HPDF_BYTE*>(all.data()), &size);
        check();
        all.resize(size);
        return all;
    }

private:
    void paint(const Run& run) {
        HPDF_Page_SetGrayFill(page_, run.grey);
        const bool drawn = run.face == Face::fallback;
        if (drawn) draw(run);
        HPDF_Page_BeginText(page_);
        HPDF_Page_SetTextRenderingMode(page_, drawn ? HPDF_INVISIBLE : HPDF_FILL);
        HPDF_Page_SetFontAndSize(page_, font(run.face), run.size);
        HPDF_Page_TextOut(page_, run.x, height_ - run.y, run.text.c_str());
        HPDF_Page_EndText(page_);
    }

    // The library leaves out parts of the letters of large fonts: those are drawn as shapes, and
    // stand there as text that is not seen, so that it can be searched and copied.
    void draw(const Run& run) {
        float x = run.x;
        for (const char32_t character : characters_of(run.text)) {
            for (const Contour& contour : Typeface::of(run.face).outline(character))
                draw(contour, x, height_ - run.y, run.size);
            x += static_cast<float>(Typeface::of(run.face).width(character)) * run.size / 1000;
        }
        HPDF_Page_Fill(page_);
    }

    void draw(const Contour& contour, float x, float y, float size) {
        const Contour points = with_points_between(contour);
        if (points.empty()) return;
        const auto at = [&](std::size_t place) {
            const OutlinePoint& point = points[place % points.size()];
            return OutlinePoint{x + point.x * size, y + point.y * size, point.on_curve};
        };
        HPDF_Page_MoveTo(page_, at(0).x, at(0).y);
        for (std::size_t step = 1; step <= points.size(); ++step) {
            const OutlinePoint point = at(step);
            if (point.on_curve)
                HPDF_Page_LineTo(page_, point.x, point.y);
            else
                curve(at(step - 1), point, at(step + 1));
            if (!point.on_curve) ++step;
        }
        HPDF_Page_ClosePath(page_);
    }

    // With one bend, as the font says it, told with two, as PDF wants it.
    void curve(const OutlinePoint& from, const OutlinePoint& bend, const OutlinePoint& to) {
        HPDF_Page_CurveTo(page_, from.x + (bend.x - from.x) * 2 / 3,
                          from.y + (bend.y - from.y) * 2 / 3, to.x + (bend.x - to.x) * 2 / 3,
                          to.y + (bend.y - to.y) * 2 / 3, to.x, to.y);
    }

    void paint(const Stroke& stroke) {
        HPDF_Page_SetLineWidth(page_, stroke.width);
        HPDF_Page_SetGrayStroke(page_, stroke.grey);
        HPDF_Page_MoveTo(page_, stroke.x, height_ - stroke.y);
        HPDF_Page_LineTo(page_, stroke.to_x, height_ - stroke.to_y);
        HPDF_Page_Stroke(page_);
    }

    void paint(const Area& area) {
        HPDF_Page_SetGrayFill(page_, area.grey);
        HPDF_Page_Rectangle(page_, area.x, height_ - area.y - area.height, area.width, area.height);
        HPDF_Page_Fill(page_);
    }

    void paint(const Bars& bars) {
        HPDF_Page_SetGrayFill(page_, 0);
        for (const Bar& bar : bars.bars)
            HPDF_Page_Rectangle(page_, bars.x + static_cast<float>(bar.at) * bars.module,
                                height_ - bars.y - bars.height,
                                static_cast<float>(bar.width) * bars.module, bars.height);
        HPDF_Page_Fill(page_);
    }

    HPDF_Font font(Face face) {
        HPDF_Font& known = fonts_[static_cast<std::size_t>(face)];
        if (known) return known;
        const char* loaded =
            HPDF_LoadTTFontFromFile(document_, Typeface::of(face).path().c_str(), HPDF_TRUE);
        check();
        return known = HPDF_GetFont(document_, loaded, "UTF-8");
    }

    void check() const {
        if (status_ != HPDF_OK)
            throw Fault(Fault::Kind::other,
                        fmt::format("the PDF could not be written (0x{:04x})", status_));
    }

    HPDF_STATUS status_ = HPDF_OK;
    HPDF_Doc document_;
    HPDF_Page page_ = nullptr;
    float height_ = 0;
    std::array<HPDF_Font, 3> fonts_{};
};

}  // namespace

std::string as_pdf(const Paper& paper) {
    PdfPainter painter;
    for (const Sheet& sheet : paper.sheets) painter.paint(sheet);
    return painter.bytes();
}

}  // namespace storekeep::paper
