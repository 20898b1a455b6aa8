# Warnings, precompiled header, linker and the functions that make the rooms of the house.

option(STOREKEEP_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)
option(STOREKEEP_WARNINGS_ARE_ERRORS "Refuse code that the compiler warns about" ON)

add_library(house_options INTERFACE)
target_include_directories(house_options INTERFACE ${CMAKE_SOURCE_DIR})
if(MSVC)
    # Kept so that Windows has a chance; nobody has built there yet.
    target_compile_options(house_options INTERFACE /W4 /permissive- /utf-8)
else()
    target_compile_options(house_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow=local -Wconversion
        -Wno-sign-conversion)
    if(STOREKEEP_WARNINGS_ARE_ERRORS)
        target_compile_options(house_options INTERFACE -Werror)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # What the optimiser guesses about strings is wrong too often in g++ 12.
        target_compile_options(house_options INTERFACE -Wno-restrict
            -Wno-stringop-overflow -Wno-error=maybe-uninitialized -Wno-error=array-bounds)
    endif()
endif()
if(STOREKEEP_SANITIZE)
    target_compile_options(house_options INTERFACE -fsanitize=address,undefined
        -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(house_options INTERFACE -fsanitize=address,undefined)
endif()

find_program(STOREKEEP_MOLD mold)
if(STOREKEEP_MOLD)
    target_link_options(house_options INTERFACE -fuse-ld=mold)
endif()
find_program(STOREKEEP_CCACHE ccache)
if(STOREKEEP_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers are cached only with these loosened checks.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${STOREKEEP_CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
    endif()
endif()

add_library(house_pch STATIC ${CMAKE_SOURCE_DIR}/cmake/house_pch.cpp)
target_link_libraries(house_pch PUBLIC house_options fmt::fmt)
target_precompile_headers(house_pch PRIVATE ${CMAKE_SOURCE_DIR}/cmake/house_pch.h)

option(STOREKEEP_UNITY "Compile the files of a folder by the dozen: three times as quick" ON)

# house_compiled_together(TARGET): what is in one folder is compiled by the dozen, so that headers
# and templates are read once for twelve files. Helpers in anonymous namespaces therefore have names
# of their own within a folder. A new file moves only its own folder's dozens.
function(house_compiled_together target)
    if(NOT STOREKEEP_UNITY)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    foreach(source ${sources})
        get_filename_component(folder ${source} ABSOLUTE)
        get_filename_component(folder ${folder} DIRECTORY)
        file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${folder})
        string(MAKE_C_IDENTIFIER "files_of_${folder}" room)
        if(NOT DEFINED ${room})
            set(${room} 0)
        endif()
        math(EXPR dozen "${${room}} / 12")
        math(EXPR ${room} "${${room}} + 1")
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP "${room}_${dozen}")
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# house_library(NAME SOURCES x.cpp DEPENDS a b LIBRARIES x): a static library with the house's
# warnings. DEPENDS are rooms that its headers show, LIBRARIES are used inside its .cpp files only.
# A room without sources is headers alone, so that rooms above it can name it before it has any.
function(house_library name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
    list(FILTER ROOM_SOURCES EXCLUDE REGEX "_test\\.cpp$")
    if(NOT ROOM_SOURCES)
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE house_options fmt::fmt ${ROOM_DEPENDS})
        return()
    endif()
    add_library(${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(${name} PUBLIC house_options fmt::fmt ${ROOM_DEPENDS}
        PRIVATE ${ROOM_LIBRARIES})
    target_precompile_headers(${name} REUSE_FROM house_pch)
    house_compiled_together(${name})
endfunction()

# house_room(NAME DEPENDS a b LIBRARIES x): the library of the .cpp files in this very folder (tests
# apart), with generated files as further SOURCES.
function(house_room name)
    cmake_parse_arguments(ROOM "" "" "DEPENDS;LIBRARIES;SOURCES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    house_library(${name} SOURCES ${sources} ${ROOM_SOURCES} DEPENDS ${ROOM_DEPENDS}
        LIBRARIES ${ROOM_LIBRARIES})
endfunction()
