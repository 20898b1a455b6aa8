// Times, and the table of ratios that the benchmarks are for.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace storekeep::bench {

// Nanoseconds that each repetition took.
class Times {
public:
    template <class Work>
    void measure(Work work) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const auto end = std::chrono::steady_clock::now();
        taken_.push_back(std::chrono::duration_cast<std::chrono::nanoseconds>(end - start).count());
    }
    void forget() { taken_.clear(); }
    bool empty() const { return taken_.empty(); }
    std::int64_t median() const { return at_percent(50); }
    std::int64_t slowest_of_hundred() const { return at_percent(99); }

private:
    std::int64_t at_percent(std::size_t percent) const;
    std::vector<std::int64_t> taken_;
};

struct Figure {
    std::string work;
    std::string database;
    Times ours;
    Times floor;            // what ours is compared with
    std::int64_t gate = 0;  // the most that the ratio may be, in hundredths; 0: there is none
    // A ratio above the gate is still reached below this time; 0: the ratio alone counts.
    std::int64_t small_enough = 0;
    std::int64_t limit = 0;  // the most that ours may take; 0: none
    std::string note;        // "3120 orders/s"

    std::int64_t ratio() const;   // in hundredths
    std::string reached() const;  // yes, no or - where there is no gate
};

// Everything, with times of this machine.
std::string with_times(const std::vector<Figure>& figures);
// What does not depend on the machine.
std::string ratios_alone(const std::vector<Figure>& figures);

}  // namespace storekeep::bench
