// The key of a record of kind T: an integer that cannot be mistaken for another kind's.
#pragma once

#include <compare>
#include <cstdint>

namespace storekeep {

template <class T>
struct Id {
    std::int64_t value = 0;  // 0 is "none"

    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
};

}  // namespace storekeep
