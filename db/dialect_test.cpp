#include <boost/test/unit_test.hpp>

#include "core/must.h"
#include "db/migrate.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(dialect)

BOOST_AUTO_TEST_CASE(types_and_table_ends_become_each_databases_own) {
    const char* sql =
        "create table t (id int64 primary key, done bool not null, name text) strict;\n"
        "create table u (a text primary key) strict,\n  without rowid;\n";
    BOOST_TEST(in_dialect(sql, "sqlite") ==
               "create table t (id INTEGER primary key, done INTEGER not null, name TEXT) strict;\n"
               "create table u (a TEXT primary key) strict,\n  without rowid;\n");
    BOOST_TEST(in_dialect(sql, "postgresql") ==
               "create table t (id BIGINT primary key, done SMALLINT not null, "
               "name TEXT COLLATE \"C\") ;\n"
               "create table u (a TEXT COLLATE \"C\" primary key) ;\n");
}

BOOST_AUTO_TEST_CASE(comments_and_quotations_pass_unchanged) {
    const char* sql =
        "-- int64; it's \"bool\" text ) strict;\n"
        "/* int64 'text */ select 'x int64 ''bool'' ; -- no comment', \"a text\" from \"bool\";";
    for (const char* backend : {"sqlite", "postgresql"})
        BOOST_TEST(in_dialect(sql, backend) == sql);
}

BOOST_AUTO_TEST_CASE(text_is_a_type_only_behind_a_column) {
    BOOST_TEST(in_dialect("create table t (text text, \"b\" text check (length(text) > 0));\n"
                          "select cast(a as text) from t where text = 'x'",
                          "postgresql") ==
               "create table t (text TEXT COLLATE \"C\", \"b\" TEXT COLLATE \"C\" "
               "check (length(text) > 0));\n"
               "select cast(a as text) from t where text = 'x'");
}

BOOST_AUTO_TEST_CASE(append_only_lines_make_triggers_behind_the_script) {
    const char* sql = "-- append-only: fact\ncreate table fact (id int64);";
    const std::string sqlite = in_dialect(sql, "sqlite");
    BOOST_TEST(sqlite.find("before update on fact") > sqlite.find("create table"));
    BOOST_TEST(sqlite.find("before delete on fact") != std::string::npos);
    const std::string postgresql = in_dialect(sql, "postgresql");
    BOOST_TEST(postgresql.find("before update or delete or truncate on fact") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_unknown_backend_is_a_broken_invariant) {
    BOOST_CHECK_THROW(in_dialect("select 1", "oracle"), BrokenInvariant);
}

BOOST_AUTO_TEST_CASE(migrations_are_in_order_and_named_once) {
    std::string_view previous;
    for (const Migration& migration : migrations()) {
        BOOST_TEST((migration.name > previous), migration.name);
        BOOST_TEST(!migration.sql.empty());
        previous = migration.name;
    }
    BOOST_TEST((migrations().front().name == "0001_office_create"));
    BOOST_TEST(migrations().front().sql.starts_with("create table company"));
    BOOST_TEST(migrations().front().sql.ends_with("strict, without rowid;\n"));
}

BOOST_AUTO_TEST_SUITE_END()
