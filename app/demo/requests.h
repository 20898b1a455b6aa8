// Small words that the demo's files share.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/json.h"

namespace storekeep::demo {

inline Json request(std::string_view operation) { return Json::object().set("op", operation); }
inline Json list(Json one) { return Json(Json::List{std::move(one)}); }
inline std::string count_text(std::int64_t count) { return std::to_string(count); }

inline std::int64_t rounded_up(std::int64_t quantity, std::int64_t pack) {
    return (quantity + pack - 1) / pack * pack;
}

// Takes what is due on this day or before out of a calendar.
template <class What>
std::vector<What> due(std::multimap<Date, What>& calendar, Date day) {
    std::vector<What> found;
    const auto end = calendar.upper_bound(day);
    for (auto one = calendar.begin(); one != end; ++one) found.push_back(one->second);
    calendar.erase(calendar.begin(), end);
    return found;
}

}  // namespace storekeep::demo
