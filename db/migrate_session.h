// The migrations at work on a session. Only this folder includes this header.
#pragma once

#include "db/migrate.h"
#include "db/session.h"

namespace storekeep {

// All tables in an empty database; Fault::exists_already where there are some.
void make_tables(Session& session, std::span<const Migration> history = migrations());

// What the company has not met yet, in order. Faults as below.
std::vector<Migration> missing_migrations(Session& session,
                                          std::span<const Migration> history = migrations());

// Applies what is missing; Fault::not_a_company, Fault::newer_program.
void bring_up_to_date(Session& session, std::span<const Migration> history = migrations());

}  // namespace storekeep
