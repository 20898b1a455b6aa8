// Entering a company: whose password is right, and who is locked out after wrong ones.
#pragma once

#include <string>
#include <string_view>

#include "db/connection.h"

namespace storekeep::access {

inline constexpr std::int64_t most_wrong_passwords = 5;

enum class Entry { entered, refused, locked };

// Remembers wrong passwords. A locked user enters again after somebody who manages users has set
// another password or saved the user as active.
Entry enter(Connection& connection, const std::string& user, std::string_view password,
            Instant now);

}  // namespace storekeep::access
