// company.create: the first operation of every company.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::accounting {

extern const Rule company_exists;

struct CompanyCreate : RequestHead {
    std::string name;
    std::string currency;
    std::string chart;
    std::string identity;
    std::string owner = "owner";
    void fields(Fields& f);
};

Json create_company(Tx& tx, const CompanyCreate& request);
Operation company_create_operation();

}  // namespace storekeep::accounting
