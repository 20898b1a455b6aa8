#include "app/desktop/widgets/icons.h"

#include <map>
#include <string>

namespace storekeep::desktop {

wxBitmapBundle icon(std::string_view name, int size, const wxColour& colour) {
    static std::map<std::string, wxBitmapBundle> made;
    const std::string tint = colour.GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
    const std::string key = std::string(name) + ' ' + std::to_string(size) + tint;
    if (const auto found = made.find(key); found != made.end()) return found->second;
    std::string_view drawing = icon_drawing(name);
    if (drawing.empty()) drawing = icon_drawing("document");
    std::string tinted(drawing);
    const std::string_view plain = "currentColor";
    for (std::size_t at = tinted.find(plain); at != std::string::npos;
         at = tinted.find(plain, at + tint.size()))
        tinted.replace(at, plain.size(), tint);
    return made[key] = wxBitmapBundle::FromSVG(tinted.c_str(), wxSize(size, size));
}

}  // namespace storekeep::desktop
