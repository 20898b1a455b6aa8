#include "db/state.h"

#include "core/digest.h"
#include "core/must.h"
#include "core/text.h"
#include "db/table_rows.h"

namespace storekeep {

namespace {

using namespace std::chrono_literals;

// table, column, place in the primary key (0: not in it).
constexpr std::string_view sqlite_columns =
    "select t.name, c.name, c.pk from sqlite_schema t join pragma_table_info(t.name) c "
    "where t.type = 'table' and substr(t.name, 1, 7) <> 'sqlite_' and t.name not in "
    "('schema_migration', 'refused_attempt') "
    "order by t.name, c.cid";
constexpr std::string_view postgresql_columns =
    "select t.relname, c.attname, coalesce(k.place, 0) from pg_class t "
    "join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped "
    "left join (select p.conrelid, u.number, u.place from pg_constraint p cross join lateral "
    "unnest(p.conkey) with ordinality as u (number, place) where p.contype = 'p') k "
    "on k.conrelid = t.oid and k.number = c.attnum "
    "where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace "
    "and t.relname not in ('schema_migration', 'refused_attempt') order by t.relname, c.attnum";

// child, parent.
constexpr std::string_view sqlite_parents =
    "select distinct t.name, f.\"table\" from sqlite_schema t "
    "join pragma_foreign_key_list(t.name) f where t.type = 'table' order by 1, 2";
constexpr std::string_view postgresql_parents =
    "select distinct child.relname, parent.relname from pg_constraint f "
    "join pg_class child on child.oid = f.conrelid "
    "join pg_class parent on parent.oid = f.confrelid "
    "where f.contype = 'f' and child.relnamespace = current_schema()::regnamespace order by 1, 2";

std::map<std::string, TableShape> shapes_by_name(Reads& reads, bool sqlite) {
    std::map<std::string, TableShape> shapes;
    std::map<std::string, std::map<std::int64_t, std::string>> keys;
    reads.each(sqlite ? sqlite_columns : postgresql_columns, {}, [&](const Row& row) {
        TableShape& shape = shapes[row.text(0)];
        shape.name = row.text(0);
        shape.columns.push_back(row.text(1));
        if (row.integer(2) > 0) keys[shape.name][row.integer(2)] = row.text(1);
    });
    for (const auto& [table, columns] : keys)
        for (const auto& [place, column] : columns) shapes[table].key.push_back(column);
    reads.each(sqlite ? sqlite_parents : postgresql_parents, {}, [&](const Row& row) {
        if (const auto child = shapes.find(row.text(0)); child != shapes.end())
            child->second.parents.push_back(row.text(1));
    });
    return shapes;
}

bool parents_are_in(const TableShape& shape, const std::set<std::string>& placed) {
    return std::all_of(shape.parents.begin(), shape.parents.end(), [&](const std::string& parent) {
        return parent == shape.name || placed.contains(parent);
    });
}

std::vector<TableShape> parents_first(std::map<std::string, TableShape> shapes) {
    std::vector<TableShape> ordered;
    std::set<std::string> placed;
    while (!shapes.empty()) {
        auto next = std::find_if(shapes.begin(), shapes.end(), [&](const auto& candidate) {
            return parents_are_in(candidate.second, placed);
        });
        if (next == shapes.end()) next = shapes.begin();  // tables that name each other
        placed.insert(next->first);
        ordered.push_back(std::move(next->second));
        shapes.erase(next);
    }
    return ordered;
}

// Unlike any other value's: with its type, and a text with its length.
void append_hashed(std::string& bytes, const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        fmt::format_to(std::back_inserter(bytes), "i{};", *integer);
    else if (const auto* text = std::get_if<std::string>(&value))
        fmt::format_to(std::back_inserter(bytes), "t{}:{}", text->size(), *text);
    else
        bytes += 'n';
}

// Each page's digest is chained to the one before.
std::string table_hash(Reads& reads, const TableShape& shape) {
    const TableRows rows(shape);
    std::vector<std::string> names = rows.columns();
    names.insert(names.begin(), shape.name);
    std::string digest = sha256_of_parts(names);
    std::string bytes;
    rows.each(
        reads,
        [&](const Row& row) {
            for (std::size_t column = 0; column < row.size(); ++column)
                append_hashed(bytes, row.at(column));
        },
        [&] {
            if (!bytes.empty()) digest = sha256(digest + bytes);
            bytes.clear();
        });
    return digest;
}

// References to rows that come later (a table that names itself) are looked at once all rows are
// there. PostgreSQL has to be allowed that by name, and told afterwards that this is over.
class LateReferences {
public:
    LateReferences(Tx& tx, bool sqlite, const std::vector<TableShape>& shapes) : tx_(tx) {
        if (sqlite) {
            tx_.execute("pragma defer_foreign_keys = on");
            return;
        }
        std::map<std::string, std::size_t> places;
        for (std::size_t place = 0; place < shapes.size(); ++place)
            places[shapes[place].name] = place;
        tx_.each(
            "select child.relname, parent.relname, f.conname from pg_constraint f "
            "join pg_class child on child.oid = f.conrelid "
            "join pg_class parent on parent.oid = f.confrelid where f.contype = 'f' "
            "and child.relnamespace = current_schema()::regnamespace and not f.condeferrable",
            {}, [&](const Row& row) {
                if (places[row.text(1)] >= places[row.text(0)])
                    altered_.push_back(fmt::format("alter table \"{}\" alter constraint \"{}\" ",
                                                   row.text(0), row.text(2)));
            });
        for (const std::string& one : altered_) tx_.execute(one + "deferrable initially deferred");
    }

