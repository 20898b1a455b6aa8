// role.save: makes a role or changes what it allows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/operation.h"

namespace storekeep::access {

extern const Rule role_code_empty;

struct RoleLimitEntry {
    std::string subject;
    std::optional<Amount> amount;
    void fields(Fields& f);
};

struct RoleSave : RequestHead {
    std::string code;
    std::optional<std::string> name;
    std::optional<std::vector<std::string>> rights;
    std::vector<RoleLimitEntry> limits;
    void fields(Fields& f);
};

Operation role_save_operation();

}  // namespace storekeep::access
