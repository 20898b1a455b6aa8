// Random days of a trading company, held to an independent bookkeeper:
//
//     workload --operations 5000 --seed 7 [--database sqlite|postgresql] [--offices 2]
#include <cstdio>
#include <exception>

#include <fmt/format.h>

#include "tests/support/databases.h"
#include "tests/workload/two_offices.h"

using namespace storekeep;

namespace {

struct Wanted {
    int operations = 1000;
    std::uint64_t seed = 1;
    Backend backend = Backend::sqlite;
    int offices = 1;
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
        else if (name == "--offices")
            wanted.offices = std::stoi(value);
        else if (name == "--database" && (value == "sqlite" || value == "postgresql"))
            wanted.backend = value == "sqlite" ? Backend::sqlite : Backend::postgresql;
        else
            return false;
    }
    return true;
}

void run_together(const Wanted& wanted) {
    const TestDatabase database(wanted.backend);
    std::vector<std::unique_ptr<Connection>> connections;
    connections.push_back(database.create());
    while (connections.size() < static_cast<std::size_t>(wanted.offices))
        connections.push_back(open_company(database.address));
    TwoOffices offices(std::move(connections), wanted.seed, HouseRules::of_seed(wanted.seed));
    offices.run(wanted.operations);
    const TestDatabase second(wanted.backend);
    offices.check_replay(*second.create());
    fmt::print("seed {}, {} offices: {} accepted, {} refused, {} repeated\n", wanted.seed,
               wanted.offices, offices.accepted(), offices.refused(), offices.repeated());
}

void run_alone(const Wanted& wanted) {
    const TestDatabase database(wanted.backend);
    std::vector<std::unique_ptr<TestDatabase>> further;
    const auto connection = database.create();
    const auto again = [&] {
        further.push_back(std::make_unique<TestDatabase>(wanted.backend));
        return further.back()->create();
    };
    const Outcome outcome =
        run_workload(*connection, wanted.seed, wanted.operations, again, true, true);
    for (const auto& [operation, counts] : outcome.tally)
        fmt::print("{:32} {:7} accepted of {:7}\n", operation, counts.first, counts.second);
    fmt::print("seed {}: {} days, {} accepted, {} refused, {} repeated, state {}\n", wanted.seed,
               outcome.days, outcome.accepted, outcome.refused, outcome.repeated, outcome.hash);
}

}  // namespace

int main(int count, char** words) try {
    Wanted wanted;
    if (!read(count, words, wanted)) {
        std::fputs(
            "usage: workload --operations N --seed S [--database sqlite|postgresql] "
            "[--offices N]\n",
            stderr);
        return 2;
    }
    if (wanted.offices > 1)
        run_together(wanted);
    else
        run_alone(wanted);
    return 0;
} catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 1;
}
