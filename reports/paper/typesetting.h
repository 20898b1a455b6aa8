// Text into runs: faces chosen by character, right-to-left text put into its order, lines broken.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/paper/sheet.h"

namespace storekeep::paper {

struct Style {
    float size = 9;
    bool bold = false;
    float grey = 0;
};

enum class Align { left, right, middle };

inline float leading(const Style& style) { return style.size * 1.25F; }

// Characters one by one; a tab or another control character is a blank.
std::u32string characters_of(std::string_view text);

float width_of(std::string_view text, const Style& style);

// The line whose baseline begins, ends or has its middle at x. A character that no font has stands
// as U+FFFD, so that nobody takes its absence for the text.
void set_line(Sheet& sheet, float x, float y, std::string_view text, const Style& style,
              Align align = Align::left);

// Broken between words, and within a word that is wider than the room. At least one line.
std::vector<std::string> broken(std::string_view text, const Style& style, float room);

// The size, at most `style`'s and at least `least`, at which the text is no wider than the room.
float fitting_size(std::string_view text, Style style, float room, float least);

}  // namespace storekeep::paper
