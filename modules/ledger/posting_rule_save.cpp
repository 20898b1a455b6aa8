#include "modules/ledger/posting_rule_save.h"

#include "modules/catalog/item_store.h"
#include "modules/ledger/account_save.h"
#include "modules/ledger/account_store.h"
#include "modules/ledger/reclassification_posting.h"
#include "modules/ledger/roles.h"

namespace storekeep::ledger {

const Rule category_not_found{"category_not_found", "there is no category {category}"};
const Rule account_serves_otherwise{
    "account_serves_otherwise",
    "account {account} serves {use}; the role '{role}' needs an account of its own"};

void PostingRuleSave::fields(Fields& f) {
    f.choice("role", role, all_roles(), "what the account is for");
    f.field("account", account, "the account that plays the role from now on", "account");
    f.field("category", category, "only for items of this category", "category");
    f.field("warehouse", warehouse, "only for stock of this warehouse", "warehouse");
}

namespace {

Account active_account(Tx& tx, const std::string& code) {
    Account account = account_named(tx, code, "account");
    if (!account.active)
        refuse(account_not_active, "account", {{"account", account.code}, {"name", account.name}});
    return account;
}

// An account that a proof speaks about holds what its role's documents post, and nothing else. A
// free account without postings may become one.
void refuse_unless_suited(Tx& tx, const Account& account, const RoleInfo& info) {
    const std::string role(info.role);
    if (!suits(info, account.type))
        refuse(account_type_unsuited, "account",
               {{"account", account.code},
                {"type", account.type},
                {"role", role},
                {"needed", std::string(info.types)}});
    std::string use;
    if (account.control != (info.controls ? role : std::string{})) use = account.control;
    if (info.controls && account.control.empty()) {
        const std::vector<std::string> roles = roles_of(tx, account.id);
        if (!roles.empty())
            use = "the role '" + roles.front() + "'";
        else if (has_postings(tx, account.id))
            use = "other postings";
    }
    if (!use.empty())
        refuse(account_serves_otherwise, "account",
               {{"account", account.code}, {"use", use}, {"role", role}});
}

Id<catalog::Category> category_of(Tx& tx, const PostingRuleSave& request) {
    if (!request.category) return {};
    const auto category = catalog::find_category(tx, *request.category);
    if (!category) refuse(category_not_found, "category", {{"category", *request.category}});
    return category->id;
}

std::string scope_text(const PostingRuleSave& request) {
    std::string scope = fmt::format("{} posts to {}", request.role, request.account);
    if (request.category) scope += fmt::format(" for category {}", *request.category);
    if (request.warehouse) scope += fmt::format(" in warehouse {}", *request.warehouse);
    return scope;
}

}  // namespace

Json save_posting_rule_as_asked(Tx& tx, const PostingRuleSave& request) {
    const RoleInfo& info = role_info(request.role);
    Account account = active_account(tx, request.account);
    const Id<catalog::Category> category = category_of(tx, request);
    const Id<catalog::Warehouse> warehouse =
        request.warehouse ? catalog::warehouse_named(tx, *request.warehouse, "warehouse").id
                          : Id<catalog::Warehouse>{};
    refuse_unless_suited(tx, account, info);
    refuse_when_closed(tx, request.date);

    if (info.controls && account.control.empty()) {
        account.control = request.role;
        ++account.version;
        save_account(tx, account);
    }
    save_posting_rule(tx, {request.role, category, warehouse, account.id});
    const std::string memo = request.memo.value_or(scope_text(request));
    const Document document = register_document(tx, "posting_rule", {}, request.date, memo);
    note_event(tx, document.id, "saved", scope_text(request));
    Json result = Json::object().set("posting_rule", document.number);
    if (!holds_stock(info.role)) return result;
    const Journal journal = post(tx, reclassification_entry(document, stock_values(tx, info.role),
                                                            info.role, PostingRules(tx)));
    if (journal.id) result.set("journal", journal.number);
    return result;
}

Operation posting_rule_save_operation() {
    return operation<PostingRuleSave>(
        "posting_rule.save", "ledger.accounts",
        "Says which account plays a role, for everything or for a category or warehouse",
        {&account_not_found, &account_not_active, &category_not_found,
         &catalog::warehouse_not_found, &account_type_unsuited, &account_serves_otherwise,
         &period_closed},
        save_posting_rule_as_asked);
}

}  // namespace storekeep::ledger
