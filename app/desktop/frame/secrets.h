// Passwords of shared companies: in the system's own store where it has one, never in a file of
// ours. Where there is none, they are asked for.
#pragma once

#include <string>

namespace storekeep::desktop {

// "postgresql://ana@host/books" of "postgresql://ana:secret@host/books".
std::string without_password(const std::string& address);
std::string password_in(const std::string& address);  // "" where there is none

// Keeps what the address says; and the address with what was kept for it.
void keep_password(const std::string& address);
std::string with_kept_password(const std::string& address);

}  // namespace storekeep::desktop
