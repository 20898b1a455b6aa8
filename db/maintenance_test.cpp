#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

#include "db/maintenance.h"
#include "db/state.h"
#include "tests/support/databases.h"

using namespace storekeep;

namespace {

constexpr std::chrono::seconds patience{5};

void add_company(Connection& connection) {
    const auto tx = connection.begin(patience);
    Company& company = tx->company_for_update();
    company.identity = "00ff";
    company.name = "Northwind";
    company.currency = Currency::named("USD");
    tx->insert_row("company_setting", "name, value", "cost_scope", "warehouse");
    tx->commit();
}

void add_setting(Connection& connection) {
    const auto tx = connection.begin(patience);
    tx->insert_row("company_setting", "name, value", "late_cost_to", "cogs");
    tx->commit();
}

struct TemporaryFile {
    std::string path = fresh_path(".storekeep");
    ~TemporaryFile() {
        for (const char* ending : {"", "-wal", "-shm", ".unfinished"})
            std::filesystem::remove(path + ending);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(maintenance)

BOOST_AUTO_TEST_CASE(a_backup_holds_the_same_state_and_restores_it) {
    for (const Backend backend : backends()) {
        const TestDatabase database(backend);
        const auto connection = database.create();
        add_company(*connection);
        const std::string hash = state_hash(*connection);

        const TemporaryFile backup;
        back_up(*connection, backup.path);
        BOOST_TEST(!std::filesystem::exists(backup.path + ".unfinished"));
        const TemporaryFile restored;
        restore(backup.path, restored.path);
        BOOST_TEST(state_hash(*open_company(restored.path)) == hash);
        BOOST_TEST(integrity_problems(*open_company(restored.path)).empty());
    }
}

BOOST_AUTO_TEST_CASE(an_older_company_is_kept_as_it_was_before_it_is_migrated) {
    const std::size_t known = migrations().size() - 1;
    const std::string newest(migrations().back().name);
    for (const Backend backend : backends()) {
        const TemporaryFile folder;
        setenv("XDG_DATA_HOME", folder.path.c_str(), 1);
        const TestDatabase database(backend);
        add_company(*create_database(database.address, migrations().first(known)));
        const std::string copy = older_copy(database.address, newest);
        BOOST_TEST(!std::filesystem::exists(copy));

        add_setting(*open_company(database.address));
        BOOST_TEST_REQUIRE(std::filesystem::exists(copy));
        const std::string hash = state_hash(*open_company(database.address));

        // The copy is of the older version, without what came later, and opens as it did.
        const TemporaryFile restored;
        restore(copy, restored.path);
        const auto again = open_company(restored.path);
        BOOST_TEST(std::filesystem::exists(older_copy(restored.path, newest)));
        add_setting(*again);
        BOOST_TEST(state_hash(*again) == hash);
        std::filesystem::remove(older_copy(restored.path, newest));
        std::filesystem::remove(copy);
        std::filesystem::remove_all(folder.path);
        unsetenv("XDG_DATA_HOME");
    }
}

BOOST_AUTO_TEST_CASE(a_backup_is_taken_while_somebody_holds_the_pen) {
    const TestDatabase database(Backend::sqlite);
    const auto working = database.create();
    add_company(*working);
    const auto tx = working->begin(patience);
    tx->insert_row("company_setting", "name, value", "late_cost_to", "cogs");
    tx->flush();
    const TemporaryFile backup;
    back_up(*open_company(database.address), backup.path);
    BOOST_TEST(open_company(backup.path)->snapshot()->integer(
                   "select count(*) from company_setting") == 1);
}

BOOST_AUTO_TEST_CASE(nothing_that_is_there_is_written_over) {
    const TestDatabase database(Backend::sqlite);
    const auto connection = database.create();
    add_company(*connection);
    const auto is_there = [](const Fault& fault) {
        return fault.kind() == Fault::Kind::exists_already;
    };
    const TemporaryFile backup;
    back_up(*connection, backup.path);
    BOOST_CHECK_EXCEPTION(back_up(*connection, backup.path), Fault, is_there);
    BOOST_CHECK_EXCEPTION(restore(backup.path, database.address), Fault, is_there);
}

BOOST_AUTO_TEST_CASE(what_is_no_backup_is_not_restored) {
    const TemporaryFile text;
    std::ofstream(text.path) << "not a company at all";
    const TemporaryFile restored;
    BOOST_CHECK_THROW(restore(text.path, restored.path), Fault);
    BOOST_CHECK_THROW(restore("/no/such/file", restored.path), Fault);
    BOOST_TEST(!std::filesystem::exists(restored.path));
    BOOST_TEST(!std::filesystem::exists(restored.path + ".unfinished"));
}

BOOST_AUTO_TEST_CASE(damage_to_the_file_is_found) {
    const TemporaryFile file;
    {
        const auto connection = create_database(file.path);
        add_company(*connection);
        const auto tx = connection->begin(patience);
        for (int number = 0; number < 2000; ++number)
            tx->insert_row("company_setting", "name, value", std::to_string(number), "x");
        tx->commit();
        BOOST_TEST(integrity_problems(*connection).empty());
    }
    {
        // The last page is one of the settings; its beginning says what it holds.
        std::fstream bytes(file.path, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(static_cast<std::streamoff>(std::filesystem::file_size(file.path)) - 4096);
        bytes << std::string(64, '\x7f');
    }
    const auto connection = open_company(file.path);
    bool found = false;
    try {
        found = !integrity_problems(*connection).empty();
    } catch (const Fault& fault) {
        found = fault.kind() == Fault::Kind::damaged;
    }
    BOOST_TEST(found);
}

BOOST_AUTO_TEST_SUITE_END()
