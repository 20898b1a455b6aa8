#include "tests/support/databases.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>
#include <boost/test/unit_test.hpp>
#include <pqxx/pqxx>

// libpqxx 6.4 forgets the last answer of a connection that breaks while it is being read. Only
// builds with the address sanitizer ask for this.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:PQmakeEmptyPGresult"; }

namespace storekeep {

namespace {

// Unlike that of any other test program on this machine, and of any other database in this one.
std::string fresh_name() {
    static const auto start = std::chrono::steady_clock::now().time_since_epoch().count();
    static std::atomic<int> count = 0;
    return fmt::format("storekeep_test_{}_{}", start, ++count);
}

std::string server_address() {
    const char* address = std::getenv("STOREKEEP_TEST_POSTGRESQL");
    return address ? address : "";
}

// On the database that the server's address names: to make and drop those of the tests.
void on_server(const std::string& sql) {
    static pqxx::connection connection(server_address());
    pqxx::nontransaction work(connection);
    work.exec(sql);
}

}  // namespace

std::vector<Backend> backends() {
    if (!server_address().empty()) return {Backend::sqlite, Backend::postgresql};
    static bool said = false;
    if (!std::exchange(said, true))
        BOOST_TEST_MESSAGE(
            "PostgreSQL IS NOT TESTED: STOREKEEP_TEST_POSTGRESQL names no server; "
            "run through tests/support/with_postgresql.sh");
    return {Backend::sqlite};
}

const char* name_of(Backend backend) {
    return backend == Backend::sqlite ? "sqlite" : "postgresql";
}

std::string fresh_path(const std::string& ending) {
    return (std::filesystem::temp_directory_path() / (fresh_name() + ending)).string();
}

std::string postgresql_address(const std::string& database) {
    std::string address = server_address();
    const std::size_t host = address.find("://");
    if (host == std::string::npos) return {};
    const std::size_t path = address.find('/', host + 3);
    const std::size_t options = address.find('?', host);
    if (path == std::string::npos || path > options)
        return address.insert(std::min(options, address.size()), "/" + database);
    const std::size_t end = std::min(options, address.size());
    return address.replace(path + 1, end - path - 1, database);
}

TestDatabase::TestDatabase(Backend which) : backend(which) {
    if (backend == Backend::sqlite) {
        address = fresh_path(".storekeep");
        return;
    }
    const std::string name = fresh_name();
    on_server(fmt::format("create database {} encoding 'UTF8' template template0", name));
    address = postgresql_address(name);
}

TestDatabase::~TestDatabase() {
    try {
        if (backend == Backend::sqlite) {
            for (const char* ending : {"", "-wal", "-shm", "-journal"})
                std::filesystem::remove(address + ending);
            return;
        }
        const std::size_t name = address.rfind("storekeep_test_");
        const std::size_t end = std::min(address.find('?', name), address.size());
        on_server(fmt::format("drop database {} with (force)", address.substr(name, end - name)));
    } catch (const std::exception& failure) {
        BOOST_TEST_MESSAGE("a test database is left behind: " << failure.what());
    }
}

}  // namespace storekeep
