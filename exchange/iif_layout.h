// What QuickBooks Desktop knows: record types, their columns, and how long a value may be.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace storekeep::iif {

struct Layout {
    std::string_view type;
    std::string_view columns;   // all that may be written, in order, divided by blanks
    std::string_view required;  // columns that must be filled
    std::string_view always;    // columns that are written even when no record fills them
};

// The lists in the order in which they must be declared, then TRNS and SPL.
std::span<const Layout> layouts();
const Layout* layout_of(std::string_view type);  // null when not known

bool has_word(std::string_view words, std::string_view word);

// Columns that exports of QuickBooks hold and that an import must not set.
bool is_for_exports_only(std::string_view type, std::string_view column);

// The sign of a transaction type's first amount: 1, -1, or 0 for any; 2 for an unknown type.
int sign_of(std::string_view transaction_type);
std::span<const std::string_view> transaction_types();
bool is_account_type(std::string_view value);
bool is_item_type(std::string_view value);

enum class Kind { text, date, number, name, account, item, class_name, terms, document_number };

struct Shape {
    Kind kind = Kind::text;
    std::size_t longest = 0;  // in characters, of each level between colons for names; 0: no limit
};
Shape shape_of(std::string_view type, std::string_view column, std::string_view transaction_type);

}  // namespace storekeep::iif
