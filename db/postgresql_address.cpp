#include "db/postgresql_address.h"

#include <charconv>

namespace storekeep {

namespace {

struct Parts {
    std::string_view before;    // scheme, user, password, hosts
    std::string_view database;  // as written
    std::string_view options;   // with the question mark, or empty
};

Parts parts_of(std::string_view address) {
    const std::size_t scheme = address.find("://");
    const std::size_t hosts = scheme == std::string_view::npos ? 0 : scheme + 3;
    const std::size_t question = std::min(address.find('?', hosts), address.size());
    const std::size_t slash = std::min(address.find('/', hosts), question);
    const std::size_t database = std::min(slash + 1, question);
    return {address.substr(0, slash), address.substr(database, question - database),
            address.substr(question)};
}

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_' || c == '-' || c == '.';
}

}  // namespace

std::string database_named_in(std::string_view address) {
    const std::string_view written = parts_of(address).database;
    std::string name;
    for (std::size_t place = 0; place < written.size(); ++place) {
        unsigned char byte = static_cast<unsigned char>(written[place]);
        if (byte == '%' && place + 2 < written.size()) {
            std::from_chars(written.data() + place + 1, written.data() + place + 3, byte, 16);
            place += 2;
        }
        name += static_cast<char>(byte);
    }
    return name;
}

std::string with_database(std::string_view address, std::string_view database) {
    const Parts parts = parts_of(address);
    std::string made = fmt::format("{}/", parts.before);
    for (const char c : database)
        made += is_plain(c) ? std::string(1, c)
                            : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return made.append(parts.options);
}

std::string with_option(std::string_view address, std::string_view name, std::string_view value) {
    const std::string_view options = parts_of(address).options;
    for (const char mark : {'?', '&'})
        if (options.find(fmt::format("{}{}=", mark, name)) != std::string_view::npos)
            return std::string(address);
    return fmt::format("{}{}{}={}", address, options.empty() ? "?" : "&", name, value);
}

}  // namespace storekeep
