#include "reports/paper/font_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace storekeep::paper {

namespace {

// What the flags of a glyph's parts and points mean.
constexpr std::size_t long_places = 0x0001;
constexpr std::size_t scaled = 0x0008;
constexpr std::size_t more_parts = 0x0020;
constexpr std::size_t scaled_both = 0x0040;
constexpr std::size_t turned = 0x0080;
constexpr std::size_t on_curve = 0x01;
constexpr std::size_t repeated = 0x08;

}  // namespace

FontFile::FontFile(const std::string& path) {
    std::ostringstream all;
    all << std::ifstream(path, std::ios::binary).rdbuf();
    bytes_ = all.str();
    const std::size_t tables = two(4);
    for (std::size_t place = 0; place < tables && 28 + 16 * place <= bytes_.size(); ++place)
        tables_[bytes_.substr(12 + 16 * place, 4)] = four(12 + 16 * place + 8);
    units_ = std::max<std::size_t>(1, two(table("head") + 18));
    measured_ = std::max<std::size_t>(1, two(table("hhea") + 34));
    read_glyphs();
}

std::size_t FontFile::table(const char* tag) const {
    const auto found = tables_.find(tag);
    return found == tables_.end() ? bytes_.size() : found->second;
}

std::size_t FontFile::one(std::size_t at) const {
    return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0;
}

// The table of format 4: ranges of characters, each with a shift or a list of its own.
void FontFile::read_glyphs() {
    glyphs_.assign(basic_plane, 0);
    const std::size_t cmap = table("cmap");
    for (std::size_t entry = 0; entry < two(cmap + 2); ++entry) {
        const std::size_t at = cmap + four(cmap + 4 + 8 * entry + 4);
        if (two(at) != 4) continue;
        const std::size_t twice = two(at + 6);  // the number of ranges
        for (std::size_t place = 0; place < twice; place += 2) {
            const std::size_t last = two(at + 14 + place);
            const std::size_t first = two(at + 16 + twice + place);
            const std::size_t delta = two(at + 16 + 2 * twice + place);
            const std::size_t offset_at = at + 16 + 3 * twice + place;
            const std::size_t offset = two(offset_at);
            for (std::size_t character = first; character <= last && character < 0xFFFF;
                 ++character) {
                std::size_t glyph = character;
                if (offset != 0) glyph = two(offset_at + offset + 2 * (character - first));
                if (offset == 0 || glyph != 0) glyph = (glyph + delta) & 0xFFFFU;
                if (glyph != 0) glyphs_[character] = glyph;
            }
        }
    }
}

// Glyphs beyond those measured are as wide as the last of them.
std::size_t FontFile::width(std::size_t glyph) const {
    return two(table("hmtx") + 4 * std::min(glyph, measured_ - 1)) * 1000 / units_;
}

std::vector<Contour> FontFile::outline(std::size_t glyph) const {
    std::vector<Contour> contours;
    const float scale = 1 / static_cast<float>(units_);
    add_outline(glyph, {scale, 0, 0, scale, 0, 0}, 0, contours);
    return contours;
}

void FontFile::add_outline(std::size_t glyph, const Place& place, int depth,
                           std::vector<Contour>& contours) const {
    const bool wide = two(table("head") + 50) != 0;
    const auto begin_of = [&](std::size_t which) {
        return wide ? four(table("loca") + 4 * which) : 2 * two(table("loca") + 2 * which);
    };
    if (begin_of(glyph) == begin_of(glyph + 1) || depth > 5) return;
    const std::size_t at = table("glyf") + begin_of(glyph);
    if (signed_two(at) >= 0)
        add_simple(at, place, contours);
    else
        add_parts(at + 10, place, depth, contours);
}

void FontFile::add_simple(std::size_t at, const Place& place,
                          std::vector<Contour>& contours) const {
    const std::size_t count = two(at);
    const std::size_t ends = at + 10;
    const std::size_t points = count == 0 ? 0 : two(ends + 2 * (count - 1)) + 1;
    std::size_t next = ends + 2 * count + 2 + two(ends + 2 * count);
    std::vector<std::size_t> flags;
    while (flags.size() < points && next < bytes_.size()) {
        const std::size_t flag = one(next++);
        flags.insert(flags.end(), 1 + ((flag & repeated) != 0 ? one(next++) : 0), flag);
    }
    // First all x, then all y; each short, long or the same as before, told from the one before.
    const auto read = [&](std::size_t is_short, std::size_t is_same) {
        std::vector<int> values;
        int value = 0;
        for (std::size_t point = 0; point < points && point < flags.size(); ++point) {
            const bool same = (flags[point] & is_same) != 0;
            if ((flags[point] & is_short) != 0) {
                const int by = static_cast<int>(one(next++));
                value += same ? by : -by;
            } else if (!same) {
                value += signed_two(next);
                next += 2;
            }
            values.push_back(value);
        }
        return values;
    };
    const std::vector<int> xs = read(0x02, 0x10);
    const std::vector<int> ys = read(0x04, 0x20);
    std::size_t point = 0;
    for (std::size_t contour = 0; contour < count; ++contour) {
        contours.emplace_back();
        for (; point <= two(ends + 2 * contour) && point < ys.size(); ++point) {
            const auto x = static_cast<float>(xs[point]);
            const auto y = static_cast<float>(ys[point]);
            contours.back().push_back({place.xx * x + place.yx * y + place.x,
                                       place.xy * x + place.yy * y + place.y,
                                       (flags[point] & on_curve) != 0});
        }
    }
}

void FontFile::add_parts(std::size_t at, const Place& place, int depth,
                         std::vector<Contour>& contours) const {
    const auto fraction = [&] {
        const int value = signed_two(at);
        at += 2;
        return static_cast<float>(value) / 16384;
    };
    for (bool more = true; more;) {
        const std::size_t flags = two(at);
        const std::size_t glyph = two(at + 2);
        at += 4;
        float x = static_cast<float>(static_cast<signed char>(one(at)));
        float y = static_cast<float>(static_cast<signed char>(one(at + 1)));
        if ((flags & long_places) != 0) {
            x = static_cast<float>(signed_two(at));
            y = static_cast<float>(signed_two(at + 2));
            at += 2;
        }
        at += 2;
        Place part;
        if ((flags & scaled) != 0) part.xx = part.yy = fraction();
        if ((flags & scaled_both) != 0) {
            part.xx = fraction();
            part.yy = fraction();
        }
        if ((flags & turned) != 0) {
            part.xx = fraction();
            part.xy = fraction();
            part.yx = fraction();
            part.yy = fraction();
        }
        const Place inside{
            place.xx * part.xx + place.yx * part.xy, place.xy * part.xx + place.yy * part.xy,
            place.xx * part.yx + place.yx * part.yy, place.xy * part.yx + place.yy * part.yy,
            place.xx * x + place.yx * y + place.x,   place.xy * x + place.yy * y + place.y};
        add_outline(glyph, inside, depth + 1, contours);
        more = (flags & more_parts) != 0;
    }
}

}  // namespace storekeep::paper
