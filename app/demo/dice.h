// Chance that is the same every time: SplitMix64, of which a demo is made again number for number.
#pragma once

#include <cstdint>

namespace storekeep::demo {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    // From 0 up to and without `sides`.
    std::int64_t below(std::int64_t sides) {
        state_ += 0x9E3779B97F4A7C15u;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
        mixed ^= mixed >> 31;
        return static_cast<std::int64_t>(mixed % static_cast<std::uint64_t>(sides));
    }
    std::int64_t between(std::int64_t least, std::int64_t most) {
        return least + below(most - least + 1);
    }
    bool one_in(std::int64_t times) { return below(times) == 0; }

private:
    std::uint64_t state_;
};

}  // namespace storekeep::demo
