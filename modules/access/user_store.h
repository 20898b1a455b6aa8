// The only SQL that writes users, roles and who has which.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rule.h"
#include "db/tx.h"

namespace storekeep::access {

extern const Rule user_not_found;
extern const Rule role_not_found;
extern const Rule last_administrator;

struct User {
    Id<User> id;
    std::string name;
    std::string full_name;
    std::string password;  // what is derived from it; "" for a user without one
    bool active = true;
    std::int64_t version = 0;
    Instant unlocked_at = {};  // wrong passwords count from then on
};

struct Role {
    Id<Role> id;
    std::string code;
    std::string name;
    std::int64_t version = 0;
};

std::optional<User> find_user(Reads& reads, const std::string& name);
User user_named(Reads& reads, const std::string& name, const std::string& field);
void save_user(Tx& tx, const User& user);
void set_roles(Tx& tx, Id<User> user, const std::vector<Id<Role>>& roles);

std::optional<Role> find_role(Reads& reads, const std::string& code);
void save_role(Tx& tx, const Role& role);
void set_rights(Tx& tx, Id<Role> role, const std::vector<std::string>& rights);

// Refuses `last_administrator` where nobody in use would be left who may manage users and roles.
// Asked after the change was written: the refusal takes it back with everything else.
void refuse_without_administrator(Tx& tx, const std::string& field);

}  // namespace storekeep::access
