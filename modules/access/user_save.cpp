#include "modules/access/user_save.h"

#include "modules/access/user_store.h"
#include "office/office.h"

namespace storekeep::access {

const Rule user_name_empty{"user_name_empty", "a user needs a name to enter with"};

void UserSave::fields(Fields& f) {
    f.field("user", user, "the name to enter with", "user");
    f.field("full_name", full_name, "the person's name; left out for a new user: the user's name");
    f.field("roles", roles, "codes of all the user's roles; left out: as they are", "role");
    f.field("active", active,
            "true brings a retired user back, and lets in one locked by wrong passwords");
}

namespace {

std::vector<Id<Role>> roles_of(Tx& tx, const UserSave& request) {
    std::vector<Id<Role>> roles;
    if (!request.roles) return roles;
    for (std::size_t index = 0; index < request.roles->size(); ++index) {
        const std::string& code = (*request.roles)[index];
        const std::optional<Role> role = find_role(tx, code);
        if (!role) refuse(role_not_found, in_list("roles", index), {{"role", code}});
        roles.push_back(role->id);
    }
    return roles;
}

Json save(Tx& tx, const UserSave& request) {
    if (request.user.empty()) refuse(user_name_empty, "user");
    const std::optional<User> known = find_user(tx, request.user);
    request.refuse_when_changed(known ? known->version : 0, "user " + request.user);
    const std::vector<Id<Role>> roles = roles_of(tx, request);

    User user = known.value_or(User{{}, request.user, request.user, {}, true, 0});
    if (!known) user.id = tx.next_id<User>();
    user.full_name = request.full_name.value_or(user.full_name);
    user.active = request.active.value_or(user.active);
    if (user.active && request.active) user.unlocked_at = tx.now();
    user.version += 1;
    save_user(tx, user);
    if (request.roles) set_roles(tx, user.id, roles);
    refuse_without_administrator(tx, request.roles ? "roles" : "active");
    return Json::object().set("user", user.name).set("version", user.version);
}

}  // namespace

Operation user_save_operation() {
    return operation<UserSave>(
        "user.save", "access.manage", "Makes a user, or changes name and roles of one",
        {&user_name_empty, &changed_meanwhile, &role_not_found, &last_administrator}, save);
}

}  // namespace storekeep::access
