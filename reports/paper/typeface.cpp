#include "reports/paper/typeface.h"

#include <filesystem>

#include <fmt/format.h>

#include "db/fault.h"

namespace storekeep::paper {

namespace {

constexpr std::uint16_t absent = 0xFFFF;

// Where a font lies, whichever way the system was set up; empty where it does not.
std::string font_file(const char* name) {
    for (const char* folder :
         {"/usr/share/fonts/truetype/dejavu/", "/usr/share/fonts/truetype/droid/",
          "/usr/share/fonts/dejavu/", "/usr/share/fonts/droid/", "/usr/share/fonts/TTF/",
          "C:/Windows/Fonts/"})
        if (std::filesystem::exists(std::string(folder) + name)) return std::string(folder) + name;
    return {};
}

std::string required_file(const char* name) {
    const std::string file = font_file(name);
    if (file.empty())
        throw Fault(Fault::Kind::not_found,
                    fmt::format("the font {} is not installed; printing needs it", name));
    return file;
}

}  // namespace

Typeface::Typeface(std::string path) : path_(std::move(path)), widths_(basic_plane, absent) {
    if (path_.empty()) return;
    font_ = std::make_shared<const FontFile>(path_);
    for (std::size_t character = 0; character < basic_plane; ++character)
        if (const std::size_t glyph = font_->glyphs()[character]; glyph != 0)
            widths_[character] = static_cast<std::uint16_t>(font_->width(glyph));
}

const Typeface& Typeface::of(Face face) {
    static const Typeface plain(required_file("DejaVuSans.ttf"));
    static const Typeface bold(required_file("DejaVuSans-Bold.ttf"));
    static const Typeface fallback(font_file("DroidSansFallbackFull.ttf"));
    switch (face) {
        case Face::bold:
            return bold;
        case Face::fallback:
            return fallback;
        default:
            return plain;
    }
}

bool Typeface::has(char32_t character) const {
    return character < basic_plane && widths_[character] != absent;
}

int Typeface::width(char32_t character) const { return has(character) ? widths_[character] : 0; }

std::vector<Contour> Typeface::outline(char32_t character) const {
    return has(character) ? font_->outline(font_->glyphs()[character]) : std::vector<Contour>();
}

}  // namespace storekeep::paper
