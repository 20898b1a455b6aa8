# Writes OUTPUT, a C++ source with the drawings of ICONS (a list of .svg files) by their names.

set(rows "")
foreach(file IN LISTS ICONS)
    get_filename_component(name "${file}" NAME_WE)
    file(READ "${file}" drawing)
    string(APPEND rows "        {\"${name}\", R\"svg(${drawing})svg\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Written by EmbedIcons.cmake from app/desktop/icons/*.svg.
#include <map>
#include <string_view>

#include \"app/desktop/widgets/icons.h\"

namespace storekeep::desktop {

std::string_view icon_drawing(std::string_view name) {
    static const std::map<std::string_view, std::string_view> drawings{
${rows}    };
    const auto found = drawings.find(name);
    return found == drawings.end() ? std::string_view() : found->second;
}

}  // namespace storekeep::desktop
")
