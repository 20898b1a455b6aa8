// Reports that list records, and what may be done from them: which operation makes or changes one,
// and how a row fills its form. Declarations, no rules.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/desktop/company/table_rows.h"
#include "core/json.h"
#include "office/registry.h"

namespace storekeep::desktop {

// Column -> field of the request; "lines.item" is a field of its first line.
using RowFields = std::vector<std::pair<std::string_view, std::string_view>>;

// Something more to be done with a row, as retiring a user.
struct RowOffer {
    std::string_view operation;
    RowFields fields;
    std::vector<std::string_view> states = {};  // of the row's column `state`; empty: any
};

struct RowPlan {
    std::string_view report;
    std::string_view operation;  // makes and changes one
    std::string_view noun;       // "unit": "New unit"; empty: there is but one
    RowFields fields;            // what a row says of a change; empty: rows are not changed here
    std::vector<RowOffer> more = {};
    std::string_view empty = "";  // what belongs into the empty list
    std::string_view page = "";   // a page of its own instead of the operation's form
};

const RowPlan* find_row_plan(std::string_view report);  // or null

// The form's first values for doing it with that row.
Json given_by_row(const Operation& operation, const RowFields& fields, const TableRows& rows,
                  std::size_t row);

}  // namespace storekeep::desktop
