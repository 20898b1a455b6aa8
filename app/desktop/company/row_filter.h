// What somebody types to narrow a list: words that a row must contain, `field:value`, `>100`,
// `amount>100`, and the words `late` and `mine`. Several are all asked for.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/table.h"

namespace storekeep::desktop {

using RowTest = std::function<bool(const std::vector<Cell>&)>;

// A test for the rows of a table with these columns. A text without meaning passes everything.
RowTest row_filter(std::string_view typed, const std::vector<Column>& columns,
                   const std::string& user);

}  // namespace storekeep::desktop
