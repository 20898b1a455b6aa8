#include "modules/access/module.h"

#include "modules/access/role_save.h"
#include "modules/access/user_retire.h"
#include "modules/access/user_save.h"
#include "modules/access/user_set_password.h"

namespace storekeep::access {

Module module() {
    return {
        "access",
        {
            user_save_operation(),
            user_retire_operation(),
            user_set_password_operation(),
            role_save_operation(),
        },
        {
            {"somebody_manages_access", "somebody in use may manage users and roles",
             somebody_manages_access},
        },
        {},
        nullptr,
        {},
    };
}

}  // namespace storekeep::access
