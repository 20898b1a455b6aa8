#include "modules/ledger/account_store.h"
#include "modules/ledger/module.h"

namespace storekeep::ledger {

namespace {

TakenBack take_back_account(Tx& tx, const Json& made, const IdRange& since) {
    if (!made.find("created") || *made.find("created") != Json(true)) return TakenBack::was_before;
    const auto account = find_account(tx, made.text_or("account", ""));
    if (!account) return TakenBack::gone;
    if (!may_go(tx, "account", account->id.value, {}, since, "account " + account->code))
        return TakenBack::stays;
    remove_account(tx, account->id);
    return TakenBack::gone;
}

}  // namespace

Importer accounts_import() {
    return {"accounts",
            "the chart of accounts: one account a row",
            "account.save",
            {},
            {{"code", "code", true, {"account_number", "account number", "accnt. #", "number"}},
             {"name", "name", true, {"account", "account_name", "account name", "description"}},
             {"type", "type", true, {"account_type", "account type", "class"}},
             {"active", "active", false, {"is_active", "in use"}}},
            {},
            {},
            {},
            take_back_account};
}

}  // namespace storekeep::ledger
