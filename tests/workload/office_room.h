// The two people of a company at one connection, and what must hold of the company at any time.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "office/office.h"
#include "tests/auditor/auditor.h"

namespace storekeep {

struct Found : std::runtime_error {
    explicit Found(const std::string& what, int number = 0)
        : std::runtime_error(what), asked(number) {}
    int asked;  // so many requests had been made
};

class OfficeRoom {
public:
    OfficeRoom(Connection& connection, const Clock& clock);

    Reply perform(const Json& request, const std::string& user);
    Table ask(const std::string& report, const std::string& as_of);
    // What proofs find, and what `rebuild` would change; "" when all is well.
    std::string broken();
    // Performs this company's log in a second, empty one and compares the states.
    std::string replayed(Connection& fresh);
    std::string hash();
    Connection& connection() { return connection_; }

private:
    std::string balances();

    Connection& connection_;
    LocalOffice owner_;
    LocalOffice clerk_;
};

// What differs from the auditor's books now and at the end of `day`, a line a difference.
std::string differences(const auditor::Auditor& auditor, OfficeRoom& room, const std::string& day);

}  // namespace storekeep
