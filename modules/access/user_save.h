// user.save: makes a user or changes one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/operation.h"

namespace storekeep::access {

extern const Rule user_name_empty;

struct UserSave : RequestHead {
    std::string user;
    std::optional<std::string> full_name;
    std::optional<std::vector<std::string>> roles;
    std::optional<bool> active;
    void fields(Fields& f);
};

Operation user_save_operation();

}  // namespace storekeep::access
