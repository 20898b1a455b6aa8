# Every library of others, each as one imported target, found on Debian and through vcpkg.

find_package(PkgConfig REQUIRED)
find_package(fmt CONFIG REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(SQLiteCpp CONFIG REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(nlohmann_json CONFIG REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS unit_test_framework)

find_package(libpqxx CONFIG QUIET)
if(NOT TARGET libpqxx::pqxx)
    pkg_check_modules(PQXX REQUIRED IMPORTED_TARGET GLOBAL libpqxx)
    add_library(libpqxx::pqxx ALIAS PkgConfig::PQXX)
endif()
pkg_check_modules(PQ REQUIRED IMPORTED_TARGET GLOBAL libpq)
