// Finding accounts: by code for people, by role for documents.
#include "modules/ledger/account_store.h"
#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

const Rule account_not_found{"account_not_found", "there is no account {account}"};
const Rule account_not_active{"account_not_active", "account {account} {name} is no longer in use"};
const Rule control_account{
    "control_account",
    "account {account} {name} is kept by the documents of {control}; it takes no other postings"};
const Rule account_role_missing{"account_role_missing",
                                "no account has the role '{role}'; give it one with "
                                "posting_rule.save"};

std::string usual_cash_flow(std::string_view account_type) {
    return account_type == "equity" ? "financing" : "operating";
}

Account account_named(Reads& reads, const std::string& code, const std::string& field) {
    std::optional<Account> account = find_account(reads, code);
    if (!account) refuse(account_not_found, field, {{"account", code}});
    return *std::move(account);
}

Account free_account_named(Reads& reads, const std::string& code, const std::string& field) {
    Account account = account_named(reads, code, field);
    if (!account.active)
        refuse(account_not_active, field, {{"account", account.code}, {"name", account.name}});
    if (!account.control.empty())
        refuse(control_account, field,
               {{"account", account.code}, {"name", account.name}, {"control", account.control}});
    return account;
}

Id<Account> PostingRules::account(std::string_view role, Id<catalog::Category> category,
                                  Id<catalog::Warehouse> warehouse) const {
    const std::array<Key, 4> by_precedence{{{std::string(role), category.value, warehouse.value},
                                            {std::string(role), category.value, 0},
                                            {std::string(role), 0, warehouse.value},
                                            {std::string(role), 0, 0}}};
    for (const Key& key : by_precedence) {
        const auto found = accounts_.find(key);
        if (found != accounts_.end()) return found->second;
    }
    refuse(account_role_missing, {}, {{"role", std::string(role)}});
}

}  // namespace storekeep::ledger
