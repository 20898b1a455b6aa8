// QuickBooks Desktop's import format: tab-separated records whose columns a header row names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rule.h"
#include "exchange/file.h"

namespace storekeep::iif {

extern const Rule iif_data_before_header;
extern const Rule iif_transaction_broken;
extern const Rule iif_type_not_known;
extern const Rule iif_column_not_known;
extern const Rule iif_value_missing;
extern const Rule iif_value_wrong;
extern const Rule iif_sign_wrong;
extern const Rule iif_not_balanced;
extern const Rule iif_names_collide;
extern const Rule iif_name_twice;

// One row: a list entry, or the first or a further line of a transaction.
struct Record {
    std::string type;  // ACCNT, INVITEM, CLASS, CUST, VTYPE, VEND, TERMS … TRNS, SPL
    std::vector<std::pair<std::string, std::string>> fields;  // column, value; columns may repeat
    int row = 0;

    const std::string& value(std::string_view column) const;  // the first of that name, or ""
    Record& set(std::string column, std::string value);       // adds or replaces; *this to chain
};

struct Transaction {
    Record header;
    std::vector<Record> splits;
};

struct Document {
    std::vector<Record> records;  // everything that is no transaction, in the file's order
    std::vector<Transaction> transactions;
    std::vector<Note> notes;
};

// Reads a file as found: values keep their spelling (`read_amount`, `read_date` understand them),
// rows that do not fit their header and transactions that do not sum to zero are noted.
Document read(std::string_view bytes);

// List exports hold line ends as the two characters "\n"; this puts real ones in their place.
std::string with_line_ends(std::string_view value);

struct Written {
    std::string bytes;
    std::vector<Note> notes;  // what was cut, replaced or left out
};

// Lists come first in the order QuickBooks wants, then the transactions in the order given. Dates
// may be ISO or American. Refused: an unknown type or column, a missing value, a transaction that
// does not sum to zero or whose first amount has the wrong sign for its type, and names that are
// different here but would be one name there.
Written write(const std::vector<Record>& records, const std::vector<Transaction>& transactions);

}  // namespace storekeep::iif
