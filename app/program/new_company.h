// Making a company, as all doors do it.
#pragma once

#include <string>

namespace storekeep {

struct NewCompany {
    std::string address;  // a file that is not there yet, or a postgresql:// address
    std::string name;
    std::string currency;  // ISO 4217
    std::string chart;     // "us-trading"
    std::string owner = "owner";
};

// Throws Refusal before anything is made, Fault where the place cannot be used.
void make_company(const NewCompany& wanted);

}  // namespace storekeep
