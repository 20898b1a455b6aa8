// The whole state of a company, table by table: for hashing, copying and for tests that compare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/connection.h"

namespace storekeep {

struct TableShape {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::string> key;      // primary key columns, in order
    std::vector<std::string> parents;  // tables its foreign keys name
};

// All tables but the record of migrations and what was tried in vain: parents before children, then
// by name.
std::vector<TableShape> table_shapes(Reads& reads);
std::vector<TableShape> table_shapes(Connection& connection);

// SHA-256 over every row of every table in key order: equal on SQLite and PostgreSQL when the
// companies are equal.
std::string state_hash(Connection& connection);

// One SHA-256 per table, for finding where two states part; of those whose name ends so.
std::vector<std::pair<std::string, std::string>> table_hashes(Connection& connection);
std::vector<std::pair<std::string, std::string>> table_hashes(Connection& connection,
                                                              std::string_view ending);

// Copies every row into a freshly made database.
void copy_state(Connection& from, Connection& to);

}  // namespace storekeep
