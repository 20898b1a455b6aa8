// Rows that are gathered before they are written, and savepoints around them.
#include <boost/test/unit_test.hpp>

#include "core/must.h"
#include "tests/support/databases.h"

using namespace storekeep;
using namespace std::chrono_literals;

namespace {

constexpr const char* tables =
    "create table parent (id bigint primary key);"
    "create table balance (a bigint not null, b bigint not null, quantity bigint not null "
    "check (quantity >= 0), held bigint not null, primary key (a, b));"
    "create table child (id bigint primary key, parent_id bigint references parent (id));";

std::string balances(Reads& reads) {
    std::string text;
    for (const Row& row : reads.rows("select a, b, quantity, held from balance order by a, b"))
        text += fmt::format("{}/{}={},{} ", row.integer(0), row.integer(1), row.integer(2),
                            row.integer(3));
    return text;
}

std::int64_t count(Reads& reads, const std::string& table) {
    return reads.integer("select count(*) from " + table);
}

struct Fresh {
    explicit Fresh(Backend backend) : database(backend), connection(database.create()) {
        connection->run_script(tables);
    }
    TestDatabase database;
    std::unique_ptr<Connection> connection;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(gathering)

BOOST_AUTO_TEST_CASE(tables_are_written_in_the_order_of_their_first_use) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const Fresh fresh(backend);
            auto tx = fresh.connection->begin(1s);
            for (int id = 1; id <= 1500; ++id) {
                tx->insert_row("parent", "id", id);
                tx->insert_row("child", "id, parent_id", id, id);
            }
            BOOST_TEST(count(*tx, "child") == 1500);
            tx->insert_row("child", "id, parent_id", 9001, 9000);
            tx->insert_row("parent", "id", 9000);
            BOOST_CHECK_THROW(tx->flush(), BrokenInvariant);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_later_of_two_upserts_of_a_key_wins) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const Fresh fresh(backend);
            auto tx = fresh.connection->begin(1s);
            constexpr const char* columns = "a, b, quantity, held";
            tx->upsert_row("balance", columns, 2, 1, 1, 10, 0);
            tx->upsert_row("balance", columns, 2, 1, 2, 20, 0);
            tx->upsert_row("balance", columns, 2, 1, 1, 30, 3);
            tx->upsert_row("balance", columns, 2, 2, 1, 40, 0);
            BOOST_TEST(balances(*tx) == "1/1=30,3 1/2=20,0 2/1=40,0 ");
            tx->upsert_row("balance", columns, 2, 1, 2, 21, 1);
            tx->upsert_row("balance", columns, 2, 3, 3, 5, 0);
            tx->commit();
            BOOST_TEST(balances(*fresh.connection->snapshot()) ==
                       "1/1=30,3 1/2=21,1 2/1=40,0 3/3=5,0 ");
        }
    }
}

BOOST_AUTO_TEST_CASE(accumulated_rows_are_added_and_only_the_sum_is_checked) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const Fresh fresh(backend);
            auto tx = fresh.connection->begin(1s);
            constexpr const char* columns = "a, b, quantity, held";
            tx->accumulate_row("balance", columns, 2, 1, 1, -4, 1);
            tx->accumulate_row("balance", columns, 2, 1, 1, 10, 1);
            tx->accumulate_row("balance", columns, 2, 1, 2, 7, 0);
            BOOST_TEST(balances(*tx) == "1/1=6,2 1/2=7,0 ");
            tx->accumulate_row("balance", columns, 2, 1, 1, -6, -2);
            tx->accumulate_row("balance", columns, 2, 5, 5, 1, 1);
            BOOST_TEST(balances(*tx) == "1/1=0,0 1/2=7,0 5/5=1,1 ");
            tx->accumulate_row("balance", columns, 2, 1, 1, -1, 0);
            BOOST_CHECK_THROW(tx->flush(), BrokenInvariant);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_savepoint_takes_back_what_came_after_it) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const Fresh fresh(backend);
            auto tx = fresh.connection->begin(1s);
            tx->insert_row("parent", "id", tx->next_id<struct Parent>());
            {
                Tx::Savepoint outer(*tx);
                tx->insert_row("parent", "id", tx->next_id<struct Parent>());
                {
                    Tx::Savepoint inner(*tx);
                    tx->insert_row("parent", "id", tx->next_id<struct Parent>());
                    inner.release();
                }
                BOOST_TEST(tx->company().next_id == 4);
                {
                    Tx::Savepoint inner(*tx);
                    tx->insert_row("parent", "id", tx->next_id<struct Parent>());
                    BOOST_TEST(count(*tx, "parent") == 4);
                }
                BOOST_TEST(count(*tx, "parent") == 3);
                BOOST_TEST(tx->company().next_id == 4);
                BOOST_CHECK_THROW(tx->commit(), BrokenInvariant);
            }
            BOOST_TEST(tx->company().next_id == 2);
            tx->commit();
            BOOST_TEST(count(*fresh.connection->snapshot(), "parent") == 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_failed_statement_forbids_commit_unless_it_is_taken_back) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const Fresh fresh(backend);
            {
                auto tx = fresh.connection->begin(1s);
                {
                    Tx::Savepoint savepoint(*tx);
                    BOOST_CHECK_THROW(tx->execute("insert into child values (1, 1)"),
                                      BrokenInvariant);
                }
                tx->insert_row("parent", "id", 1);
                tx->commit();
            }
            auto tx = fresh.connection->begin(1s);
            tx->insert_row("parent", "id", 2);
            tx->flush();
            BOOST_CHECK_THROW(tx->execute("insert into nowhere values (1)"), BrokenInvariant);
            BOOST_CHECK_THROW(tx->commit(), BrokenInvariant);
            tx.reset();
            BOOST_TEST(count(*fresh.connection->snapshot(), "parent") == 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(execute_tells_how_many_rows_it_changed) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const Fresh fresh(backend);
            auto tx = fresh.connection->begin(1s);
            for (int id = 1; id <= 5; ++id) tx->insert_row("parent", "id", id);
            BOOST_TEST(tx->execute("update parent set id = id + 10 where id > $1", 2) == 3);
            BOOST_TEST(tx->execute("delete from parent") == 5);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_row_has_a_value_for_each_column) {
    const Fresh fresh(Backend::sqlite);
    auto tx = fresh.connection->begin(1s);
    BOOST_CHECK_THROW(tx->insert_row("child", "id, parent_id", 1), BrokenInvariant);
}

BOOST_AUTO_TEST_SUITE_END()
