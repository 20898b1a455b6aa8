// Random days of a trading company, held to an independent bookkeeper:
//
//     workload --operations 5000 --seed 7 [--database sqlite|postgresql]
#include <cstdio>
#include <exception>

#include <fmt/format.h>

#include "tests/support/databases.h"
#include "tests/workload/workload.h"

using namespace storekeep;

namespace {

struct Wanted {
    int operations = 1000;
    std::uint64_t seed = 1;
    Backend backend = Backend::sqlite;
};

bool read(int count, char** words, Wanted& wanted) {
    if (count % 2 == 0) return false;
    for (int place = 1; place < count; place += 2) {
        const std::string name = words[place];
        const std::string value = words[place + 1];
        if (name == "--operations")
            wanted.operations = std::stoi(value);
        else if (name == "--seed")
            wanted.seed = std::stoull(value);
        else if (name == "--database" && (value == "sqlite" || value == "postgresql"))
            wanted.backend = value == "sqlite" ? Backend::sqlite : Backend::postgresql;
        else
            return false;
    }
    return true;
}

}  // namespace

int main(int count, char** words) try {
    Wanted wanted;
    if (!read(count, words, wanted)) {
        std::fputs("usage: workload --operations N --seed S [--database sqlite|postgresql]\n",
                   stderr);
        return 2;
    }
    const TestDatabase database(wanted.backend);
    std::vector<std::unique_ptr<TestDatabase>> further;
    const auto connection = database.create();
    const Outcome outcome = run_workload(*connection, wanted.seed, wanted.operations, [&] {
        further.push_back(std::make_unique<TestDatabase>(wanted.backend));
        return further.back()->create();
    });
    fmt::print("seed {}: {} accepted, {} refused, state {}\n", wanted.seed, outcome.accepted,
               outcome.refused, outcome.hash);
    return 0;
} catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 1;
}
