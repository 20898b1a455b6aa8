// The built program as others run it: words, files and streams in; streams and a status out.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/databases.h"

namespace storekeep {

struct Ran {
    int status = -1;
    std::string out;
    std::string err;
};

std::string quoted(const std::string& word);  // for a shell

// A folder with a company in it.
struct Desk {
    std::filesystem::path folder = fresh_path("");
    std::string company = (folder / "company.storekeep").string();

    Desk();
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    std::string file(const std::string& name, std::string_view bytes) const;
    std::string beside(std::string_view name) const { return (folder / name).string(); }
    Ran run(const std::vector<std::string>& words, const std::string& input = {},
            const std::string& environment = {}) const;
    Ran apply(const std::string& lines, const std::vector<std::string>& options = {}) const;
};

}  // namespace storekeep
