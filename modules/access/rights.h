// The rights there are, by room and deed, each with what it allows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rule.h"

namespace storekeep::access {

extern const Rule right_not_known;

struct Right {
    std::string_view name;
    std::string_view meaning;
};

// All rights, in the order of the rooms.
const std::vector<Right>& all_rights();

// Whether a role may list it: a right, a whole room ("purchasing.*") or everything ("*").
bool is_right(std::string_view name);

// "purchasing.*" of "purchasing.receive".
std::string room_of(std::string_view right);

// The roles every company begins with.
struct FirstRole {
    std::string_view code;
    std::string_view name;
    std::vector<std::string_view> rights;
};
const std::vector<FirstRole>& first_roles();

}  // namespace storekeep::access
