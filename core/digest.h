// SHA-256 (FIPS 180-4), as lower-case hexadecimal.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace storekeep {

std::string sha256(std::string_view bytes);

// Of several parts, each preceded by its length, so that no two lists of parts look alike.
std::string sha256_of_parts(std::span<const std::string> parts);

// PBKDF2-HMAC-SHA256 (RFC 8018), hexadecimal.
std::string derived_key(std::string_view password, std::string_view salt, int iterations);

}  // namespace storekeep
