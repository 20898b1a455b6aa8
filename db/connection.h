// One company's database: a SQLite file or a PostgreSQL address, behind one face.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "db/fault.h"
#include "db/migrate.h"
#include "db/tx.h"

namespace storekeep {

class Connection {
public:
    virtual ~Connection() = default;

    // Takes the pen (SQLite BEGIN IMMEDIATE; one advisory lock on PostgreSQL, first come first
    // served), waiting at most `patience`; then Fault::locked. Reads the company row.
    virtual std::unique_ptr<Tx> begin(std::chrono::milliseconds patience) = 0;

    // A consistent picture for reading; never waits for the pen and never makes it wait.
    virtual std::unique_ptr<Reads> snapshot() = 0;

    virtual std::string backend() const = 0;  // "sqlite" or "postgresql"

    // Runs a script of statements outside any transaction of ours: migrations and tests only.
    virtual void run_script(std::string_view sql) = 0;
};

// What becomes of a company that an older version of the program made.
enum class Older {
    kept_beside,  // as it was, in a file that `older_copy` names
    only_migrated,
};

// Opens an existing company and brings it to this program's version (frozen migrations, each
// applied once, hash remembered, all in one transaction). `address` is a path or postgresql://….
std::unique_ptr<Connection> open_company(const std::string& address,
                                         Older older = Older::kept_beside);

// Where a company is kept as it was before the migration of this name: beside its file; of a
// PostgreSQL company, in the user's folder of such files.
std::string older_copy(const std::string& address, std::string_view migration);

// Makes an empty database with all tables and no company row yet; Fault::exists_already where
// there is a company. A PostgreSQL database must exist and be empty, or its server must let us
// create it.
std::unique_ptr<Connection> create_database(const std::string& address,
                                            std::span<const Migration> history = migrations());

bool is_postgresql(std::string_view address);

}  // namespace storekeep
