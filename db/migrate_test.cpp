// A company's way from one version of the program to the next.
#include <boost/test/unit_test.hpp>

#include "core/must.h"
#include "db/migrate_session.h"
#include "tests/support/databases.h"

using namespace storekeep;
using namespace std::chrono_literals;

namespace {

const std::vector<Migration> history{
    {"0001_first", "create table company (id int64 primary key) strict;\n"
                   "create table part (id int64 primary key, weight int64) strict;"},
    {"0002_second", "alter table part add column name text not null default '';"},
    {"0003_tighter.before", "-- parts without a weight\n"
                            "select id, name from part where weight is null"},
    {"0003_tighter", "create table heavy (weight int64 primary key) strict;"
                     "insert into heavy (weight) select weight from part;"},
};

std::unique_ptr<Session> made_with(const TestDatabase& database, std::size_t migrations_known) {
    auto session = database.backend == Backend::sqlite
                       ? open_sqlite(database.address, Opening::fresh)
                       : open_postgresql(database.address, Opening::fresh);
    make_tables(*session, std::span(history).first(migrations_known));
    return session;
}

std::string applied(Session& session) {
    std::string names;
    session.each("select name from schema_migration order by name", {},
                 [&](const Row& row) { names += row.text(0) + ' '; });
    return names;
}

bool is_newer_program(const Fault& fault) { return fault.kind() == Fault::Kind::newer_program; }

}  // namespace

BOOST_AUTO_TEST_SUITE(migrate)

BOOST_AUTO_TEST_CASE(what_is_missing_is_applied_once_and_in_order) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto session = made_with(database, 1);
            BOOST_TEST(applied(*session) == "0001_first ");
            session->script("insert into part (id, weight) values (1, 70)");
            for (int times = 0; times < 2; ++times) {
                bring_up_to_date(*session, history);
                BOOST_TEST(applied(*session) == "0001_first 0002_second 0003_tighter ");
            }
            session->each("select (select count(*) from heavy), name from part", {},
                          [](const Row& row) { BOOST_TEST(row.integer(0) == 1); });
        }
    }
}

BOOST_AUTO_TEST_CASE(a_data_test_that_has_an_answer_leaves_everything_as_it_was) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto session = made_with(database, 1);
            session->script("insert into part (id, weight) values (12, null)");
            BOOST_CHECK_EXCEPTION(bring_up_to_date(*session, history), Fault,
                                  [](const Fault& fault) {
                                      return std::string(fault.what()).find(
                                                 "0003_tighter.before: 12") != std::string::npos;
                                  });
            BOOST_TEST(applied(*session) == "0001_first ");
            BOOST_TEST(!session->has_table("heavy"));
            session->script("update part set weight = 5");
            BOOST_CHECK_NO_THROW(bring_up_to_date(*session, history));
            BOOST_TEST(session->has_table("heavy"));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_failing_migration_leaves_everything_as_it_was) {
    std::vector<Migration> broken(history.begin(), history.begin() + 2);
    broken.push_back({"0003_broken", "create table one (id int64); create table part (id int64);"});
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto session = made_with(database, 1);
            BOOST_CHECK_THROW(bring_up_to_date(*session, broken), BrokenInvariant);
            BOOST_TEST(applied(*session) == "0001_first ");
            BOOST_TEST(!session->has_table("one"));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_company_of_a_newer_program_or_another_edition_is_left_alone) {
    std::vector<Migration> edited = history;
    edited[1].sql = "alter table part add column label text;";
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto session = made_with(database, 2);
            BOOST_CHECK_EXCEPTION(bring_up_to_date(*session, std::span(history).first(1)), Fault,
                                  is_newer_program);
            BOOST_CHECK_THROW(bring_up_to_date(*session, edited), Fault);
            BOOST_TEST(applied(*session) == "0001_first 0002_second ");
        }
    }
}

BOOST_AUTO_TEST_CASE(sqlite_references_are_whole_after_a_migration) {
    const std::vector<Migration> rebuilding{
        {"0001_first", "create table company (id int64 primary key) strict;"
                       "create table part (id int64 primary key) strict;"
                       "create table use (part_id int64 references part (id)) strict;"},
        {"0002_rebuilt", "create table part_new (id int64 primary key, name text) strict;"
                         "insert into part_new (id) select id from part where id > 1;"
                         "drop table part; alter table part_new rename to part;"},
    };
    for (const int used : {1, 2}) {
        const TestDatabase database(Backend::sqlite);
        const auto session = open_sqlite(database.address, Opening::fresh);
        make_tables(*session, std::span(rebuilding).first(1));
        session->script(fmt::format("insert into part values (1), (2); insert into use values ({})",
                                    used));
        if (used == 1)
            BOOST_CHECK_THROW(bring_up_to_date(*session, rebuilding), BrokenInvariant);
        else
            BOOST_CHECK_NO_THROW(bring_up_to_date(*session, rebuilding));
        session->each("select count(*) from pragma_table_info('part')", {},
                      [&](const Row& row) { BOOST_TEST(row.integer(0) == used); });
        BOOST_CHECK_THROW(session->script("insert into use values (9)"), BrokenInvariant);
    }
}

BOOST_AUTO_TEST_CASE(a_company_is_recognised_by_its_tables_and_opened_again_as_it_was) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            connection->run_script("insert into schema_migration values ('9999_future', '', 0)");
            BOOST_CHECK_EXCEPTION(open_company(database.address), Fault, is_newer_program);
            connection->run_script("delete from schema_migration where name = '9999_future'");
            BOOST_CHECK_NO_THROW(open_company(database.address));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
