// Times, and the tables that the benchmarks are for.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace storekeep::bench {

constexpr std::int64_t millisecond = 1'000'000;

// Nanoseconds that each repetition took.
class Times {
public:
    template <class Work>
    void measure(Work work) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const auto end = std::chrono::steady_clock::now();
        take(std::chrono::duration_cast<std::chrono::nanoseconds>(end - start).count());
    }
    void take(std::int64_t nanoseconds) { taken_.push_back(nanoseconds); }
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
    std::int64_t moves = 0;  // of the company's history; 0: it has none to speak of
    Times ours;
    Times floor;            // what ours is compared with; empty: nothing
    std::int64_t gate = 0;  // the most that the ratio may be, in hundredths; 0: there is none
    // A ratio above the gate is still reached below this time; 0: the ratio alone counts.
    std::int64_t small_enough = 0;
    std::int64_t limit = 0;  // the most that ours may take; 0: none
    std::string note;        // "3120 orders/s"

    std::int64_t ratio() const;      // in hundredths
    std::string ratio_text() const;  // "-" where there is no floor
    std::string gate_text() const;   // "3.00, 300 ms"
    std::string reached() const;     // yes, no or - where there is no gate
};

// Each figure, with times of this machine.
std::string with_times(const std::vector<Figure>& figures);
// How each work grows with the history: its ratios and times at every size, and whether its gate is
// reached at all of them.
std::string growth(const std::vector<Figure>& figures);

}  // namespace storekeep::bench
