// A packed folder (ZIP) as workbooks are, unpacked entry by entry in bounded memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "core/rule.h"

namespace storekeep {

extern const Rule package_broken;
extern const Rule package_too_large;

class Package {
public:
    // Refuses `package_broken` for what is no packed folder or a damaged one.
    explicit Package(const std::filesystem::path& path);

    bool has(const std::string& name) const { return entries_.contains(name); }

    // Gives an entry's bytes in pieces for as long as `take` wants more. Refuses
    // `package_too_large` beyond `longest` bytes: a few bytes can unpack to more than a disk holds.
    using TakeBytes = std::function<bool(std::string_view bytes)>;
    void unpack(const std::string& name, std::uint64_t longest, const TakeBytes& take);

private:
    struct Entry {
        std::uint32_t method = 0;
        std::uint32_t flags = 0;
        std::uint32_t checksum = 0;
        std::uint64_t packed = 0;
        std::uint64_t offset = 0;
    };

    [[noreturn]] void broken(std::string reason) const;
    std::string read(std::uint64_t offset, std::size_t count);
    void read_directory();
    void read_entries(std::uint64_t offset, std::size_t bytes, std::size_t count);
    void inflate_entry(const Entry& entry, const TakeBytes& take);
    void copy_entry(const Entry& entry, const TakeBytes& take);

    std::filesystem::path path_;
    std::ifstream file_;
    std::uint64_t size_ = 0;
    std::map<std::string, Entry> entries_;
};

}  // namespace storekeep
