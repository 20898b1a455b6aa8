#include <stdexcept>

#include "app/program/checking.h"
#include "tests/bench/parts.h"

namespace storekeep::bench {

namespace {

constexpr int repetitions = 3;

void check_once(Company& company) {
    const CheckPlan plan = check_plan(company.connection(), CheckDepth::proofs);
    check_all(company.connection(), plan, {[](const Checked& checked) {
                  if (!checked.holds()) throw std::runtime_error("BROKEN " + checked.name);
              }});
}

}  // namespace

void measure_check(Company& company, Database database, std::int64_t moves,
                   std::vector<Figure>& figures) {
    Figure figure;
    figure.work = "check: the file and every proof";
    figure.database = name_of(database);
    figure.moves = moves;
    figure.limit = 5'000 * millisecond;
    for (int number = 0; number < repetitions; ++number)
        figure.ours.measure([&] { check_once(company); });
    figures.push_back(std::move(figure));
}

}  // namespace storekeep::bench
