#include "core/digest.h"
#include "core/must.h"
#include "db/migrate_session.h"

namespace storekeep {

namespace {

using namespace std::chrono_literals;

constexpr auto migration_patience = 60s;

// Written in the dialect of the migrations; never part of a company's state.
constexpr std::string_view record_table =
    "create table schema_migration (name text primary key not null, sha256 text not null, "
    "applied_at int64 not null) strict;";

using History = std::span<const Migration>;
using Applied = std::map<std::string, std::string, std::less<>>;  // name to SHA-256

// A data test: a question whose answer must be empty before the migration of the same number.
bool is_data_test(const Migration& migration) { return migration.name.ends_with(".before"); }

Applied applied_to(Session& session) {
    Applied applied;
    session.each("select name, sha256 from schema_migration", {},
                 [&](const Row& row) { applied[row.text(0)] = row.text(1); });
    return applied;
}

void refuse_what_is_not_ours(const Applied& applied, History history) {
    for (const auto& [name, hash] : applied) {
        const auto known = std::find_if(history.begin(), history.end(),
                                        [&](const Migration& one) { return one.name == name; });
        if (known == history.end())
            throw Fault(Fault::Kind::newer_program,
                        fmt::format("the company was changed by a newer program ({})", name));
        if (sha256(known->sql) != hash)
            throw Fault(Fault::Kind::other,
                        fmt::format("the company was made by another edition of {}", name));
    }
}

void test_data(Session& session, const Migration& test) {
    session.each(in_dialect(test.sql, session.backend()), {}, [&](const Row& row) {
        std::string values;
        for (std::size_t column = 0; column < row.size(); ++column)
            values += fmt::format(" {}", row.at(column).index() == 1
                                             ? std::to_string(row.integer(column))
                                             : row.text_or_empty(column));
        throw Fault(Fault::Kind::other,
                    fmt::format("the company's data must be put right first: {}:{}", test.name,
                                values));
    });
}

void apply(Session& session, const Migration& migration) {
    session.script(in_dialect(migration.sql, session.backend()));
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    session.run("insert into schema_migration (name, sha256, applied_at) values ($1, $2, $3)",
                {bind(migration.name), bind(sha256(migration.sql)),
                 bind(std::chrono::duration_cast<std::chrono::microseconds>(now).count())});
}

// Applies what is missing in the transaction that is open.
void apply_missing(Session& session, const Applied& applied, History history) {
    for (std::size_t index = 0; index < history.size(); ++index) {
        const Migration& migration = history[index];
        if (!is_data_test(migration)) {
            if (!applied.contains(migration.name)) apply(session, migration);
            continue;
        }
        must(index + 1 < history.size(), "a data test stands before its migration");
        if (!applied.contains(history[index + 1].name)) test_data(session, migration);
    }
}

void must_have_whole_references(Session& session) {
    session.each("pragma foreign_key_check", {}, [](const Row& row) {
        must(false, fmt::format("a migration keeps the references of {}", row.text(0)));
    });
}

}  // namespace

void make_tables(Session& session, History history) {
    const bool sqlite = session.backend() == "sqlite";
    session.begin_writing(migration_patience, {});
    try {
        if (!session.is_empty())
            throw Fault(Fault::Kind::exists_already, session.has_table("schema_migration")
                                                         ? "there is a company already"
                                                         : "the database is not empty");
        session.script(in_dialect(record_table, session.backend()));
        apply_missing(session, {}, history);
        if (sqlite) session.script(fmt::format("pragma application_id = {}", sqlite_application));
        session.write_and_commit({});
    } catch (...) {
        session.roll_back();
        throw;
    }
    // Readers and the writer do not wait for each other; remembered in the file.
    if (sqlite) session.script("pragma journal_mode = wal");
}

std::vector<Migration> missing_migrations(Session& session, History history) {
    if (!session.has_table("schema_migration") || !session.has_table("company"))
        throw Fault(Fault::Kind::not_a_company, "the database is not a Storekeep company");
    const Applied found = applied_to(session);
    refuse_what_is_not_ours(found, history);
    std::vector<Migration> missing;
    for (const Migration& one : history)
        if (!is_data_test(one) && !found.contains(one.name)) missing.push_back(one);
    return missing;
}

void bring_up_to_date(Session& session, History history) {
    if (missing_migrations(session, history).empty()) return;

    // A table is changed in SQLite by making another in its place, which breaks references for a
    // while; they are checked together at the end.
    const bool sqlite = session.backend() == "sqlite";
    if (sqlite) session.script("pragma foreign_keys = off");
    session.begin_writing(migration_patience, {});
    try {
        const Applied applied = applied_to(session);  // another program may have been faster
        refuse_what_is_not_ours(applied, history);
        apply_missing(session, applied, history);
        if (sqlite) must_have_whole_references(session);
        session.write_and_commit({});
    } catch (...) {
        session.roll_back();
        if (sqlite) session.script("pragma foreign_keys = on");
        throw;
    }
    if (sqlite) session.script("pragma foreign_keys = on");
}

}  // namespace storekeep
