// An importer is mostly a declaration: which column fills which field of which operation. The
// engine in office/import.h turns rows into requests and refusals back into row, column and value.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/json.h"
#include "core/rule.h"
#include "db/references.h"
#include "db/tx.h"

namespace storekeep {

struct ImportColumn {
    std::string_view name;   // as in our own files: "unit_cost"
    std::string_view field;  // path in the request: "sku", "lines[].quantity"
    bool required = false;
    std::vector<std::string_view> also = {};  // other heads under which it is known elsewhere
};

// What became of a record of master data when its import was taken back.
enum class TakenBack {
    gone,
    stays,       // because documents of old name it
    was_before,  // it was not the import that made it
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
    // The way back: the operation that takes a made document back by its number, or what does so
    // with master data, given the result of `operation` and the time since the import.
    std::string_view undo = {};
    TakenBack (*take_back)(Tx&, const Json& made, const IdRange& since) = nullptr;
};

extern const Rule imported_record_used;

// "number" of an operation's result, or what it names as the operation's noun does.
std::string made_number(const Importer& importer, const Json& result);

// Whether nothing names a row any more but its own `parts`, so that it can be removed. Refuses
// `imported_record_used` where something was made `since` that names it.
bool may_go(Tx& tx, std::string_view table, std::int64_t id,
            const std::vector<std::string_view>& parts, const IdRange& since,
            const std::string& record);

}  // namespace storekeep
