#include "core/digest.h"

#include <openssl/evp.h>

#include "core/must.h"

namespace storekeep {

namespace {

std::string hexadecimal(std::span<const unsigned char> bytes) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (unsigned char byte : bytes) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

}  // namespace

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    must(EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) == 1,
         "SHA-256 could be computed");
    return hexadecimal({digest.data(), length});
}

std::string sha256_of_parts(std::span<const std::string> parts) {
    std::string whole;
    for (const std::string& part : parts) whole += std::to_string(part.size()) + ':' + part;
    return sha256(whole);
}

std::string derived_key(std::string_view password, std::string_view salt, int iterations) {
    std::array<unsigned char, 32> key{};
    must(PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()),
                           reinterpret_cast<const unsigned char*>(salt.data()),
                           static_cast<int>(salt.size()), iterations, EVP_sha256(),
                           static_cast<int>(key.size()), key.data()) == 1,
         "PBKDF2 could be computed");
    return hexadecimal(key);
}

}  // namespace storekeep
