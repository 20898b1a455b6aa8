// Databases for tests: fresh, empty, and gone afterwards.
//
// SQLite is always there. PostgreSQL is used when STOREKEEP_TEST_POSTGRESQL names a server, as
// tests/support/with_postgresql.sh does; without it those cases are left out, and it is said.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "db/connection.h"

namespace storekeep {

enum class Backend { sqlite, postgresql };

std::vector<Backend> backends();
const char* name_of(Backend backend);

struct TestDatabase {
    explicit TestDatabase(Backend backend);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    // All tables of a company, and no company row.
    std::unique_ptr<Connection> create() const { return create_database(address); }

    Backend backend;
    std::string address;
};

// A path in the folder for temporary files that nothing has yet; removed by who uses it.
std::string fresh_path(const std::string& ending);

// STOREKEEP_TEST_POSTGRESQL with another database name; "" when there is no server.
std::string postgresql_address(const std::string& database);

}  // namespace storekeep
