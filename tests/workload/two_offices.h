// Several offices at once on one company, each with its own connection: they ask for the same goods
// and work on the same papers at the same moment. Their accepted requests are told to the
// independent bookkeeper in the order of the operation log.
#pragma once

#include <atomic>

#include "tests/workload/workload.h"

namespace storekeep {

class TwoOffices {
public:
    TwoOffices(std::vector<std::unique_ptr<Connection>> connections, std::uint64_t seed,
               const HouseRules& company);

    // Throws Found at the first difference, with the seed and the round.
    void run(int operations);
    void check_replay(Connection& fresh);

    int accepted() const { return accepted_; }
    int refused() const { return refused_; }
    int repeated() const { return repeated_; }

private:
    struct Done {
        std::int64_t sequence = 0;
        Json request;
        Json result;
    };
    void round();
    std::vector<std::vector<Wish>> wishes();
    std::vector<Done> perform_together(const std::vector<std::vector<Wish>>& wishes);
    void work(std::size_t desk, const std::vector<Wish>& wishes, std::vector<Done>& done,
              std::string& broken);
    void tell(const Done& one);
    [[noreturn]] void report(const std::string& what) const;

    std::uint64_t seed_;
    Date today_;
    std::atomic<std::int64_t> looks_ = 0;  // at the clock
    std::vector<std::unique_ptr<Connection>> connections_;
    std::vector<std::unique_ptr<OfficeRoom>> rooms_;
    std::vector<HostileOffice> people_;
    auditor::Auditor auditor_;
    int rounds_ = 0;
    std::atomic<int> refused_ = 0;
    std::atomic<int> repeated_ = 0;
    int accepted_ = 0;
};

}  // namespace storekeep
