// What was tried and refused for want of a right, or with a wrong password. It changed nothing, so
// it is kept beside the company's state: in no log, no hash and no replay.
#pragma once

#include <string>

#include "db/connection.h"

namespace storekeep {

namespace attempt {
inline constexpr std::string_view wrong_password = "wrong_password";
inline constexpr std::string_view entered = "entered";
}  // namespace attempt

struct Attempt {
    std::string user;
    std::string operation;  // "" for entering
    std::string code;       // right_missing, wrong_password; entered ends a row of wrong ones
    std::string detail;
};

// In a transaction of its own.
void note_attempt(Connection& connection, const Attempt& attempt, Instant now);
void insert_attempt(Tx& tx, const Attempt& attempt, Instant now);

// How many wrong passwords were given for a user after `since` and after the last right one.
std::int64_t wrong_passwords(Reads& reads, const std::string& user, Instant since);

}  // namespace storekeep
