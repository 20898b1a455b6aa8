#include "modules/access/access.h"
#include "modules/access/administrator_proof.h"
#include "modules/access/role_save.h"
#include "modules/access/user_retire.h"
#include "modules/access/user_save.h"
#include "modules/access/user_set_password.h"

namespace storekeep::access {

Module module() {
    return {"access",
            {
                user_save(),
                user_retire(),
                user_set_password(),
                role_save(),
            },
            {
                administrator_proof(),
            },
            {},
            nullptr,
            {}};
}

}  // namespace storekeep::access
