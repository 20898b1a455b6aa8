#include "modules/ledger/account_store.h"

namespace storekeep::ledger {

namespace {

Account from_row(const Row& row) {
    return {row.id<Account>(0), row.text(1),  row.text(2),   row.text(3),
            row.text(4),        row.truth(5), row.integer(6), row.text(7)};
}

}  // namespace

void save_account(Tx& tx, const Account& account) {
    tx.upsert_row("account", "id, code, name, type, control, active, version, cash_flow", 1,
                  account.id, account.code, account.name, account.type, account.control,
                  account.active, account.version, account.cash_flow);
}

std::optional<Account> find_account(Reads& reads, const std::string& code) {
    const auto row = reads.first(
        "select id, code, name, type, control, active, version, cash_flow from account "
        "where code = $1",
        code);
    return row ? std::optional(from_row(*row)) : std::nullopt;
}

std::vector<Account> accounts_of(Reads& reads, const std::vector<Id<Account>>& ids) {
    std::vector<std::vector<Value>> keys;
    for (const Id<Account> id : ids) keys.push_back({bind(id)});
    std::vector<Account> accounts;
    reads.each_of(
        "with wanted(id) as ({wanted}) select a.id, a.code, a.name, a.type, a.control, a.active, "
        "a.version, a.cash_flow from wanted w join account a on a.id = w.id",
        keys, [&](const Row& row) { accounts.push_back(from_row(row)); });
    return accounts;
}

bool has_postings(Reads& reads, Id<Account> account) {
    return reads.first("select date from account_balance where account_id = $1 limit 1", account)
        .has_value();
}

Money account_total(Reads& reads, Id<Account> account) {
    return {reads.integer("select cast(sum(debit - credit) as bigint) from account_balance "
                          "where account_id = $1",
                          account),
            reads.currency()};
}

void save_posting_rule(Tx& tx, const PostingRule& rule) {
    tx.upsert_row("posting_rule", "role, category_id, warehouse_id, account_id", 3, rule.role,
                  rule.category, rule.warehouse, rule.account);
}

std::vector<std::string> roles_of(Reads& reads, Id<Account> account) {
    std::vector<std::string> roles;
    for (const Row& row : reads.rows(
             "select distinct role from posting_rule where account_id = $1 order by role", account))
        roles.push_back(row.text(0));
    return roles;
}

PostingRules::PostingRules(Reads& reads) {
    // Where the company has one pool of cost, no warehouse has an inventory account of its own.
    reads.each("select role, category_id, warehouse_id, account_id from posting_rule "
               "where warehouse_id = 0 or role <> 'inventory' or not exists (select 1 "
               "from company_setting where name = 'cost_scope' and value = 'company')", {},
               [&](const Row& row) {
                   accounts_[{row.text(0), row.integer(1), row.integer(2)}] = row.id<Account>(3);
               });
}

std::vector<StockValue> stock_values(Reads& reads, std::string_view control) {
    std::vector<StockValue> values;
    for (const Row& row :
         reads.rows("select b.account_id, b.item_id, b.warehouse_id, i.category_id, b.amount "
                    "from account a join account_item_balance b on b.account_id = a.id "
                    "join item i on i.id = b.item_id where a.control = $1 and b.amount <> 0 "
                    "order by b.item_id, b.warehouse_id, b.account_id",
                    control))
        values.push_back({row.id<Account>(0), row.id<catalog::Item>(1),
                          row.id<catalog::Warehouse>(2), row.id<catalog::Category>(3),
                          row.money(4, reads.currency())});
    return values;
}

void remove_account(Tx& tx, Id<Account> account) {
    tx.execute("delete from account where id = $1", account);
}

}  // namespace storekeep::ledger
