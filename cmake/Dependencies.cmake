# Every library of others, each as one imported target, found on Debian and through vcpkg.

find_package(PkgConfig)
find_package(fmt CONFIG REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(SQLiteCpp CONFIG REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(nlohmann_json CONFIG REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS unit_test_framework)

# Debian's libpqxx has a pkg-config file only, vcpkg's a CMake package only.
find_package(libpqxx CONFIG QUIET)
if(NOT TARGET libpqxx::pqxx)
    if(NOT PkgConfig_FOUND)
        message(FATAL_ERROR "libpqxx was not found: install libpqxx-dev and pkg-config.")
    endif()
    pkg_check_modules(PQXX REQUIRED IMPORTED_TARGET GLOBAL libpqxx)
    add_library(libpqxx::pqxx ALIAS PkgConfig::PQXX)
endif()

# libxlsxwriter: pkg-config where there is one, else its header and library by name.
if(PkgConfig_FOUND)
    pkg_check_modules(XLSXWRITER QUIET IMPORTED_TARGET GLOBAL xlsxwriter)
endif()
if(TARGET PkgConfig::XLSXWRITER)
    add_library(xlsxwriter::xlsxwriter ALIAS PkgConfig::XLSXWRITER)
else()
    find_path(XLSXWRITER_FOLDER xlsxwriter.h REQUIRED)
    find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
    add_library(xlsxwriter::xlsxwriter INTERFACE IMPORTED GLOBAL)
    target_include_directories(xlsxwriter::xlsxwriter INTERFACE ${XLSXWRITER_FOLDER})
    target_link_libraries(xlsxwriter::xlsxwriter INTERFACE ${XLSXWRITER_LIBRARY} ZLIB::ZLIB)
endif()
