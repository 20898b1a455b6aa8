#include "modules/access/role_save.h"

#include "modules/access/rights.h"
#include "modules/access/user_store.h"
#include "office/office.h"

namespace storekeep::access {

const Rule role_code_empty{"role_code_empty", "a role needs a code"};

void RoleSave::fields(Fields& f) {
    f.field("code", code, "the role's code", "role");
    f.field("name", name, "as people call it; left out for a new role: its code");
    f.field("rights", rights,
            "all that it allows, as purchasing.receive, purchasing.* or *; left out: as it is");
}

namespace {

Json save(Tx& tx, const RoleSave& request) {
    if (request.code.empty()) refuse(role_code_empty, "code");
    const std::optional<Role> known = find_role(tx, request.code);
    request.refuse_when_changed(known ? known->version : 0, "role " + request.code);
    if (request.rights)
        for (std::size_t index = 0; index < request.rights->size(); ++index)
            if (!is_right((*request.rights)[index]))
                refuse(right_not_known, in_list("rights", index),
                       {{"right", (*request.rights)[index]}});

    Role role = known.value_or(Role{{}, request.code, request.code, 0});
    if (!known) role.id = tx.next_id<Role>();
    role.name = request.name.value_or(role.name);
    role.version += 1;
    save_role(tx, role);
    if (request.rights) set_rights(tx, role.id, *request.rights);
    refuse_without_administrator(tx, "rights");
    return Json::object().set("role", role.code).set("version", role.version);
}

}  // namespace

Operation role_save_operation() {
    return operation<RoleSave>(
        "role.save", "access.manage", "Makes a role, or changes its name and what it allows",
        {&role_code_empty, &changed_meanwhile, &right_not_known, &last_administrator}, save);
}

}  // namespace storekeep::access
