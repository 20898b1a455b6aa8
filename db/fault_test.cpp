// What the world does to a database, and how it is told.
#include <filesystem>
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "db/postgresql_address.h"
#include "db/session.h"
#include "tests/support/databases.h"

using namespace storekeep;
using namespace std::chrono_literals;

namespace {

template <class Work>
Fault::Kind fault_of(Work work) {
    try {
        work();
    } catch (const Fault& fault) {
        return fault.kind();
    }
    BOOST_FAIL("no fault");
    return Fault::Kind::other;
}

Fault::Kind fault_of_opening(const std::string& address) {
    return fault_of([&] { open_company(address); });
}

void write_file(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(Fault::Kind)

BOOST_AUTO_TEST_SUITE(fault)

BOOST_AUTO_TEST_CASE(what_is_no_company_is_told_apart_from_what_is_not_there) {
    const TestDatabase database(Backend::sqlite);
    BOOST_TEST(fault_of_opening(database.address) == Fault::Kind::not_found);
    BOOST_TEST(!std::filesystem::exists(database.address));
    BOOST_TEST(fault_of_opening(database.address + "/inside") == Fault::Kind::not_found);
    write_file(database.address, "");
    BOOST_TEST(fault_of_opening(database.address) == Fault::Kind::not_a_company);
    const std::string letter(5000, 'x');
    write_file(database.address, letter);
    BOOST_TEST(fault_of_opening(database.address) == Fault::Kind::not_a_company);
    BOOST_TEST(std::filesystem::file_size(database.address) == letter.size());
    std::filesystem::remove(database.address);
    open_sqlite(database.address, Opening::fresh)->script("create table t (a int)");
    BOOST_TEST(fault_of_opening(database.address) == Fault::Kind::not_a_company);
    BOOST_TEST(fault_of([&] { database.create(); }) == Fault::Kind::exists_already);
    BOOST_TEST(std::filesystem::exists(database.address));
}

BOOST_AUTO_TEST_CASE(a_company_is_not_made_twice) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            database.create();
            BOOST_TEST(fault_of([&] { database.create(); }) == Fault::Kind::exists_already);
            BOOST_CHECK_NO_THROW(open_company(database.address));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_told) {
    const TestDatabase database(Backend::sqlite);
    {
        const auto connection = database.create();
        auto tx = connection->begin(1s);
        for (int id = 1; id <= 2000; ++id)
            tx->insert_row("document", "id, kind, number, date, memo, sequence", id, "k",
                           std::to_string(id), 0, std::string(200, 'm'), 1);
        tx->commit();
    }
    const auto size = std::filesystem::file_size(database.address);
    std::filesystem::resize_file(database.address, size / 2 / 4096 * 4096);
    const auto kind = fault_of([&] {
        open_company(database.address)->snapshot()->rows("select memo from document");
    });
    BOOST_TEST(kind == Fault::Kind::damaged);
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_a_fault_and_changes_nothing) {
    const TestDatabase database(Backend::sqlite);
    const auto connection = database.create();
    const auto fill = [&] {
        auto tx = connection->begin(1s);
        const std::int64_t pages = tx->integer("pragma page_count");
        tx->rows(fmt::format("pragma max_page_count = {}", pages + 5));
        for (int id = 1; id <= 2000; ++id)
            tx->insert_row("document", "id, kind, number, date, memo, sequence", id, "k",
                           std::to_string(id), 0, std::string(200, 'm'), 1);
        tx->commit();
    };
    BOOST_TEST(fault_of(fill) == Fault::Kind::disk_full);
    BOOST_TEST(connection->snapshot()->integer("select count(*) from document") == 0);
    auto tx = connection->begin(1s);
    tx->rows("pragma max_page_count = 100000");
    tx->upsert_row("company_setting", "name, value", 1, "after", "x");
    tx->commit();
    BOOST_TEST(connection->snapshot()->integer("select count(*) from company_setting") == 1);
}

BOOST_AUTO_TEST_CASE(a_lost_server_session_is_a_fault_and_the_next_call_connects_anew) {
    if (backends().size() < 2) return;
    const TestDatabase database(Backend::postgresql);
    const auto connection = database.create();
    const auto killer = open_company(database.address);
    const auto kill_others = [&] {
        killer->run_script(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity "
            "where datname = current_database() and pid <> pg_backend_pid()");
    };
    {
        auto tx = connection->begin(1s);
        tx->upsert_row("company_setting", "name, value", 1, "a", "x");
        kill_others();
        BOOST_TEST(fault_of([&] { tx->commit(); }) == Fault::Kind::connection_lost);
        BOOST_TEST(fault_of([&] { tx->rows("select 1"); }) == Fault::Kind::connection_lost);
    }
    BOOST_TEST(connection->snapshot()->integer("select count(*) from company_setting") == 0);
    kill_others();  // while nothing is under way: not noticed
    BOOST_CHECK_NO_THROW(connection->snapshot()->rows("select 1"));
    auto tx = connection->begin(1s);
    tx->upsert_row("company_setting", "name, value", 1, "a", "x");
    tx->commit();
    BOOST_TEST(connection->snapshot()->integer("select count(*) from company_setting") == 1);
}

BOOST_AUTO_TEST_CASE(a_server_or_database_that_is_not_there_is_told) {
    BOOST_TEST(fault_of_opening("postgresql://nobody@/books?host=/nowhere/at/all") ==
               Fault::Kind::not_found);
    if (backends().size() < 2) return;
    BOOST_TEST(fault_of_opening(postgresql_address("storekeep_test_absent")) ==
               Fault::Kind::not_found);
    std::string stranger = postgresql_address("postgres");
    stranger.replace(stranger.find("storekeep@"), 10, "stranger@");
    BOOST_TEST(fault_of_opening(stranger) == Fault::Kind::wrong_password);
    const TestDatabase empty(Backend::postgresql);
    BOOST_TEST(fault_of_opening(empty.address) == Fault::Kind::not_a_company);
}

BOOST_AUTO_TEST_CASE(a_missing_database_is_made_where_the_server_lets_us) {
    if (backends().size() < 2) return;
    const TestDatabase other(Backend::postgresql);  // its session drops ours at the end
    const std::string name = "storekeep test \"odd\" " + fmt::format("{}", ::rand());
    const std::string address = with_database(other.address, name);
    BOOST_CHECK_NO_THROW(create_database(address));
    BOOST_CHECK_NO_THROW(open_company(address));
    const auto session = open_postgresql(other.address, Opening::existing);
    std::string quoted;
    session->each("select quote_ident($1)", {bind(name)},
                  [&](const Row& row) { quoted = row.text(0); });
    session->script("drop database " + quoted + " with (force)");
}

BOOST_AUTO_TEST_CASE(addresses_are_read_and_rewritten) {
    BOOST_TEST(database_named_in("postgresql://u:p@h:5433/a%20b?x=y/z") == "a b");
    BOOST_TEST(database_named_in("postgresql://u@/?host=/tmp") == "");
    BOOST_TEST(database_named_in("postgres://h") == "");
    BOOST_TEST(with_database("postgresql://u@/old?host=/tmp", "n w") ==
               "postgresql://u@/n%20w?host=/tmp");
    BOOST_TEST(with_database("postgresql://h", "db") == "postgresql://h/db");
    BOOST_TEST(with_option("postgresql://h/db", "a", "1") == "postgresql://h/db?a=1");
    BOOST_TEST(with_option("postgresql://h/db?b=2", "a", "1") == "postgresql://h/db?b=2&a=1");
    BOOST_TEST(with_option("postgresql://h/db?a=2", "a", "1") == "postgresql://h/db?a=2");
    BOOST_TEST(is_postgresql("postgres://h"));
    BOOST_TEST(!is_postgresql("/home/x/postgresql.storekeep"));
}

BOOST_AUTO_TEST_SUITE_END()
