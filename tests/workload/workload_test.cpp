// Random days on every database: the same seed gives the same company. And several offices at once.
#include <boost/test/unit_test.hpp>

#include "tests/support/databases.h"
#include "tests/workload/two_offices.h"

using namespace storekeep;

namespace {

constexpr int operations_of_a_seed = 500;
constexpr std::uint64_t seeds = 8;  // every scope, default method and setting
constexpr int operations_together = 500;

}  // namespace

BOOST_AUTO_TEST_SUITE(workload)

BOOST_AUTO_TEST_CASE(random_days_agree_with_an_independent_bookkeeper) {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        std::string first;
        for (const Backend backend : backends()) {
            const TestDatabase database(backend);
            std::vector<std::unique_ptr<TestDatabase>> further;
            const auto again = [&] {
                further.push_back(std::make_unique<TestDatabase>(backend));
                return further.back()->create();
            };
            const auto connection = database.create();
            try {
                // Equal companies have equal logs: performing one of them again is enough.
                const std::string hash =
                    run_workload(*connection, seed, operations_of_a_seed, again, first.empty())
                        .hash;
                if (first.empty()) first = hash;
                BOOST_TEST(hash == first, "seed " << seed << " differs on " << name_of(backend));
            } catch (const Found& found) {
                BOOST_ERROR(name_of(backend) << ": " << found.what());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(two_offices_at_once_agree_with_an_independent_bookkeeper) {
    for (const Backend backend : backends()) {
        HouseRules few_items = HouseRules::of_seed(3);
        few_items.items = 3;
        const TestDatabase database(backend);
        std::vector<std::unique_ptr<Connection>> connections;
        connections.push_back(database.create());
        connections.push_back(open_company(database.address));
        const TestDatabase second(backend);
        try {
            TwoOffices offices(std::move(connections), 3, few_items);
            offices.run(operations_together);
            offices.check_replay(*second.create());
            BOOST_TEST(offices.repeated() > 0);
        } catch (const Found& found) {
            BOOST_ERROR(name_of(backend) << ": " << found.what());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
