// Families of alike items: one name pattern, the values that fill it, and how cost grows with them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace storekeep::demo {

struct Family {
    std::string_view category;
    std::string_view sku;   // the values are joined to it by dashes
    std::string_view name;  // {} stands for the values
    std::vector<std::string_view> first;
    std::vector<std::string_view> second;  // empty: the name has one value only
    std::int64_t cost;         // of the least, in cents
    std::int64_t per_first;    // more for each next value
    std::int64_t per_second;
    std::int64_t pack;
    std::int64_t popular;
    std::string_view tracking = "none";
};

std::span<const Family> families();

}  // namespace storekeep::demo
