#include "reports/paper/typesetting.h"

#include <algorithm>

#include <fribidi.h>

#include "core/text.h"
#include "reports/paper/typeface.h"

namespace storekeep::paper {

namespace {

constexpr char32_t unknown = 0xFFFD;

char32_t next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t place) {
        return place < text.size() ? static_cast<unsigned char>(text[place]) : 0U;
    };
    const unsigned first = byte(at);
    const std::size_t more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    char32_t character = more == 0 ? first : first & (0x3FU >> more);
    for (std::size_t place = 1; place <= more; ++place)
        character = character << 6U | (byte(at + place) & 0x3FU);
    at += more + 1;
    return character;
}

void append(std::string& text, char32_t character) {
    const auto add = [&](char32_t bits) { text += static_cast<char>(bits); };
    if (character < 0x80) {
        add(character);
    } else if (character < 0x800) {
        add(0xC0U | character >> 6U);
        add(0x80U | (character & 0x3FU));
    } else {
        add(0xE0U | character >> 12U);
        add(0x80U | (character >> 6U & 0x3FU));
        add(0x80U | (character & 0x3FU));
    }
}

// Marks that only say in which direction to read; joiners have done their work as well.
bool is_unseen(char32_t character) {
    return (character >= 0x200B && character <= 0x200F) ||
           (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2060 && character <= 0x2069) || character == 0xFEFF;
}

// In the order in which they stand on paper, letters joined as their neighbours ask.
std::u32string in_order(std::u32string logical) {
    const bool plain =
        std::all_of(logical.begin(), logical.end(), [](char32_t one) { return one < 0x0590; });
    if (plain) return logical;
    const auto length = static_cast<FriBidiStrIndex>(logical.size());
    std::vector<FriBidiChar> from(logical.begin(), logical.end());
    std::vector<FriBidiChar> to(logical.size() + 1);
    FriBidiParType direction = FRIBIDI_PAR_ON;
    if (fribidi_log2vis(from.data(), length, &direction, to.data(), nullptr, nullptr, nullptr) == 0)
        return logical;
    std::u32string visual;
    for (std::size_t place = 0; place < logical.size(); ++place)
        if (!is_unseen(to[place])) visual += to[place];
    return visual;
}

struct Glyph {
    char32_t character;
    Face face;
    int width;
};

Glyph glyph_of(char32_t character, bool bold) {
    const Face first = bold ? Face::bold : Face::plain;
    for (const Face face : {first, Face::plain, Face::fallback})
        if (Typeface::of(face).has(character))
            return {character, face, Typeface::of(face).width(character)};
    return {unknown, first, Typeface::of(first).width(unknown)};
}

float width_of(const std::u32string& visual, const Style& style) {
    int thousandths = 0;
    for (const char32_t character : visual) thousandths += glyph_of(character, style.bold).width;
    return static_cast<float>(thousandths) * style.size / 1000;
}

// A word that is wider than the room, in pieces.
void break_word(std::string_view word, const Style& style, float room,
                std::vector<std::string>& lines) {
    std::string line;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t begin = at;
        next(word, at);
        const std::string longer = line + std::string(word.substr(begin, at - begin));
        if (!line.empty() && width_of(longer, style) > room) {
            lines.push_back(line);
            line.clear();
        }
        line += word.substr(begin, at - begin);
    }
    lines.push_back(line);
}

}  // namespace

std::u32string characters_of(std::string_view text) {
    std::u32string all;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next(text, at);
        all += character < 0x20 || character == 0x7F ? U' ' : character;
    }
    return all;
}

float width_of(std::string_view text, const Style& style) {
    return width_of(in_order(characters_of(text)), style);
}

void set_line(Sheet& sheet, float x, float y, std::string_view text, const Style& style,
              Align align) {
    const std::u32string visual = in_order(characters_of(text));
    const float width = width_of(visual, style);
    if (align == Align::right) x -= width;
    if (align == Align::middle) x -= width / 2;
    Run run;
    const auto finish = [&] {
        if (run.text.empty()) return;
        x += run.width;
        sheet.marks.emplace_back(std::move(run));
        run = Run();
    };
    for (const char32_t character : visual) {
        const Glyph glyph = glyph_of(character, style.bold);
        if (run.text.empty() || glyph.face != run.face) {
            finish();
            run = {x, y, style.size, glyph.face, 0, {}, style.grey};
        }
        append(run.text, glyph.character);
        run.width += static_cast<float>(glyph.width) * style.size / 1000;
    }
    finish();
}

std::vector<std::string> broken(std::string_view text, const Style& style, float room) {
    std::vector<std::string> lines;
    for (const std::string& paragraph : split_at(text, '\n')) {
        if (width_of(paragraph, style) <= room) {
            lines.push_back(paragraph);
            continue;
        }
        std::string line;
        for (const std::string& word : split_at(paragraph, ' ')) {
            const std::string longer = line.empty() ? word : line + ' ' + word;
            if (width_of(longer, style) <= room) {
                line = longer;
                continue;
            }
            if (!line.empty()) lines.push_back(line);
            line = word;
            if (width_of(word, style) <= room) continue;
            break_word(word, style, room, lines);
            line = lines.back();
            lines.pop_back();
        }
        lines.push_back(line);
    }
    return lines;
}

float fitting_size(std::string_view text, Style style, float room, float least) {
    const float needed = width_of(text, style);
    if (needed <= room || needed <= 0) return style.size;
    constexpr float hair = 0.999F;  // so that rounding does not make it too wide again
    return std::max(least, style.size * room / needed * hair);
}

}  // namespace storekeep::paper
