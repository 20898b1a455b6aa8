// user.set_password: what is derived from a password reaches the operation, never the password.
#pragma once

#include <string>

#include "office/operation.h"

namespace storekeep::access {

extern const Rule not_your_password;
extern const Rule password_not_derived;

struct UserSetPassword : RequestHead {
    std::string user;
    std::string password;
    void fields(Fields& f);
};

Operation user_set_password_operation();

}  // namespace storekeep::access
