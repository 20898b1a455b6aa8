#include "modules/access/role_save.h"

#include "modules/access/approval.h"
#include "modules/access/approval_store.h"
#include "modules/access/rights.h"
#include "modules/access/user_store.h"
#include "office/office.h"

namespace storekeep::access {

const Rule role_code_empty{"role_code_empty", "a role needs a code"};

void RoleLimitEntry::fields(Fields& f) {
    f.choice("subject", subject, {approval_subjects().begin(), approval_subjects().end()},
             "what is decided");
    f.field("amount", amount, "up to what its users decide it alone; left out: no limit any more");
}

void RoleSave::fields(Fields& f) {
    f.field("code", code, "the role's code", "role");
    f.field("name", name, "as people call it; left out for a new role: its code");
    f.field("rights", rights,
            "all that it allows, as purchasing.receive, purchasing.* or *; left out: as it is");
    f.list("limits", limits, "what its users decide alone; subjects not named stay as they are");
}

namespace {

using Limits = std::map<std::string, std::optional<Money>>;

Limits entered_limits(Tx& tx, const RoleSave& request) {
    Limits limits;
    for (std::size_t index = 0; index < request.limits.size(); ++index) {
        const RoleLimitEntry& entry = request.limits[index];
        const std::string field = in_list("limits", index, "amount");
        if (entry.amount && entry.amount->is_negative())
            refuse(value_not_negative, field, {{"field", field}, {"value", text(*entry.amount)}});
        limits[entry.subject] =
            entry.amount ? std::optional(in_currency(*entry.amount, tx.currency(), field))
                         : std::nullopt;
    }
    return limits;
}

Json save(Tx& tx, const RoleSave& request) {
    if (request.code.empty()) refuse(role_code_empty, "code");
    const std::optional<Role> known = find_role(tx, request.code);
    request.refuse_when_changed(known ? known->version : 0, "role " + request.code);
    if (request.rights)
        for (std::size_t index = 0; index < request.rights->size(); ++index)
            if (!is_right((*request.rights)[index]))
                refuse(right_not_known, in_list("rights", index),
                       {{"right", (*request.rights)[index]}});
    const Limits limits = entered_limits(tx, request);

    Role role = known.value_or(Role{{}, request.code, request.code, 0});
    if (!known) role.id = tx.next_id<Role>();
    role.name = request.name.value_or(role.name);
    role.version += 1;
    save_role(tx, role);
    if (request.rights) set_rights(tx, role.id, *request.rights);
    for (const auto& [subject, limit] : limits) set_limit(tx, role.id, subject, limit);
    refuse_without_administrator(tx, "rights");
    return Json::object().set("role", role.code).set("version", role.version);
}

}  // namespace

Operation role_save_operation() {
    return operation<RoleSave>(
        "role.save", "access.manage", "Makes a role, or changes its name and what it allows",
        {&role_code_empty, &changed_meanwhile, &right_not_known, &value_not_negative,
         &too_many_digits, &last_administrator},
        save);
}

}  // namespace storekeep::access
