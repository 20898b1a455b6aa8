// The migrations and schema.sql make the same database; facts cannot be changed.
#include <boost/test/unit_test.hpp>

#include "core/must.h"
#include "core/text.h"
#include "db/migrate.h"
#include "db/session.h"
#include "tests/support/databases.h"

using namespace storekeep;
using namespace std::chrono_literals;

namespace {

using Shape = std::multiset<std::string>;

std::string one_spaced(std::string_view sql) {
    std::string text;
    for (const char c : sql) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank)
            text += c;
        else if (!text.empty() && text.back() != ' ')
            text += ' ';
    }
    return text;
}

std::string without_comments(std::string_view sql) {
    std::string text;
    bool quoted = false;
    for (std::size_t place = 0; place < sql.size(); ++place) {
        if (sql[place] == '\'') quoted = !quoted;
        if (!quoted && sql.substr(place).starts_with("--"))
            place = std::min(sql.find('\n', place), sql.size() - 1);
        text += sql[place];
    }
    return text;
}

// SQLite keeps CHECK constraints nowhere but in the text of the table.
std::vector<std::string> checks_of(const std::string& create_table) {
    const std::string sql = one_spaced(without_comments(create_table));
    std::vector<std::string> checks;
    for (std::size_t place = sql.find("check ("); place != std::string::npos;
         place = sql.find("check (", place + 1)) {
        std::size_t end = place + 6;
        int depth = 0;
        do {
            if (sql[end] == '(') ++depth;
            if (sql[end] == ')') --depth;
            ++end;
        } while (depth > 0 && end < sql.size());
        checks.push_back(sql.substr(place, end - place));
    }
    return checks;
}

void add_answers(Shape& shape, Session& session, std::string_view what, std::string_view sql) {
    session.each(sql, {}, [&](const Row& row) {
        std::string line(what);
        for (std::size_t column = 0; column < row.size(); ++column)
            line += " | " + (row.at(column).index() == 1 ? std::to_string(row.integer(column))
                                                         : one_spaced(row.text_or_empty(column)));
        shape.insert(line);
    });
}

Shape sqlite_shape(Session& session) {
    const std::string ours =
        "t.type = 'table' and substr(t.name, 1, 7) <> 'sqlite_' and t.name <> 'schema_migration'";
    Shape shape;
    add_answers(shape, session, "column",
                "select t.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk, c.hidden "
                "from sqlite_schema t join pragma_table_xinfo(t.name) c where " + ours);
    add_answers(shape, session, "table",
                "select t.name, t.strict, t.wr from pragma_table_list t where t.schema = 'main' "
                "and " + ours);
    add_answers(shape, session, "reference",
                "select t.name, f.seq, f.\"from\", f.\"table\", f.\"to\", f.on_update, f.on_delete "
                "from sqlite_schema t join pragma_foreign_key_list(t.name) f where " + ours);
    add_answers(shape, session, "index",
                "select t.name, case i.origin when 'c' then i.name end, i.\"unique\", i.origin, "
                "i.partial, (select group_concat(coalesce(x.name, '?') || x.desc || x.coll) "
                "from pragma_index_xinfo(i.name) x where x.key = 1), "
                "(select lower(s.sql) from sqlite_schema s where s.type = 'index' "
                "and s.name = i.name) "
                "from sqlite_schema t join pragma_index_list(t.name) i where " + ours);
    add_answers(shape, session, "trigger",
                "select name, tbl_name, sql from sqlite_schema where type = 'trigger'");
    add_answers(shape, session, "view",
                "select name, sql from sqlite_schema where type = 'view'");
    session.each("select t.name, t.sql from sqlite_schema t where " + ours, {},
                 [&](const Row& row) {
                     for (const std::string& check : checks_of(row.text(1)))
                         shape.insert("check | " + row.text(0) + " | " + check);
                 });
    return shape;
}

