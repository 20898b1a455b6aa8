# Writes OUTPUT, a C++ source with the texts of MIGRATIONS (a list of .sql files) and SCHEMA.
# Compilers limit the length of a literal (MSVC: 16 KB): a text is cut into pieces at line ends.

set(piece_length 8000)

function(append_pieces variable file)
    file(READ "${file}" text)
    set(pieces "")
    string(LENGTH "${text}" left)
    while(left GREATER 0)
        if(left GREATER piece_length)
            string(SUBSTRING "${text}" 0 ${piece_length} piece)
            string(FIND "${piece}" "\n" last_line_end REVERSE)
            if(last_line_end LESS 0)
                message(FATAL_ERROR "${file} has a line of more than ${piece_length} bytes")
            endif()
            math(EXPR length "${last_line_end} + 1")
        else()
            set(length ${left})
        endif()
        string(SUBSTRING "${text}" 0 ${length} piece)
        string(SUBSTRING "${text}" ${length} -1 text)
        string(LENGTH "${text}" left)
        string(APPEND pieces "        R\"sql~(${piece})sql~\",\n")
    endwhile()
    set(${variable} "${${variable}}${pieces}" PARENT_SCOPE)
endfunction()

set(source "// Written by EmbedSql.cmake from db/migrations/*.sql and db/schema.sql.
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include \"db/migrate.h\"

namespace storekeep {

namespace {

std::string joined(std::initializer_list<std::string_view> pieces) {
    std::string whole;
    for (std::string_view piece : pieces) whole += piece;
    return whole;
}

")
set(list "")
set(number 0)
foreach(file IN LISTS MIGRATIONS)
    get_filename_component(name "${file}" NAME)
    string(REGEX REPLACE "\\.sql$" "" name "${name}")
    string(APPEND source "const std::string& migration_${number}() {\n"
        "    static const std::string text = joined({\n")
    append_pieces(source "${file}")
    string(APPEND source "    });\n    return text;\n}\n\n")
    string(APPEND list "        {\"${name}\", migration_${number}()},\n")
    math(EXPR number "${number} + 1")
endforeach()
string(APPEND source "}  // namespace\n\nstd::span<const Migration> migrations() {\n"
    "    static const std::vector<Migration> all{\n${list}    };\n    return all;\n}\n\n"
    "std::string_view schema_text() {\n    static const std::string text = joined({\n")
append_pieces(source "${SCHEMA}")
string(APPEND source "    });\n    return text;\n}\n\n}  // namespace storekeep\n")
file(WRITE "${OUTPUT}" "${source}")
