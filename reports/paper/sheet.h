// What is drawn on paper. A layout makes a list of marks for each sheet, in points (72 to the inch)
// from the upper left corner; PDF, preview, printer and label printer draw the same list.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace storekeep::paper {

inline constexpr float millimetre = 72.0F / 25.4F;

enum class Face { plain, bold, fallback };  // fallback: of scripts that the first two lack

// Characters of one face in the order in which they stand, left to right, also where the text is
// read from the right. The baseline begins at x, y.
struct Run {
    float x = 0;
    float y = 0;
    float size = 0;
    Face face = Face::plain;
    float width = 0;  // as measured: painters with other fonts fit theirs into it
    std::string text;
    float grey = 0;  // 0: black
};

struct Stroke {
    float x = 0;
    float y = 0;
    float to_x = 0;
    float to_y = 0;
    float width = 0.5F;
    float grey = 0;
};

struct Area {  // filled
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    float grey = 0;
};

enum class Symbology { code_128, ean_13, ean_8, upc_a };

struct Bar {  // in modules, so that each edge falls on a whole dot of the printer
    int at = 0;
    int width = 0;
};

struct Bars {
    float x = 0;
    float y = 0;
    float module = 0;
    float height = 0;
    Symbology symbology = Symbology::code_128;
    std::string code;
    std::vector<Bar> bars;
};

using Mark = std::variant<Run, Stroke, Area, Bars>;

struct Sheet {
    float width = 0;
    float height = 0;
    std::vector<Mark> marks;
};

struct Paper {
    std::string title;
    std::vector<Sheet> sheets;
};

enum class Format { a4, letter };
Format format_named(std::string_view name);  // "letter"; anything else is A4
Sheet blank(Format format, bool across = false);

// Everything moved by so much: a printer's own offset taken out.
Paper moved(Paper paper, float right, float down);

// The marks as text, one a line: what a test compares.
std::string told(const Sheet& sheet);
// What is written on it, run after run, each on its line.
std::string words_on(const Paper& paper);

}  // namespace storekeep::paper