Shape postgresql_shape(Session& session) {
    const std::string ours =
        "t.relnamespace = current_schema()::regnamespace and t.relname <> 'schema_migration'";
    Shape shape;
    add_answers(shape, session, "column",
                "select t.relname, c.attname, format_type(c.atttypid, c.atttypmod), c.attnotnull, "
                "pg_get_expr(d.adbin, d.adrelid), l.collname from pg_class t "
                "join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 "
                "and not c.attisdropped left join pg_attrdef d on d.adrelid = t.oid "
                "and d.adnum = c.attnum left join pg_collation l on l.oid = c.attcollation "
                "where t.relkind = 'r' and " + ours);
    add_answers(shape, session, "constraint",
                "select t.relname, pg_get_constraintdef(k.oid) from pg_constraint k "
                "join pg_class t on t.oid = k.conrelid where " + ours);
    add_answers(shape, session, "index",
                "select pg_get_indexdef(i.indexrelid) from pg_index i "
                "join pg_class t on t.oid = i.indrelid where not exists (select 1 from "
                "pg_constraint k where k.conindid = i.indexrelid) and " + ours);
    add_answers(shape, session, "trigger",
                "select pg_get_triggerdef(g.oid) from pg_trigger g "
                "join pg_class t on t.oid = g.tgrelid where not g.tgisinternal and " + ours);
    add_answers(shape, session, "view",
                "select t.relname, pg_get_viewdef(t.oid) from pg_class t where t.relkind = 'v' "
                "and " + ours);
    add_answers(shape, session, "function",
                "select proname, prosrc from pg_proc "
                "where pronamespace = current_schema()::regnamespace");
    return shape;
}

std::unique_ptr<Session> opened(const TestDatabase& database, Opening opening) {
    return database.backend == Backend::sqlite ? open_sqlite(database.address, opening)
                                               : open_postgresql(database.address, opening);
}

Shape shape_of(Session& session) {
    return session.backend() == "sqlite" ? sqlite_shape(session) : postgresql_shape(session);
}

std::string difference(const Shape& left, const Shape& right) {
    std::vector<std::string> lines;
    std::set_difference(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(lines));
    return joined(lines, "\n");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(schema)

BOOST_AUTO_TEST_CASE(the_migrations_and_schema_sql_make_the_same_database) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase migrated(backend);
            migrated.create();
            const Shape by_migrations = shape_of(*opened(migrated, Opening::existing));
            const TestDatabase written(backend);
            const auto session = opened(written, Opening::fresh);
            session->script(in_dialect(schema_text(), session->backend()));
            const Shape by_text = shape_of(*session);
            BOOST_TEST(by_migrations.size() > 40);
            const std::string only_migrated = difference(by_migrations, by_text);
            const std::string only_written = difference(by_text, by_migrations);
            BOOST_TEST(only_migrated.empty(), "only in the migrations:\n" << only_migrated);
            BOOST_TEST(only_written.empty(), "only in schema.sql:\n" << only_written);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_difference_in_shape_is_seen) {
    const char* changes[] = {"alter table document add column extra int64",
                             "create index more on document (memo)",
                             "create table one_more (id int64)",
                             "create unique index other on number_series (next) where next > 5"};
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            database.create();
            const auto session = opened(database, Opening::existing);
            Shape before = shape_of(*session);
            for (const char* change : changes) {
                session->script(in_dialect(change, session->backend()));
                Shape after = shape_of(*session);
                BOOST_TEST(!difference(after, before).empty(), change);
                before = std::move(after);
            }
        }
    }
    BOOST_TEST(checks_of("create table t (a int check (a in (1, 2)), -- check (no)\n"
                         "b int, check (a <\n b))") ==
                   (std::vector<std::string>{"check (a in (1, 2))", "check (a < b)"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(facts_are_append_only) {
    BOOST_TEST(append_only_tables().size() >= 3u);
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            {
                auto tx = connection->begin(1s);
                tx->insert_row("document", "id, kind, number, date, memo, sequence", 1, "k", "n",
                               0, "", 1);
                tx->commit();
            }
            for (const char* sql : {"update document set memo = 'x'", "delete from document"})
                BOOST_CHECK_EXCEPTION(connection->begin(1s)->execute(sql), BrokenInvariant,
                                      [](const BrokenInvariant& broken) {
                                          return std::string(broken.what()).find(
                                                     "document is append-only") !=
                                                 std::string::npos;
                                      });
            if (backend == Backend::postgresql)
                BOOST_CHECK_THROW(connection->begin(1s)->execute("truncate document cascade"),
                                  BrokenInvariant);
            BOOST_TEST(connection->snapshot()->integer("select count(*) from document") == 1);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
