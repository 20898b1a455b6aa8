#include "modules/ledger/account_save.h"

#include "core/text.h"
#include "modules/catalog/entry_rules.h"
#include "modules/ledger/account_store.h"
#include "modules/ledger/roles.h"
#include "office/office.h"

namespace storekeep::ledger {

const Rule account_has_postings{
    "account_has_postings", "account {account} has postings; it stays what it is: {type} account"};
const Rule account_type_unsuited{
    "account_type_unsuited",
    "account {account} is of type {type}; the role '{role}' needs one of type {needed}"};
const Rule account_of_role_renamed{
    "account_of_role_renamed",
    "account {account} is {name} here and has the role '{role}'; give {new} another code, or "
    "rename the account with account.save and its version {version}"};
const Rule account_has_role{
    "account_has_role",
    "account {account} has the role '{role}'; give that role another account first"};
const Rule account_not_empty{
    "account_not_empty", "{amount} of open documents stands on account {account}; settle it first"};

void AccountSave::fields(Fields& f) {
    f.field("code", code, "the account's code, as 6100", "account");
    f.field("name", name, "what it is called in reports");
    f.choice("type", type, account_types(), "where it stands in the statements");
    f.field("active", active, "false: no further postings; left out: as it was, at first true");
    cash_flow = catalog::unchanged;
    f.choice("cash_flow", cash_flow, {"operating", "investing", "financing"},
             "the part of the cash flow; left out: as it was, at first by the type");
}

namespace {

void refuse_blank(const std::string& value, const std::string& field, const char* help) {
    if (value.empty()) refuse(missing_field, field, {{"field", field}, {"help", help}});
}

// The type decides where everything ever posted is shown, and what the account may be used for.
void refuse_other_type(Tx& tx, const Account& account, const std::string& type,
                       const std::vector<std::string>& roles) {
    if (type == account.type) return;
    if (has_postings(tx, account.id))
        refuse(account_has_postings, "type", {{"account", account.code}, {"type", account.type}});
    for (const std::string& role : roles)
        if (const RoleInfo& info = role_info(role); !suits(info, type))
            refuse(account_type_unsuited, "type",
                   {{"account", account.code},
                    {"type", type},
                    {"role", role},
                    {"needed", std::string(info.types)}});
}

// A foreign chart has its own meaning for the code; who says the version has seen whose it is here.
void refuse_other_name(const Account& account, const AccountSave& request,
                       const std::vector<std::string>& roles) {
    if (roles.empty() || request.version) return;
    if (lower_ascii(request.name) == lower_ascii(account.name)) return;
    refuse(account_of_role_renamed, "name",
           {{"account", account.code},
            {"name", account.name},
            {"role", roles.front()},
            {"new", request.name},
            {"version", std::to_string(account.version)}});
}

// Documents post to the accounts of roles without asking; what is open on a control account is yet
// to be posted there.
void refuse_to_retire(Tx& tx, const Account& account, const std::vector<std::string>& roles) {
    if (!roles.empty())
        refuse(account_has_role, "active", {{"account", account.code}, {"role", roles.front()}});
    const Money total = account_total(tx, account.id);
    if (!account.control.empty() && !total.is_zero())
        refuse(account_not_empty, "active", {{"account", account.code}, {"amount", text(total)}});
}

}  // namespace

Json save_account_as_asked(Tx& tx, const AccountSave& request) {
    refuse_blank(request.code, "code", "the account's code");
    refuse_blank(request.name, "name", "what it is called in reports");
    const std::optional<Account> before = find_account(tx, request.code);
    request.refuse_when_changed(before ? before->version : 0, "account " + request.code);
    Account account;
    if (before) {
        const std::vector<std::string> roles = roles_of(tx, before->id);
        std::vector<std::string> uses = roles;
        if (!before->control.empty()) uses.push_back(before->control);
        refuse_other_type(tx, *before, request.type, uses);
        refuse_other_name(*before, request, uses);
        if (before->active && !request.active.value_or(true)) refuse_to_retire(tx, *before, roles);
        account = *before;
    } else {
        account.id = tx.next_id<Account>();
        account.code = request.code;
        account.cash_flow = usual_cash_flow(request.type);
    }
    account.name = request.name;
    account.type = request.type;
    account.cash_flow = catalog::chosen(request.cash_flow, account.cash_flow);
    account.active = request.active.value_or(account.active);
    ++account.version;
    save_account(tx, account);
    return Json::object()
        .set("account", account.code)
        .set("version", account.version)
        .set("created", !before);
}

Operation account_save_operation() {
    return operation<AccountSave>("account.save", "ledger.accounts",
                                  "Makes an account or changes its name, type or use",
                                  {&missing_field, &changed_meanwhile, &account_has_postings,
                                   &account_type_unsuited, &account_of_role_renamed,
                                   &account_has_role, &account_not_empty},
                                  save_account_as_asked);
}

}  // namespace storekeep::ledger
