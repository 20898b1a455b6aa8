# Warnings, precompiled header, linker and the one function that makes a room of the house.

option(STOREKEEP_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)

add_library(house_options INTERFACE)
target_include_directories(house_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(house_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    -Wno-sign-conversion -Werror)
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
if(STOREKEEP_CCACHE)
    # Precompiled headers are cached only with these loosened checks.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${STOREKEEP_CCACHE})
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
endif()

add_library(house_pch STATIC ${CMAKE_SOURCE_DIR}/cmake/house_pch.cpp)
target_link_libraries(house_pch PUBLIC house_options fmt::fmt)
target_precompile_headers(house_pch PRIVATE ${CMAKE_SOURCE_DIR}/cmake/house_pch.h)

# house_room(NAME DEPENDS a b LIBRARIES x): a static library of the .cpp files in this folder (tests
# apart). DEPENDS are rooms that its headers show, LIBRARIES are used inside its .cpp files only.
function(house_room name)
    cmake_parse_arguments(ROOM "" "" "DEPENDS;LIBRARIES;SOURCES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
    add_library(${name} STATIC ${sources} ${ROOM_SOURCES})
    target_link_libraries(${name} PUBLIC house_options fmt::fmt ${ROOM_DEPENDS} PRIVATE ${ROOM_LIBRARIES})
    target_precompile_headers(${name} REUSE_FROM house_pch)
endfunction()
