# Writes OUTPUT, a C++ source with the handbook's PAGES (.md) and PICTURES (.png) by their names, so
# that help is there without a file or a network.

set(pages "")
foreach(file IN LISTS PAGES)
    get_filename_component(name "${file}" NAME_WE)
    file(READ "${file}" text)
    string(APPEND pages "        {\"${name}\", R\"page(${text})page\"},\n")
endforeach()

set(pictures "")
foreach(file IN LISTS PICTURES)
    get_filename_component(name "${file}" NAME)
    file(READ "${file}" bytes HEX)
    string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
    string(APPEND pictures "        {\"${name}\", \"${bytes}\"sv},\n")
endforeach()

file(WRITE "${OUTPUT}" "// Written by EmbedHandbook.cmake from docs/handbook and docs/pictures.
#include \"app/desktop/frame/handbook.h\"

namespace storekeep::desktop {

using namespace std::string_view_literals;

const std::map<std::string_view, std::string_view>& handbook_pages() {
    static const std::map<std::string_view, std::string_view> pages{
${pages}    };
    return pages;
}

const std::map<std::string_view, std::string_view>& handbook_pictures() {
    static const std::map<std::string_view, std::string_view> pictures{
${pictures}    };
    return pictures;
}

}  // namespace storekeep::desktop
")
