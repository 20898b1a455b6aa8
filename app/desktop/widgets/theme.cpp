#include "app/desktop/widgets/theme.h"

#include <algorithm>
#include <array>

#include <wx/settings.h>

namespace storekeep::desktop {

namespace {

struct Word {
    std::string_view word;
    StateKind kind;
};

constexpr auto words_of_states = std::to_array<Word>({
    {"draft", StateKind::draft},
    {"planned", StateKind::draft},
    {"inactive", StateKind::draft},
    {"retired", StateKind::draft},
    {"discontinued", StateKind::draft},
    {"closed", StateKind::done},
    {"confirmed", StateKind::open},
    {"open", StateKind::open},
    {"placed", StateKind::open},
    {"authorized", StateKind::open},
    {"allocated", StateKind::open},
    {"picking", StateKind::open},
    {"picked", StateKind::open},
    {"packed", StateKind::open},
    {"counting", StateKind::open},
    {"in_transit", StateKind::open},
    {"inspected", StateKind::open},
    {"shipped", StateKind::done},
    {"active", StateKind::done},
    {"posted", StateKind::done},
    {"received", StateKind::done},
    {"invoiced", StateKind::done},
    {"approved", StateKind::done},
    {"disposed", StateKind::done},
    {"credited", StateKind::done},
    {"paid", StateKind::done},
    {"holds", StateKind::done},
    {"broken", StateKind::refused},
    {"complete", StateKind::done},
    {"done", StateKind::done},
    {"cancelled", StateKind::refused},
    {"reversed", StateKind::refused},
    {"rejected", StateKind::refused},
    {"blocked", StateKind::refused},
    {"expired", StateKind::refused},
    {"late", StateKind::refused},
    {"overdue", StateKind::refused},
    {"held", StateKind::waiting},
});

wxColour mixed(const wxColour& one, const wxColour& other, int percent_of_one) {
    const auto mix = [&](unsigned char a, unsigned char b) {
        return static_cast<unsigned char>((a * percent_of_one + b * (100 - percent_of_one)) / 100);
    };
    return {mix(one.Red(), other.Red()), mix(one.Green(), other.Green()),
            mix(one.Blue(), other.Blue())};
}

wxFont grown(const wxWindow& window, float factor) {
    wxFont font = window.GetFont();
    font.SetFractionalPointSize(font.GetFractionalPointSize() * static_cast<double>(factor));
    return font;
}

}  // namespace

StateKind state_kind(std::string_view state) {
    if (state.empty()) return StateKind::none;
    for (const Word& known : words_of_states)
        if (known.word == state) return known.kind;
    if (state.find("late") != std::string_view::npos) return StateKind::refused;
    return StateKind::waiting;  // partly something, or waiting for somebody
}

namespace theme {

bool is_dark() {
    const wxColour page = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    return page.GetLuminance() < 0.5;
}

wxColour page() { return wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOX); }
wxColour words() { return wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOXTEXT); }
wxColour side() { return mixed(words(), page(), is_dark() ? 8 : 4); }
wxColour hint() { return mixed(words(), page(), 66); }
wxColour line() { return mixed(words(), page(), 16); }
wxColour accent() { return is_dark() ? wxColour(106, 169, 255) : wxColour(25, 94, 186); }
wxColour accent_soft() { return mixed(accent(), page(), 12); }

wxColour state(StateKind kind) {
    const bool dark = is_dark();
    switch (kind) {
        case StateKind::open: return dark ? wxColour(120, 177, 255) : wxColour(25, 94, 186);
        case StateKind::waiting: return dark ? wxColour(240, 180, 80) : wxColour(142, 84, 0);
        case StateKind::done: return dark ? wxColour(110, 200, 130) : wxColour(24, 112, 52);
        case StateKind::refused: return dark ? wxColour(255, 138, 128) : wxColour(180, 32, 32);
        default: return hint();
    }
}

wxColour state_soft(StateKind kind) { return mixed(state(kind), page(), is_dark() ? 12 : 10); }

wxFont big(const wxWindow& window) { return grown(window, 2.4F).Bold(); }
wxFont title(const wxWindow& window) { return grown(window, 1.5F); }
wxFont small(const wxWindow& window) { return grown(window, 0.9F); }
wxFont strong(const wxWindow& window) { return window.GetFont().Bold(); }
wxFont group(const wxWindow& window) { return grown(window, 1.15F).Bold(); }

}  // namespace theme

}  // namespace storekeep::desktop
