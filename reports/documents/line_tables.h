// Where the lines of each kind of document are.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace storekeep::reports {

// What a line may say, in the order in which it is asked for.
inline constexpr std::string_view line_columns[] = {
    "line",   "item",  "name",   "lot",     "quantity", "unit",    "price",
    "discount", "amount", "tax_code", "tax", "done",     "open",    "from",
    "to",     "status", "account", "document", "note",   "currency", "date",
    "base_quantity"};  // where `done` and `open` are counted in the base unit, `quantity` is not

// Lines of the document $1; a column that is not said is empty.
struct LineTable {
    std::map<std::string_view, std::string> columns;
    std::string tables;  // and the condition
    std::string order;
    std::string sql() const;
};

// Nothing where a kind has no lines but its moves and journals.
const LineTable* line_table(std::string_view kind);
const LineTable& moved_lines();
const LineTable& posted_lines();

}  // namespace storekeep::reports
