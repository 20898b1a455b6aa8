#include "modules/access/user_store.h"

#include <set>

#include "modules/access/access.h"
#include "modules/access/rights.h"
#include "office/secret.h"

namespace storekeep::access {

const Rule user_not_found{"user_not_found", "there is no user '{user}'"};
const Rule role_not_found{"role_not_found", "there is no role '{role}'; make it first"};
const Rule last_administrator{
    "last_administrator",
    "nobody would be left who may manage users and roles; give somebody else that right first"};

std::optional<User> find_user(Reads& reads, const std::string& name) {
    const auto row = reads.first(
        "select id, name, full_name, password, active, version, unlocked_at from app_user "
        "where name = $1",
        name);
    if (!row) return std::nullopt;
    return User{row->id<User>(0), row->text(1),    row->text(2),   row->text(3),
                row->truth(4),    row->integer(5), row->instant(6)};
}

User user_named(Reads& reads, const std::string& name, const std::string& field) {
    std::optional<User> user = find_user(reads, name);
    if (!user) refuse(user_not_found, field, {{"user", name}});
    return *user;
}

void save_user(Tx& tx, const User& user) {
    tx.upsert_row("app_user", "id, name, full_name, password, active, version, unlocked_at", 1,
                  user.id, user.name, user.full_name, user.password, user.active, user.version,
                  user.unlocked_at);
}

void set_roles(Tx& tx, Id<User> user, const std::vector<Id<Role>>& roles) {
    tx.execute("delete from user_role where user_id = $1", user);
    for (const Id<Role> role : std::set<Id<Role>>(roles.begin(), roles.end()))
        tx.insert_row("user_role", "user_id, role_id", user, role);
}

std::optional<Role> find_role(Reads& reads, const std::string& code) {
    const auto row = reads.first("select id, code, name, version from role where code = $1", code);
    if (!row) return std::nullopt;
    return Role{row->id<Role>(0), row->text(1), row->text(2), row->integer(3)};
}

void save_role(Tx& tx, const Role& role) {
    tx.upsert_row("role", "id, code, name, version", 1, role.id, role.code, role.name,
                  role.version);
}

void set_rights(Tx& tx, Id<Role> role, const std::vector<std::string>& rights) {
    tx.execute("delete from role_right where role_id = $1", role);
    for (const std::string& right : std::set<std::string>(rights.begin(), rights.end()))
        tx.insert_row("role_right", "role_id, right_name", role, right);
}

bool holds_right(Reads& reads, const std::string& user, std::string_view right) {
    const bool held =
        reads.integer(
            "select 1 from app_user u join user_role ur on ur.user_id = u.id "
            "join role_right rr on rr.role_id = ur.role_id "
            "where u.name = $1 and u.active = 1 and rr.right_name in ($2, $3, '*') limit 1",
            user, right, room_of(right)) == 1;
    // A company is made before there is anybody who could hold a right.
    return held || (right == "company.create" &&
                    reads.integer("select count(*) from (select 1 from app_user limit 1) u") == 0);
}

bool may_enter(Reads& reads, const std::string& user, std::string_view password) {
    const std::optional<User> known = find_user(reads, user);
    if (!known || !known->active) return false;
    return known->password.empty() || secret_matches(password, known->password);
}

void refuse_without_administrator(Tx& tx, const std::string& field) {
    const bool somebody =
        tx.integer(
            "select 1 from app_user u join user_role ur on ur.user_id = u.id "
            "join role_right rr on rr.role_id = ur.role_id "
            "where u.active = 1 and rr.right_name in ('access.manage', 'access.*', '*') "
            "limit 1") == 1;
    if (!somebody) refuse(last_administrator, field);
}

void make_first_roles_and_owner(Tx& tx, const std::string& owner) {
    Id<Role> administrator;
    for (const FirstRole& first : first_roles()) {
        const Role role{tx.next_id<Role>(), std::string(first.code), std::string(first.name), 1};
        save_role(tx, role);
        set_rights(tx, role.id, {first.rights.begin(), first.rights.end()});
        if (!administrator) administrator = role.id;
    }
    const User user{tx.next_id<User>(), owner, owner, {}, true, 1};
    save_user(tx, user);
    set_roles(tx, user.id, {administrator});
}

}  // namespace storekeep::access
