// What somebody types to narrow a list: words that a row must contain, `field:value`, `>100`,
// `amount>100`, and the words `late` and `mine`. Several are all asked for.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/table.h"

namespace storekeep::desktop {

// One thing that is asked of a row: one of some of its cells fulfils it.
struct RowCondition {
    enum class Kind { contains, above, below };
    struct Place {
        std::size_t column = 0;
        std::int64_t bound = 0;  // in what one counts in its cells
    };
    Kind kind = Kind::contains;
    std::string word = {};  // folded
    std::vector<Place> places = {};
};

using RowConditions = std::vector<RowCondition>;

// Those of the rows of a table with these columns. A text without meaning asks nothing.
RowConditions row_conditions(std::string_view typed, const std::vector<Column>& columns,
                             const std::string& user);

// True where whatever fulfils the later conditions fulfilled the earlier ones.
bool only_narrow(const RowConditions& later, const RowConditions& earlier);

}  // namespace storekeep::desktop
