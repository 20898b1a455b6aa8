// A TrueType file as far as paper needs it: which characters it has, how wide they are, and how
// they are drawn.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace storekeep::paper {

constexpr std::size_t basic_plane = 0x10000;  // Unicode's first characters, all but a few

struct OutlinePoint {
    float x = 0;  // in the size of the letter, upwards from the baseline
    float y = 0;
    bool on_curve = true;  // else it bends the curve between its neighbours
};
using Contour = std::vector<OutlinePoint>;

class FontFile {
public:
    explicit FontFile(const std::string& path);

    // Of Unicode's basic plane: glyphs by character, 0 where there is none.
    const std::vector<std::size_t>& glyphs() const { return glyphs_; }
    std::size_t width(std::size_t glyph) const;  // in thousandths of the size
    std::vector<Contour> outline(std::size_t glyph) const;

private:
    struct Place {  // where the parts of a glyph made of others go
        float xx = 1, xy = 0, yx = 0, yy = 1, x = 0, y = 0;
    };

    std::size_t table(const char* tag) const;
    std::size_t one(std::size_t at) const;  // what is out of bounds reads as 0
    std::size_t two(std::size_t at) const { return one(at) << 8U | one(at + 1); }
    std::size_t four(std::size_t at) const { return two(at) << 16U | two(at + 2); }
    int signed_two(std::size_t at) const { return static_cast<short>(two(at)); }
    void read_glyphs();
    void add_outline(std::size_t glyph, const Place& place, int depth,
                     std::vector<Contour>& contours) const;
    void add_simple(std::size_t at, const Place& place, std::vector<Contour>& contours) const;
    void add_parts(std::size_t at, const Place& place, int depth,
                   std::vector<Contour>& contours) const;

    std::string bytes_;
    std::map<std::string, std::size_t, std::less<>> tables_;
    std::vector<std::size_t> glyphs_;
    std::size_t units_ = 1000;
    std::size_t measured_ = 1;
};

}  // namespace storekeep::paper
