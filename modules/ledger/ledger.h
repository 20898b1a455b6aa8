// The money book: accounts, periods, entries. An entry is posted whole and balanced, or not at all.
// Debits are positive amounts, credits negative. What is posted is never changed: it is reversed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "modules/catalog/catalog.h"
#include "office/document.h"
#include "office/registry.h"

namespace storekeep::ledger {

extern const Rule period_closed;
extern const Rule account_not_found;
extern const Rule account_not_active;
extern const Rule control_account;  // posted only by the documents it controls
extern const Rule account_role_missing;

struct Account {
    Id<Account> id;
    std::string code;
    std::string name;
    std::string type;     // asset, liability, equity, income, expense
    std::string control;  // the role whose documents alone may post to it; "" for a free account
    bool active = true;
    std::int64_t version = 0;
    std::string cash_flow = {};  // operating, investing, financing
};

// What accounts are for. Documents name roles, posting rules name accounts.
namespace role {
inline constexpr std::string_view inventory = "inventory";
inline constexpr std::string_view in_transit = "in_transit";
inline constexpr std::string_view goods_received_not_billed = "goods_received_not_billed";
inline constexpr std::string_view billed_not_received = "billed_not_received";
inline constexpr std::string_view goods_returned_not_credited = "goods_returned_not_credited";
inline constexpr std::string_view landed_cost_clearing = "landed_cost_clearing";
inline constexpr std::string_view receivables = "receivables";
inline constexpr std::string_view accrued_revenue = "accrued_revenue";
inline constexpr std::string_view payables = "payables";
inline constexpr std::string_view cost_of_goods_sold = "cost_of_goods_sold";
inline constexpr std::string_view purchase_price_variance = "purchase_price_variance";
inline constexpr std::string_view revenue = "revenue";
inline constexpr std::string_view sales_returns = "sales_returns";
inline constexpr std::string_view restocking_fees = "restocking_fees";
inline constexpr std::string_view shrinkage = "shrinkage";
inline constexpr std::string_view write_offs = "write_offs";
inline constexpr std::string_view repair_costs = "repair_costs";
inline constexpr std::string_view revaluation = "revaluation";
inline constexpr std::string_view damaged_goods = "damaged_goods";
inline constexpr std::string_view count_differences = "count_differences";
inline constexpr std::string_view mispicks = "mispicks";
inline constexpr std::string_view return_differences = "return_differences";
inline constexpr std::string_view stock_corrections = "stock_corrections";
inline constexpr std::string_view opening_balance_equity = "opening_balance_equity";
inline constexpr std::string_view retained_earnings = "retained_earnings";
inline constexpr std::string_view bank = "bank";
inline constexpr std::string_view freight_in = "freight_in";
inline constexpr std::string_view tax_payable = "tax_payable";
inline constexpr std::string_view tax_receivable = "tax_receivable";
inline constexpr std::string_view exchange_differences = "exchange_differences";
inline constexpr std::string_view currency_revaluation = "currency_revaluation";
inline constexpr std::string_view discounts_given = "discounts_given";
inline constexpr std::string_view discounts_taken = "discounts_taken";
inline constexpr std::string_view payment_differences = "payment_differences";
}  // namespace role
std::vector<std::string> all_roles();

// The accounts of all roles, read once per operation: the warehouse's and category's own account
// wins over the category's, over the warehouse's, over the company's.
class PostingRules {
public:
    explicit PostingRules(Reads& reads);
    // Refuses `account_role_missing` (field "") where no account has the role.
    Id<Account> account(std::string_view role, Id<catalog::Category> category = {},
                        Id<catalog::Warehouse> warehouse = {}) const;

private:
    struct Key {
        std::string role;
        std::int64_t category;
        std::int64_t warehouse;
        auto operator<=>(const Key&) const = default;
    };
    std::map<Key, Id<Account>> accounts_;
};

struct Line {
    Id<Account> account;
    Money amount;  // debit positive, credit negative
    Id<catalog::Partner> partner = {};
    Id<catalog::Item> item = {};  // given on stock accounts, revenue and cost of goods sold
    Id<catalog::Warehouse> warehouse = {};  // of the stock
    std::string memo = {};
};

struct Entry {
    Date date;
    Id<Document> document;
    std::string memo;
    std::vector<Line> lines;

    void debit(Line line) { lines.push_back(std::move(line)); }
    void credit(Line line) {
        line.amount = -line.amount;
        lines.push_back(std::move(line));
    }
};

struct Journal {
    Id<Journal> id;
    std::string number;  // "J-000007"
};

// Posts an entry. Lines equal but for their amount are summed, zero lines left out; an entry with
// no line left posts nothing and answers an empty number. It must balance, its accounts must be
// active and its date open: the operation has refused what was wrong before, so here it is a broken
// invariant.
Journal post(Tx& tx, const Entry& entry);

// Posts the opposite of every journal of `original` for `reversal`, on the reversal's date.
Journal reverse(Tx& tx, const Document& original, const Document& reversal);

// Refuses `period_closed` at field "date" when the day lies in a closed period.
void refuse_when_closed(Reads& reads, Date date);
Date closed_through(Reads& reads);  // 1900-01-01's eve when nothing is closed

Account account_named(Reads& reads, const std::string& code, const std::string& field);
// The same, for lines a person chooses: refuses control and inactive accounts too.
Account free_account_named(Reads& reads, const std::string& code, const std::string& field);
std::optional<Account> find_account(Reads& reads, const std::string& code);

// Makes the accounts and posting rules of a template: us-trading, uk-trading, eu-trading.
void make_chart(Tx& tx, std::string_view chart);
std::vector<std::string> chart_names();

Module module();

}  // namespace storekeep::ledger
