// The floor: the same rows, written by the bare database library in one durable transaction, with
// nothing looked up, checked or computed. Prepared statements on SQLite; on PostgreSQL one text of
// statements of many rows, sent in one round trip. The tables, indexes and settings are ours.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "tests/bench/captured_rows.h"

namespace storekeep::bench {

class Floor {
public:
    virtual ~Floor() = default;
    // Makes ready everything that does not need the database; not measured.
    virtual void prepare(const Writing& writing) = 0;
    // Writes what was prepared, durably.
    virtual void write() = 0;
};

// At the address of a company equal to the one that the rows were captured from.
std::unique_ptr<Floor> open_floor(const std::string& address,
                                  const std::vector<TableShape>& tables);
std::unique_ptr<Floor> open_sqlite_floor(const std::string& address,
                                         const std::vector<TableShape>& tables);
std::unique_ptr<Floor> open_postgresql_floor(const std::string& address,
                                             const std::vector<TableShape>& tables);

}  // namespace storekeep::bench
