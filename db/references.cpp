#include "db/references.h"

#include <algorithm>

#include <fmt/format.h>

namespace storekeep {

namespace {

// Table, its column, and the first column of its primary key.
constexpr std::string_view sqlite_references =
    "select t.name, f.\"from\", k.name from sqlite_schema t "
    "join pragma_foreign_key_list(t.name) f join pragma_table_info(t.name) k on k.pk = 1 "
    "where t.type = 'table' and f.\"table\" = $1 order by 1, 2";
constexpr std::string_view postgresql_references =
    "select t.relname, c.attname, k.attname from pg_constraint f "
    "join pg_class t on t.oid = f.conrelid join pg_class p on p.oid = f.confrelid "
    "join pg_attribute c on c.attrelid = t.oid and c.attnum = f.conkey[1] "
    "join pg_constraint q on q.conrelid = t.oid and q.contype = 'p' "
    "join pg_attribute k on k.attrelid = t.oid and k.attnum = q.conkey[1] "
    "where f.contype = 'f' and p.relname = $1 "
    "and t.relnamespace = current_schema()::regnamespace order by 1, 2";

struct Reference {
    std::string table, column, key;
};

bool is_identifier(const std::string& column) { return column == "id" || column.ends_with("_id"); }

}  // namespace

std::string table_naming(Reads& reads, std::string_view table, std::int64_t id,
                         std::span<const std::string_view> except,
                         const std::optional<IdRange>& made) {
    std::vector<Reference> references;
    reads.each(reads.backend() == "sqlite" ? sqlite_references : postgresql_references,
               {bind(table)}, [&](const Row& row) {
                   references.push_back({row.text(0), row.text(1), row.text(2)});
               });
    for (const Reference& one : references) {
        if (one.table.ends_with("_balance") || std::ranges::count(except, one.table) > 0) continue;
        const std::string question =
            fmt::format("select 1 from {} where {} = $1", one.table, one.column);
        if (!made) {
            if (reads.first(question + " limit 1", id)) return one.table;
        } else if (is_identifier(one.key) && one.key != one.column &&
                   reads.first(fmt::format("{0} and {1} > $2 and {1} <= $3 limit 1", question,
                                           one.key),
                               id, made->after, made->through)) {
            return one.table;
        }
    }
    return {};
}

}  // namespace storekeep
