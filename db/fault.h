// What the world did to us: disk, network, lock, a file that is no company. Nothing was changed;
// it is safe to ask again, because a request's key makes it happen once.
#pragma once

#include <stdexcept>
#include <string>

namespace storekeep {

class Fault : public std::runtime_error {
public:
    enum class Kind {
        not_found,        // no such file, database or server
        not_a_company,    // opened, but it is not a Storekeep company
        newer_program,    // the company was written by a newer program
        wrong_password,   // the server refused the user
        locked,           // somebody else holds it for too long
        disk_full,
        connection_lost,
        exists_already,   // asked to make a company where one is
        damaged,          // the file's own checks fail
        other,
    };
    Fault(Kind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
    Kind kind() const { return kind_; }

private:
    Kind kind_;
};

}  // namespace storekeep
