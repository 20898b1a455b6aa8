#include <boost/test/unit_test.hpp>

#include "core/must.h"
#include "tests/support/databases.h"

using namespace storekeep;
using namespace std::chrono_literals;

namespace {

void set_setting_row(Tx& tx, const std::string& name, const std::string& value) {
    tx.upsert_row("company_setting", "name, value", 1, name, value);
}

std::string setting_row(Reads& reads, const std::string& name) {
    const auto row = reads.first("select value from company_setting where name = $1", name);
    return row ? row->text(0) : "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(connection)

BOOST_AUTO_TEST_CASE(a_committed_change_is_seen_and_an_abandoned_one_is_not) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            BOOST_TEST(connection->backend() == name_of(backend));
            {
                auto tx = connection->begin(1s);
                set_setting_row(*tx, "kept", "yes");
                tx->commit();
            }
            {
                auto tx = connection->begin(1s);
                set_setting_row(*tx, "kept", "no");
                BOOST_TEST(setting_row(*tx, "kept") == "no");
            }
            BOOST_TEST(setting_row(*connection->snapshot(), "kept") == "yes");
            const auto again = open_company(database.address);
            BOOST_TEST(setting_row(*again->snapshot(), "kept") == "yes");
        }
    }
}

BOOST_AUTO_TEST_CASE(the_company_row_is_read_at_begin_and_saved_at_commit) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            BOOST_TEST(connection->snapshot()->company().identity == "");
            BOOST_TEST(connection->snapshot()->company().next_id == 1);
            {
                auto tx = connection->begin(1s);
                tx->company_for_update() = {"id-1", "Mäkelä & Søn", Currency::named("JPY"), "c",
                                            {1234567890123456}, 0, "", 1};
                BOOST_TEST(tx->next_id<struct Thing>().value == 1);
                tx->commit();
            }
            auto tx = connection->begin(1s);
            BOOST_TEST(tx->company().name == "Mäkelä & Søn");
            BOOST_TEST(tx->company().currency.digits() == 0);
            BOOST_TEST(tx->company().created_at.microseconds == 1234567890123456);
            BOOST_TEST(tx->next_id<struct Thing>().value == 2);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_snapshot_shows_one_moment_and_waits_for_nobody) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            const auto before = connection->snapshot();
            auto tx = connection->begin(1s);
            set_setting_row(*tx, "a", "1");
            tx->flush();
            BOOST_TEST(setting_row(*connection->snapshot(), "a") == "");
            tx->commit();
            BOOST_TEST(setting_row(*before, "a") == "");
            BOOST_TEST(setting_row(*connection->snapshot(), "a") == "1");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_snapshot_cannot_write) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            const auto reads = connection->snapshot();
            BOOST_CHECK_THROW(reads->rows("insert into company_setting (name, value) "
                                          "values ('a', 'b') returning name"),
                              std::exception);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_pen_is_held_by_one_at_a_time) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto first = database.create();
            const auto second = open_company(database.address);
            auto tx = first->begin(1s);
            const auto locked = [](const Fault& fault) {
                return fault.kind() == Fault::Kind::locked;
            };
            BOOST_CHECK_EXCEPTION(second->begin(50ms), Fault, locked);
            BOOST_CHECK_EXCEPTION(first->begin(50ms), Fault, locked);
            tx.reset();
            BOOST_CHECK_NO_THROW(second->begin(1s));
            BOOST_CHECK_NO_THROW(first->begin(1s));
        }
    }
}

BOOST_AUTO_TEST_CASE(numbers_count_up_in_each_series) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            auto tx = connection->begin(1s);
            BOOST_TEST(tx->next_number("receipt", "GR-") == "GR-000001");
            BOOST_TEST(tx->next_number("receipt", "GR-") == "GR-000002");
            BOOST_TEST(tx->next_number("invoice", "INV-") == "INV-000001");
            tx->commit();
            tx.reset();
            BOOST_TEST(connection->begin(1s)->next_number("receipt", "GR-") == "GR-000003");
        }
    }
}

BOOST_AUTO_TEST_CASE(values_come_back_as_they_went) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            auto tx = connection->begin(1s);
            const std::string awkward = "O'Brien \\ \"x\" $1 %s ;-- ü 漢字 😀\n";
            set_setting_row(*tx, "gathered", awkward);
            tx->execute("insert into company_setting (value, name) values ($2, $1)", "bound",
                        awkward);
            BOOST_TEST(setting_row(*tx, "gathered") == awkward);
            BOOST_TEST(setting_row(*tx, "bound") == awkward);
            const auto least = std::numeric_limits<std::int64_t>::min();
            tx->insert_row("document", "id, kind, number, date, memo, sequence, reverses_id", 1,
                           "k", "n", least, "", std::numeric_limits<std::int64_t>::max(),
                           std::optional<std::int64_t>());
            const auto row = tx->first("select date, sequence, reverses_id, kind from document");
            BOOST_TEST(row->integer(0) == least);
            BOOST_TEST(row->integer(1) == std::numeric_limits<std::int64_t>::max());
            BOOST_TEST(row->is_null(2));
            BOOST_CHECK_THROW(row->integer(3), BrokenInvariant);
            BOOST_CHECK_THROW(row->text(0), BrokenInvariant);
            BOOST_TEST(tx->integer("select sum(date / 4) from document") == least / 4);
            BOOST_TEST(tx->integer("select count(*) from document where memo = ''") == 1);
            BOOST_TEST(tx->first("select 1 = 1, 1 = 2")->truth(0));
            BOOST_CHECK_THROW(set_setting_row(*tx, "zero", std::string("a\0b", 3));
                              tx->flush(), BrokenInvariant);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_question_may_be_asked_while_its_own_answer_is_read) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            auto tx = connection->begin(1s);
            for (const char* name : {"a", "b", "c"}) set_setting_row(*tx, name, name);
            const char* sql = "select name from company_setting order by name";
            std::string seen;
            tx->each(sql, {}, [&](const Row& outer) {
                for (const Row& inner : tx->rows(sql)) seen += outer.text(0) + inner.text(0) + ' ';
            });
            BOOST_TEST(seen == "aa ab ac ba bb bc ca cb cc ");
            tx->commit();
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
