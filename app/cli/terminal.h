// What a command sees of the world outside of its company: three streams, the width of the screen
// and the environment. Tests put their own in its place.
#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <ostream>
#include <string>

namespace storekeep::cli {

struct Terminal {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    std::size_t width = 0;  // in places; 0 where the output goes to no screen
    std::function<std::string(const std::string& name)> environment;  // "" when not set
};

// The program's exit statuses, which scripts rely on.
enum Status : int {
    all_done = 0,
    something_refused = 1,
    wrong_usage = 2,
    not_opened = 3,
    check_failed = 4,
};

}  // namespace storekeep::cli
