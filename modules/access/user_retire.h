// user.retire: a user who may no longer enter; what they did keeps their name.
#pragma once

#include <string>

#include "office/operation.h"

namespace storekeep::access {

extern const Rule user_not_active;

struct UserRetire : RequestHead {
    std::string user;
    void fields(Fields& f);
};

Operation user_retire_operation();

}  // namespace storekeep::access
