// Random days of a trading company, hostile people included: what is refused must change nothing,
// what is accepted is told to an independent bookkeeper, and after each day reports, proofs and
// balances must agree. The same seed gives the same days on every database.
#pragma once

#include <functional>
#include <limits>
#include <memory>
#include <string>

#include "tests/workload/hostile_office.h"
#include "tests/workload/office_room.h"

namespace storekeep {

class Workload {
public:
    // From the request of this number on the books are compared and the proofs asked after each
    // operation, and the whole company around each refusal: to find the one that makes the
    // difference.
    Workload(Connection& connection, std::uint64_t seed, int each_from = never);
    static constexpr int never = std::numeric_limits<int>::max();

    // Throws Found at the first difference, with the seed, the day and the operation.
    void run(int operations, bool tells_progress = false);
    void check_replay(Connection& fresh);
    std::string hash() { return room_.hash(); }

    int accepted() const { return accepted_; }
    int refused() const { return refused_; }
    int repeated() const { return repeated_; }
    int days() const { return days_; }
    // How often each operation was accepted, and how often asked for.
    const std::map<std::string, std::pair<int, int>>& tally() const { return tally_; }

private:
    void perform(const Wish& wish, bool must_succeed);
    void note(const Wish& wish, const Reply& reply);
    void check_refused(const Reply& reply, const std::string& before);
    void check_day(bool last);
    void forget_old();
    [[noreturn]] void report(const std::string& what) const;

    std::uint64_t seed_;
    int each_from_;
    HouseRules company_;
    HostileOffice people_;
    auditor::Auditor auditor_;
    Date today_;
    std::int64_t looks_ = 0;  // at the clock
    OfficeRoom room_;
    std::string last_;
    std::deque<std::pair<int, std::string>> papers_;  // when they were made
    std::map<std::string, std::pair<int, int>> tally_;
    int asked_ = 0;
    int accepted_ = 0;
    int refused_ = 0;
    int repeated_ = 0;
    int days_ = 0;
    int next_proofs_ = 1;
};

struct Outcome {
    std::string hash;
    int accepted = 0;
    int refused = 0;
    int repeated = 0;
    int days = 0;
    std::map<std::string, std::pair<int, int>> tally;
};

using FreshConnection = std::function<std::unique_ptr<Connection>()>;

// Runs a company of this seed from beginning to end in `connection`. On a difference runs it again
// in a database that `again` makes, to find the shortest beginning that shows it. Where `replays`,
// its log is performed again in another one.
Outcome run_workload(Connection& connection, std::uint64_t seed, int operations,
                     const FreshConnection& again, bool replays, bool tells_progress = false);

}  // namespace storekeep
