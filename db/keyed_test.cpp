// One question for many keys.
#include <boost/test/unit_test.hpp>

#include "core/must.h"
#include "tests/support/databases.h"

using namespace storekeep;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(keyed)

BOOST_AUTO_TEST_CASE(however_many_keys_each_is_asked_for_once) {
    for (Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto connection = database.create();
            const auto reads = connection->snapshot();
            for (const std::int64_t count : {0, 1, 2, 3, 4, 5, 15, 16, 17, 63, 64, 65, 150}) {
                std::vector<std::vector<Value>> keys;
                for (std::int64_t key = 1; key <= count; ++key)
                    keys.push_back({bind(key), bind("name " + std::to_string(key))});
                std::vector<std::int64_t> answered;
                // A key without a row is answered too, and what fills up a statement is not.
                reads->each_of(
                    "with wanted(id, name) as ({wanted}) select w.id, w.name, r.id "
                    "from wanted w left join role r on r.id = w.id order by w.id",
                    keys, [&](const Row& row) {
                        answered.push_back(row.integer(0));
                        BOOST_TEST(row.text(1) == "name " + std::to_string(row.integer(0)));
                        BOOST_TEST(row.is_null(2));
                    });
                BOOST_TEST(answered.size() == keys.size());
                for (std::size_t index = 0; index < answered.size(); ++index)
                    BOOST_TEST(answered[index] == static_cast<std::int64_t>(index) + 1);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_key_is_something) {
    const TestDatabase database(Backend::sqlite);
    const auto connection = database.create();
    const auto reads = connection->snapshot();
    BOOST_CHECK_THROW(reads->each_of("with wanted(id) as ({wanted}) select id from wanted",
                                     {{Value{}}}, [](const Row&) {}),
                      BrokenInvariant);
}

BOOST_AUTO_TEST_SUITE_END()
