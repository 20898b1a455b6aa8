// Long answers by pages. A report that takes these parameters is asked for so many rows, and its
// answer then ends with a column `next`: empty but in its last row, where it says what to ask for
// as `after` when more rows follow.
#pragma once

#include <string>
#include <string_view>

#include "office/question.h"

namespace storekeep {

inline const Parameter limit_parameter{"limit", ParameterType::integer,
                                       "how many rows at most; left out: all"};
inline const Parameter after_parameter{"after", ParameterType::text,
                                       "the rows that follow, as `next` of a page names them"};
inline const Parameter newest_first_parameter{"newest_first", ParameterType::truth,
                                              "the newest first; left out: in order of date"};
inline constexpr std::string_view next_column = "next";

bool takes(const Report& report, std::string_view parameter);
inline bool is_paged(const Report& report) { return takes(report, after_parameter.name); }
// Parameters that choose no rows, but how they come.
bool is_of_paging(std::string_view parameter);

// Takes the column `next` off a page: what follows it; "" when nothing does.
std::string take_next(Table& page);

}  // namespace storekeep
