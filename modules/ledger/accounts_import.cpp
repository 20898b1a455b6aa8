#include "modules/ledger/module.h"

namespace storekeep::ledger {

Importer accounts_import() {
    return {"accounts",
            "the chart of accounts: one account a row",
            "account.save",
            {},
            {{"code", "code", true, {"account_number", "account number", "accnt. #", "number"}},
             {"name", "name", true, {"account", "account_name", "account name", "description"}},
             {"type", "type", true, {"account_type", "account type", "class"}},
             {"active", "active", false, {"is_active", "in use"}}}};
}

}  // namespace storekeep::ledger
