#include "app/desktop/company/asking.h"

#include <random>

#include <fmt/format.h>

namespace storekeep::desktop {

std::string new_request_key(std::string_view place) {
    static std::mt19937_64 random(std::random_device{}());
    return fmt::format("{}-{:016x}{:016x}", place, random(), random());
}

}  // namespace storekeep::desktop
