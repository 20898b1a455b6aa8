#include <boost/test/unit_test.hpp>

#include "db/state.h"
#include "tests/support/databases.h"

using namespace storekeep;
using namespace std::chrono_literals;

namespace {

void fill(Connection& connection, int documents) {
    auto tx = connection.begin(1s);
    tx->company_for_update() = {"id-1", "Ærø Traders", Currency::named("USD"), "us-trading", {5},
                                7, "seal", 100};
    for (const char* name : {"b", "B", "ä", "a_b", "a b", "z", "Z", "漢", "😀", ""})
        tx->upsert_row("company_setting", "name, value", 1, name, name);
    for (int id = 1; id <= documents; ++id)
        tx->insert_row("document", "id, kind, number, date, memo, sequence, reverses_id", id, "k",
                       std::to_string(id), id, "", 1,
                       id % 100 == 0 ? std::optional<std::int64_t>(id - 1) : std::nullopt);
    tx->insert_row("document_event", "id, document_id, sequence, event, detail", 99999, 1, 1, "e",
                   "it's\n\"so\"");
    tx->commit();
}

const TableShape& shape(const std::vector<TableShape>& shapes, const std::string& name) {
    const auto found = std::find_if(shapes.begin(), shapes.end(),
                                    [&](const TableShape& one) { return one.name == name; });
    BOOST_REQUIRE(found != shapes.end());
    return *found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(state)

BOOST_AUTO_TEST_CASE(shapes_name_columns_keys_and_parents_and_come_parents_first) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            const auto shapes = table_shapes(*connection);
            BOOST_TEST(shape(shapes, "document_event").parents ==
                           std::vector<std::string>{"document"},
                       boost::test_tools::per_element());
            BOOST_TEST(shape(shapes, "import_mapping").key ==
                           (std::vector<std::string>{"importer", "layout"}),
                       boost::test_tools::per_element());
            BOOST_TEST(shape(shapes, "import_mapping").columns ==
                           (std::vector<std::string>{"importer", "layout", "mapping"}),
                       boost::test_tools::per_element());
            std::set<std::string> seen;
            for (const TableShape& one : shapes) {
                for (const std::string& parent : one.parents)
                    BOOST_TEST((parent == one.name || seen.contains(parent)),
                               parent << " before " << one.name);
                BOOST_TEST(one.name != "schema_migration");
                seen.insert(one.name);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_copy_has_the_same_hash_on_every_database) {
    const TestDatabase original(Backend::sqlite);
    const auto from = original.create();
    fill(*from, 9000);  // more than two pages
    const std::string hash = state_hash(*from);
    for (Backend first : backends())
        for (Backend second : backends()) {
            BOOST_TEST_CONTEXT(name_of(first) << " to " << name_of(second)) {
                const TestDatabase one(first);
                const TestDatabase other(second);
                const auto between = one.create();
                const auto last = other.create();
                copy_state(*from, *between);
                copy_state(*between, *last);
                BOOST_TEST(state_hash(*between) == hash);
                BOOST_TEST(state_hash(*last) == hash);
                BOOST_TEST(last->snapshot()->company().name == "Ærø Traders");
                BOOST_TEST(last->snapshot()->integer("select count(*) from document") == 9000);
                BOOST_CHECK_EXCEPTION(copy_state(*from, *last), Fault, [](const Fault& fault) {
                    return fault.kind() == Fault::Kind::exists_already;
                });
            }
        }
}

BOOST_AUTO_TEST_CASE(any_difference_changes_the_hash_of_its_table) {
    const char* changes[] = {
        "update company_setting set value = 'c' where name = 'b'",
        "update company_setting set name = 'c' where name = 'b'",
        "delete from company_setting where name = 'z'",
        "insert into company_setting (name, value) values ('new', '')",
        "insert into document (id, kind, number, date, memo, sequence) values (5000, '', '', 0, "
        "'', 0)",
        "update company set next_id = next_id + 1",
    };
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            fill(*connection, 300);
            auto hashes = table_hashes(*connection);
            std::set<std::string> states{state_hash(*connection)};
            for (const char* change : changes) {
                connection->run_script(change);
                const auto now = table_hashes(*connection);
                int differing = 0;
                for (std::size_t index = 0; index < now.size(); ++index)
                    if (now[index] != hashes[index]) ++differing;
                BOOST_TEST(differing == 1, change);
                BOOST_TEST(states.insert(state_hash(*connection)).second, change);
                hashes = now;
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_row_may_name_a_later_row_of_its_table) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase original(Backend::sqlite);
            const TestDatabase copy(backend);
            const auto from = original.create();
            const auto to = copy.create();
            for (const auto* connection : {&from, &to})
                (*connection)->run_script(
                    "create table folder (id bigint primary key, "
                    "inside_id bigint references folder (id))");
            from->run_script("insert into folder values (2, null), (1, 2)");
            fill(*from, 1);
            copy_state(*from, *to);
            BOOST_TEST(state_hash(*from) == state_hash(*to));
            BOOST_CHECK_THROW(to->begin(1s)->execute("insert into folder values (3, 4)"),
                              std::exception);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
