// The ordered, frozen history of the schema, compiled into the program from db/migrations/*.sql.
//
// The files are written in one dialect and mapped to the database: `int64` is INTEGER / BIGINT,
// `bool` is INTEGER / SMALLINT (both with CHECK (x IN (0, 1)) written out), `text` is
// TEXT / TEXT COLLATE "C" (so that both sort by code point), `) strict;` and
// `) strict, without rowid;` end a table on SQLite and are `);` on PostgreSQL. A line
// `-- append-only: TABLE` makes triggers on both that refuse UPDATE and DELETE.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace storekeep {

struct Migration {
    std::string_view name;  // "0001_office_create"
    std::string_view sql;
};

std::span<const Migration> migrations();
std::string_view schema_text();  // db/schema.sql

// `sql` in the dialect of "sqlite" or "postgresql".
std::string in_dialect(std::string_view sql, std::string_view backend);

std::vector<std::string> append_only_tables();

}  // namespace storekeep
