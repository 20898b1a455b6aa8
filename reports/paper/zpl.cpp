#include "reports/paper/zpl.h"

#include <cmath>

#include <fmt/format.h>

namespace storekeep::paper {

namespace {

// Signs that mean something to the printer, and whatever is not ASCII, as numbers: ^FH reads them.
std::string field_data(std::string_view text) {
    std::string all;
    for (const char one : text) {
        const auto byte = static_cast<unsigned char>(one);
        if (byte < 0x20 || byte > 0x7E || one == '^' || one == '~' || one == '_' || one == '>')
            all += fmt::format("_{:02X}", byte);
        else
            all += one;
    }
    return all;
}

class ZplPainter {
public:
    explicit ZplPainter(int dots_per_inch) : scale_(static_cast<float>(dots_per_inch) / 72.0F) {}

    void paint(const Sheet& sheet) {
        text_ += fmt::format("^XA^CI28^PW{}^LL{}^LH0,0\n", dots(sheet.width), dots(sheet.height));
        for (const Mark& mark : sheet.marks)
            std::visit([this](const auto& one) { paint(one); }, mark);
        text_ += "^XZ\n";
    }
    std::string text() const { return text_; }

private:
    int dots(float points) const { return static_cast<int>(std::lround(points * scale_)); }
    int at_least_one(float points) const { return std::max(1, dots(points)); }

    // The printer's letters are scaled to the height; from where their upper edge is.
    void paint(const Run& run) {
        text_ += fmt::format("^FO{},{}^A0N,{},{}^FH^FD{}^FS\n", dots(run.x),
                             std::max(0, dots(run.y - run.size * 0.8F)), at_least_one(run.size),
                             at_least_one(run.size * 0.95F), field_data(run.text));
    }

    void paint(const Stroke& stroke) {
        const float x = std::min(stroke.x, stroke.to_x);
        const float y = std::min(stroke.y, stroke.to_y);
        const int thick = at_least_one(stroke.width);
        text_ += fmt::format("^FO{},{}^GB{},{},{}^FS\n", dots(x), dots(y),
                             std::max(thick, dots(std::abs(stroke.to_x - stroke.x))),
                             std::max(thick, dots(std::abs(stroke.to_y - stroke.y))), thick);
    }

    void paint(const Area& area) {
        const int height = at_least_one(area.height);
        text_ += fmt::format("^FO{},{}^GB{},{},{}^FS\n", dots(area.x), dots(area.y),
                             at_least_one(area.width), height, height);
    }

    void paint(const Bars& bars) {
        text_ +=
            fmt::format("^FO{},{}^BY{}", dots(bars.x), dots(bars.y), at_least_one(bars.module));
        const int height = at_least_one(bars.height);
        switch (bars.symbology) {
            // The printer works out the check digit itself.
            case Symbology::ean_13:
                text_ += fmt::format("^BEN,{},N,N", height);
                break;
            case Symbology::ean_8:
                text_ += fmt::format("^B8N,{},N,N", height);
                break;
            case Symbology::upc_a:
                text_ += fmt::format("^BUN,{},N,N,N", height);
                break;
            case Symbology::code_128:
                text_ += fmt::format("^BCN,{},N,N,N,A", height);
                break;
        }
        const bool checked = bars.symbology != Symbology::code_128;
        const std::string code = checked ? bars.code.substr(0, bars.code.size() - 1) : bars.code;
        text_ += fmt::format("^FH^FD{}^FS\n", field_data(code));
    }

    float scale_;
    std::string text_;
};

}  // namespace

std::string as_zpl(const Paper& paper, int dots_per_inch) {
    ZplPainter painter(dots_per_inch);
    for (const Sheet& sheet : paper.sheets) painter.paint(sheet);
    return painter.text();
}

}  // namespace storekeep::paper
