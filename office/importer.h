// An importer is mostly a declaration: which column fills which field of which operation. The
// engine in office/import.h turns rows into requests and refusals back into row, column and value.
#pragma once

#include <string_view>
#include <vector>

namespace storekeep {

struct ImportColumn {
    std::string_view name;   // as in our own files: "unit_cost"
    std::string_view field;  // path in the request: "sku", "lines[].quantity"
    bool required = false;
    std::vector<std::string_view> also = {};  // other heads under which it is known elsewhere
};

struct Importer {
    std::string_view name;       // "purchase-orders"
    std::string_view help;
    std::string_view operation;  // "purchase_order.create"
    // The column whose equal values in neighbouring rows make one request with several lines;
    // empty: one row, one request.
    std::string_view group_by;
    std::vector<ImportColumn> columns;
    // Fields given to every request: {"supplier", "true"}; by the field's type.
    std::vector<std::pair<std::string_view, std::string_view>> constants = {};
    // Operations to run on each made document after it, with only its number: orders are confirmed.
    std::vector<std::string_view> then = {};
};

}  // namespace storekeep
