// The fonts that paper is set in, measured from their files: the same widths on every machine,
// without a display, and the truth about which characters they have.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "reports/paper/font_file.h"
#include "reports/paper/sheet.h"

namespace storekeep::paper {

class Typeface {
public:
    // Each is read once. Throws Fault where the plain or bold face is not installed; without the
    // fallback face there is just one that has no characters.
    static const Typeface& of(Face face);

    bool has(char32_t character) const;
    int width(char32_t character) const;  // in thousandths of the size
    std::vector<Contour> outline(char32_t character) const;
    const std::string& path() const { return path_; }

private:
    explicit Typeface(std::string path);

    std::string path_;
    std::shared_ptr<const FontFile> font_;
    std::vector<std::uint16_t> widths_;  // by character of the basic plane
};

}  // namespace storekeep::paper
