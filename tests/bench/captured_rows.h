// Which rows a posting writes, found by the database itself while it posts.
#pragma once

#include <string>
#include <vector>

#include "db/connection.h"
#include "db/state.h"

namespace storekeep::bench {

struct WrittenRow {
    enum class Kind { inserted, changed, deleted };
    Kind kind = Kind::inserted;
    std::size_t table = 0;      // in the list of tables
    std::vector<Value> values;  // of all columns; of a deleted row as it was
    std::string changed;        // a character a column: '1' where it has another value than before
};

// What one posting leaves different: a row it touched several times is there once, as it is in the
// end. By table, parents first.
using Writing = std::vector<WrittenRow>;

// From its making on, every change to a SQLite company's rows is noted, by triggers.
class CapturedRows {
public:
    explicit CapturedRows(Connection& connection);

    Writing take();  // what was written since the last look
    const std::vector<TableShape>& tables() const { return tables_; }

private:
    Connection& connection_;
    std::vector<TableShape> tables_;
    std::size_t width_ = 0;  // of the widest table
};

// The places of a table's key among its columns.
std::vector<std::size_t> key_places(const TableShape& table);

}  // namespace storekeep::bench
