// Random days of a trading company, hostile people included: what is refused must change nothing,
// what is accepted is told to an independent bookkeeper, and after each day reports, proofs and
// balances must agree. The same seed gives the same days on every database.
#pragma once

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "office/office.h"
#include "tests/auditor/auditor.h"
#include "tests/workload/hostile_office.h"

namespace storekeep {

struct Found : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Workload {
public:
    enum class Compare { each_day, each_operation };

    Workload(Connection& connection, std::uint64_t seed, Compare compare);

    // Throws Found at the first difference, with the seed, the day and the operation.
    void run(int operations);
    // Performing the log again in a second, empty company must give the same state.
    void check_replay(Connection& fresh);
    std::string hash();

    int done() const { return done_; }
    int refused() const { return refused_; }

private:
    void set_up();
    void perform(const Json& request, bool must_succeed);
    void check_refused(const Reply& reply, const std::string& before);
    void check_day();
    void check_differences();
    [[noreturn]] void report(const std::string& what) const;

    Connection& connection_;
    std::uint64_t seed_;
    Compare compare_;
    HostileOffice people_;
    auditor::Auditor auditor_;
    Date today_;
    std::int64_t looks_ = 0;  // at the clock
    std::unique_ptr<LocalOffice> office_;
    std::string last_;
    int asked_ = 0;
    int done_ = 0;
    int refused_ = 0;
};

// Runs a company of this seed from beginning to end in `connection`. On a difference runs it again
// in a database that `again` makes, to find the shortest beginning that shows it.
struct Outcome {
    std::string hash;
    int accepted = 0;
    int refused = 0;
};
Outcome run_workload(Connection& connection, std::uint64_t seed, int operations,
                         const std::function<std::unique_ptr<Connection>()>& again);

}  // namespace storekeep
