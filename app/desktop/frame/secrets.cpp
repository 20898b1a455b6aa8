#include "app/desktop/frame/secrets.h"

#ifdef STOREKEEP_HAS_LIBSECRET
#include <libsecret/secret.h>
#endif

namespace storekeep::desktop {

namespace {

// Where "user:password" of an address stands; empty where it names no user.
struct Login {
    std::size_t begin = std::string::npos;
    std::size_t end = std::string::npos;    // at the "@"
    std::size_t colon = std::string::npos;  // before the password
};

Login login_in(const std::string& address) {
    const std::size_t scheme = address.find("://");
    if (!address.starts_with("postgres") || scheme == std::string::npos) return {};
    const std::size_t begin = scheme + 3;
    const std::size_t end = address.find('@', begin);
    if (end == std::string::npos || end > address.find('/', begin)) return {};
    const std::size_t colon = address.find(':', begin);
    return {begin, end, colon < end ? colon : std::string::npos};
}

#ifdef STOREKEEP_HAS_LIBSECRET
const SecretSchema* schema() {
    static const SecretSchema known = {
        "org.storekeep.Company", SECRET_SCHEMA_NONE,
        {{"address", SECRET_SCHEMA_ATTRIBUTE_STRING}, {nullptr, SECRET_SCHEMA_ATTRIBUTE_STRING}},
        0, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};
    return &known;
}

void keep(const std::string& address, const std::string& password) {
    GError* failure = nullptr;
    secret_password_store_sync(schema(), SECRET_COLLECTION_DEFAULT, "Storekeep", password.c_str(),
                               nullptr, &failure, "address", address.c_str(), nullptr);
    g_clear_error(&failure);
}

std::string kept(const std::string& address) {
    GError* failure = nullptr;
    char* found = secret_password_lookup_sync(schema(), nullptr, &failure, "address",
                                              address.c_str(), nullptr);
    g_clear_error(&failure);
    const std::string password = found ? found : "";
    secret_password_free(found);
    return password;
}
#else
void keep(const std::string&, const std::string&) {}
std::string kept(const std::string&) { return {}; }
#endif

}  // namespace

std::string password_in(const std::string& address) {
    const Login login = login_in(address);
    if (login.colon == std::string::npos) return {};
    return address.substr(login.colon + 1, login.end - login.colon - 1);
}

std::string without_password(const std::string& address) {
    const Login login = login_in(address);
    if (login.colon == std::string::npos) return address;
    return address.substr(0, login.colon) + address.substr(login.end);
}

void keep_password(const std::string& address) {
    const std::string password = password_in(address);
    if (!password.empty()) keep(without_password(address), password);
}

std::string with_kept_password(const std::string& address) {
    const Login login = login_in(address);
    if (login.end == std::string::npos || login.colon != std::string::npos) return address;
    const std::string password = kept(address);
    if (password.empty()) return address;
    return address.substr(0, login.end) + ":" + password + address.substr(login.end);
}

}  // namespace storekeep::desktop
