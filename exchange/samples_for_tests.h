// The collection of real files that tests read, which lies beside the sources and may be missing.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "exchange/file.h"
#include "tests/support/paths.h"

namespace storekeep {

inline std::filesystem::path sample_path(std::string_view name) {
    return std::filesystem::path(source_folder()) / ".." / "shared" / "samples" / name;
}

// The bytes of a sample; without it the test says so and has nothing to check.
inline std::optional<std::string> sample(std::string_view name) {
    const auto path = sample_path(name);
    if (!std::filesystem::exists(path)) {
        BOOST_TEST_MESSAGE("SKIPPED: no sample " << path.string());
        return std::nullopt;
    }
    return read_file(path);
}

}  // namespace storekeep