    void look_now() {
        if (altered_.empty()) return;
        tx_.execute("set constraints all immediate");
        for (const std::string& one : altered_) tx_.execute(one + "not deferrable");
    }

private:
    Tx& tx_;
    std::vector<std::string> altered_;
};

bool has_rows(Reads& reads, const std::string& table) {
    return reads.first(fmt::format("select 1 from {} limit 1", table)).has_value();
}

// What the migrations put there themselves (the row for "none" in a list) comes with the copy.
void empty_tables(Tx& tx, const std::vector<TableShape>& shapes) {
    for (auto shape = shapes.rbegin(); shape != shapes.rend(); ++shape)
        if (has_rows(tx, shape->name)) tx.execute(fmt::format("delete from {}", shape->name));
}

}  // namespace

std::vector<TableShape> table_shapes(Reads& reads) {
    return parents_first(shapes_by_name(reads, reads.backend() == "sqlite"));
}

std::vector<TableShape> table_shapes(Connection& connection) {
    return table_shapes(*connection.snapshot());
}

std::vector<std::pair<std::string, std::string>> table_hashes(Connection& connection,
                                                              std::string_view ending) {
    const auto reads = connection.snapshot();
    std::vector<std::pair<std::string, std::string>> hashes;
    for (const TableShape& shape : table_shapes(*reads))
        if (shape.name.ends_with(ending))
            hashes.emplace_back(shape.name, table_hash(*reads, shape));
    std::sort(hashes.begin(), hashes.end());
    return hashes;
}

std::vector<std::pair<std::string, std::string>> table_hashes(Connection& connection) {
    return table_hashes(connection, {});
}

std::string state_hash(Connection& connection) {
    std::vector<std::string> parts;
    for (const auto& [table, hash] : table_hashes(connection)) {
        parts.push_back(table);
        parts.push_back(hash);
    }
    return sha256_of_parts(parts);
}

void copy_state(Connection& from, Connection& to) {
    const auto reads = from.snapshot();
    const auto tx = to.begin(60s);
    if (!tx->company().identity.empty())
        throw Fault(Fault::Kind::exists_already, "there is a company already");
    const bool sqlite = to.backend() == "sqlite";
    const std::vector<TableShape> shapes = table_shapes(*tx);
    LateReferences late(*tx, sqlite, shapes);
    empty_tables(*tx, shapes);
    // The transaction refers to the names until it has written the rows.
    std::vector<std::string> columns;
    columns.reserve(shapes.size());
    for (const TableShape& shape : shapes) {
        const TableRows rows(shape);
        columns.push_back(joined(rows.columns(), ", "));
        rows.each(
            *reads,
            [&](const Row& row) {
                std::vector<Value> values;
                for (std::size_t column = 0; column < row.size(); ++column)
                    values.push_back(row.at(column));
                tx->insert(shape.name, columns.back(), std::move(values));
            },
            [] {});
    }
    tx->flush();
    late.look_now();
    tx->company_for_update() = reads->company();
    tx->commit();
}

}  // namespace storekeep
