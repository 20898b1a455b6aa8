// The program's own line icons, tinted by the theme. Their drawings lie in app/desktop/icons.
#pragma once

#include <string_view>

#include <wx/bmpbndl.h>
#include <wx/colour.h>

namespace storekeep::desktop {

// An icon of `size` device-independent pixels. An unknown name gives the icon "document".
wxBitmapBundle icon(std::string_view name, int size, const wxColour& colour);

// The drawing as SVG text, by name; made by CMake from the files. Empty where there is none.
std::string_view icon_drawing(std::string_view name);

}  // namespace storekeep::desktop
