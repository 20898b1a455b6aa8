// account.save: makes an account or changes it.
#pragma once

#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

extern const Rule account_has_postings;
extern const Rule account_type_unsuited;
extern const Rule account_of_role_renamed;
extern const Rule account_has_role;
extern const Rule account_not_empty;

struct AccountSave : RequestHead {
    std::string code;
    std::string name;
    std::string type;
    std::optional<bool> active;
    std::string cash_flow;
    void fields(Fields& f);
};

Json save_account_as_asked(Tx& tx, const AccountSave& request);
Operation account_save_operation();

}  // namespace storekeep::ledger
