#include "modules/access/user_retire.h"

#include "modules/access/user_store.h"
#include "office/office.h"

namespace storekeep::access {

const Rule user_not_active{"user_not_active", "user '{user}' is retired"};

void UserRetire::fields(Fields& f) { f.field("user", user, "who may no longer enter", "user"); }

namespace {

Json retire(Tx& tx, const UserRetire& request) {
    User user = user_named(tx, request.user, "user");
    request.refuse_when_changed(user.version, "user " + request.user);
    if (!user.active) refuse(user_not_active, "user", {{"user", user.name}});

    user.active = false;
    user.version += 1;
    save_user(tx, user);
    refuse_without_administrator(tx, "user");
    return Json::object().set("user", user.name).set("version", user.version);
}

}  // namespace

Operation user_retire_operation() {
    return operation<UserRetire>(
        "user.retire", "access.manage", "Keeps a user from entering; their work keeps their name",
        {&user_not_found, &changed_meanwhile, &user_not_active, &last_administrator}, retire);
}

}  // namespace storekeep::access
