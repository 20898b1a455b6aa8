#include "db/interruption.h"

#include <future>

#include <boost/test/unit_test.hpp>

#include "tests/support/databases.h"

using namespace storekeep;
using namespace std::chrono_literals;

namespace {

// Would take far longer than anybody waits.
constexpr const char* endless =
    "with recursive n(x) as (select 1 union all select x + 1 from n where x < 4000000000) "
    "select count(*) from n where x % 7 = 8";

bool is_interrupted(Reads& reads) {
    try {
        reads.integer(endless);
    } catch (const Interrupted&) {
        return true;
    }
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(interruption)

BOOST_AUTO_TEST_CASE(a_question_under_way_is_ended_by_another_thread) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            Interruption interruption;
            std::promise<void> asking;
            auto answer = std::async(std::launch::async, [&] {
                const auto reads =
                    InterruptibleConnection(*connection, interruption).snapshot();
                asking.set_value();
                return is_interrupted(*reads);
            });
            asking.get_future().wait();
            interruption.interrupt();
            BOOST_TEST(answer.get());
            // Whatever comes next is asked as ever.
            BOOST_TEST(connection->snapshot()->integer("select 41 + 1") == 42);
            Interruption another;
            InterruptibleConnection under(*connection, another);
            BOOST_TEST(under.snapshot()->integer("select 41 + 1") == 42);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_asked_after_the_interruption_ends_at_once) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            Interruption interruption;
            InterruptibleConnection under(*connection, interruption);
            const auto before = under.snapshot();
            interruption.interrupt();
            BOOST_TEST(is_interrupted(*before));
            BOOST_TEST(is_interrupted(*under.snapshot()));
        }
    }
}

BOOST_AUTO_TEST_CASE(rows_that_are_being_read_are_ended_as_well) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            Interruption interruption;
            const auto reads = InterruptibleConnection(*connection, interruption).snapshot();
            int rows = 0;
            BOOST_CHECK_THROW(reads->each("select 1 union all select 2 union all select 3", {},
                                          [&](const Row&) {
                                              if (++rows == 2) interruption.interrupt();
                                          }),
                              Interrupted);
            BOOST_TEST(rows == 2);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
