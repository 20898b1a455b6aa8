// What a postgresql:// address says, as far as we look into it. Only this
// folder includes this header.
#pragma once

#include <string>
#include <string_view>

namespace storekeep {

// The database that the address names, without percent signs; "" when it names none.
std::string database_named_in(std::string_view address);

// The address of another database on the same server for the same user.
std::string with_database(std::string_view address, std::string_view database);

// The address with one more option, unless it has that one already.
std::string with_option(std::string_view address, std::string_view name, std::string_view value);

}  // namespace storekeep
