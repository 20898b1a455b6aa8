// Colours and measures. Everything comes from the system's theme, light or dark; sizes are
// device-independent pixels (units of 4).
#pragma once

#include <string>
#include <string_view>

#include <wx/colour.h>
#include <wx/font.h>
#include <wx/string.h>
#include <wx/window.h>

namespace storekeep::desktop {

inline wxString wx(std::string_view utf8) { return wxString::FromUTF8(utf8.data(), utf8.size()); }
inline std::string utf8(const wxString& text) { return text.utf8_string(); }

namespace measure {
inline constexpr int unit = 4;
inline constexpr int row_gap = 8;
inline constexpr int group_gap = 16;
inline constexpr int page_margin = 16;
inline constexpr int table_row = 26;
inline constexpr int toolbar = 40;
inline constexpr int navigation = 208;
inline constexpr int navigation_narrow = 48;
inline constexpr int side_panel = 340;
}  // namespace measure

// What a state's word means, so that it gets a colour to help it.
enum class StateKind { none, draft, open, waiting, done, refused };
StateKind state_kind(std::string_view state);  // "confirmed" -> open

namespace theme {
bool is_dark();
wxColour page();        // behind forms and lists
wxColour side();        // behind navigation and side panels
wxColour words();
wxColour hint();        // secondary words; still 4.5:1 on page and side
wxColour line();        // between things
wxColour accent();
wxColour accent_soft(); // behind what is chosen
wxColour state(StateKind kind);
wxColour state_soft(StateKind kind);  // behind words of that state

wxFont big(const wxWindow& window);     // 2.4 ×, on the floor
wxFont title(const wxWindow& window);   // 1.5 ×
wxFont group(const wxWindow& window);   // 1.15 × semibold
wxFont small(const wxWindow& window);   // 0.9 ×
wxFont strong(const wxWindow& window);
}  // namespace theme

}  // namespace storekeep::desktop
