// Users, roles and rights: who may do what.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/tx.h"
#include "office/registry.h"

namespace storekeep::access {

// A right is named by room and deed: "purchasing.receive". A role's list may name a whole room
// ("purchasing.*") or everything ("*"). Without any user yet only "company.create" is held.
bool holds_right(Reads& reads, const std::string& user, std::string_view right);

// Whether `password` opens the company for `user`: true also for an active user who has none.
bool may_enter(Reads& reads, const std::string& user, std::string_view password);

// The roles every company begins with, and the first user, who holds all rights.
void make_first_roles_and_owner(Tx& tx, const std::string& owner);

Module module();

}  // namespace storekeep::access
