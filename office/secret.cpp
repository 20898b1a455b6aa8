#include "office/secret.h"

#include "core/digest.h"
#include "core/text.h"

namespace storekeep {

namespace {

constexpr std::string_view scheme = "pbkdf2-sha256";
constexpr int iterations = 600'000;  // OWASP's figure for PBKDF2-HMAC-SHA256

std::string composed(std::string_view password, const std::string& salt, int rounds) {
    return fmt::format("{}${}${}${}", scheme, rounds, salt, derived_key(password, salt, rounds));
}

}  // namespace

std::string derived_secret(std::string_view password, std::string_view company_identity,
                           std::string_view user) {
    const std::array<std::string, 2> parts{std::string(company_identity), std::string(user)};
    return composed(password, sha256_of_parts(parts).substr(0, 32), iterations);
}

bool secret_matches(std::string_view password, std::string_view derived) {
    const std::vector<std::string> parts = split_at(derived, '$');
    if (parts.size() != 4 || parts[0] != scheme || parts[1].size() > 8) return false;
    return composed(password, parts[2], std::stoi(parts[1])) == derived;
}

Json without_secrets(const Operation& operation, Json body, std::string_view company_identity) {
    for (const FieldInfo& info : operation.fields) {
        if (info.type != FieldType::secret) continue;
        const Json* value = body.find(info.name);
        const std::string* password = value ? value->text() : nullptr;
        if (!password || password->starts_with(fmt::format("{}$", scheme))) continue;
        const std::string user = body.text_or("user", "");
        body.set(info.name, derived_secret(*password, company_identity, user));
    }
    return body;
}

}  // namespace storekeep
