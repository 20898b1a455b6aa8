// Passwords: only what is derived from them is stored, logged and replayed.
#pragma once

#include <string>
#include <string_view>

#include "core/json.h"
#include "office/operation.h"

namespace storekeep {

// "pbkdf2-sha256$600000$SALT$HASH"; the salt follows from the company's identity and the user.
std::string derived_secret(std::string_view password, std::string_view company_identity,
                           std::string_view user);
bool secret_matches(std::string_view password, std::string_view derived);

// The request with each secret replaced by what is derived from it.
Json without_secrets(const Operation& operation, Json body, std::string_view company_identity);

}  // namespace storekeep
