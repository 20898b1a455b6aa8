// Random days on every database: the same seed gives the same company.
#include <boost/test/unit_test.hpp>

#include "tests/support/databases.h"
#include "tests/workload/workload.h"

using namespace storekeep;

namespace {

constexpr int operations_of_a_seed = 500;
constexpr std::uint64_t seeds = 5;

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
                const std::string hash =
                    run_workload(*connection, seed, operations_of_a_seed, again).hash;
                if (first.empty()) first = hash;
                BOOST_TEST(hash == first, "seed " << seed << " differs on " << name_of(backend));
            } catch (const Found& found) {
                BOOST_ERROR(name_of(backend) << ": " << found.what());
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
