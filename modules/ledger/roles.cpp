#include "modules/ledger/roles.h"

#include "core/must.h"
#include "core/text.h"

namespace storekeep::ledger {

namespace {

constexpr std::string_view result_types = "income, expense";

constexpr std::array<RoleInfo, 34> infos{{
    {role::inventory, "asset", true},
    {role::in_transit, "asset", true},
    {role::goods_received_not_billed, "liability", true},
    {role::billed_not_received, "asset", true},
    {role::goods_returned_not_credited, "asset", true},
    {role::landed_cost_clearing, "liability", true},
    {role::receivables, "asset", true},
    {role::accrued_revenue, "asset", true},
    {role::payables, "liability", true},
    {role::cost_of_goods_sold, "expense"},
    {role::purchase_price_variance, result_types},
    {role::revenue, "income"},
    {role::sales_returns, result_types},
    {role::restocking_fees, "income"},
    {role::shrinkage, "expense"},
    {role::write_offs, "expense"},
    {role::repair_costs, "expense"},
    {role::revaluation, result_types},
    {role::damaged_goods, "expense"},
    {role::count_differences, "expense"},
    {role::mispicks, "expense"},
    {role::return_differences, "expense"},
    {role::stock_corrections, "expense"},
    {role::opening_balance_equity, "equity"},
    {role::retained_earnings, "equity"},
    {role::bank, "asset"},
    {role::freight_in, "expense"},
    {role::tax_payable, "liability"},
    {role::tax_receivable, "asset, liability"},
    {role::exchange_differences, result_types},
    {role::currency_revaluation, "asset, liability"},
    {role::discounts_given, result_types},
    {role::discounts_taken, result_types},
    {role::payment_differences, result_types},
}};

}  // namespace

std::span<const RoleInfo> role_infos() { return infos; }

const RoleInfo& role_info(std::string_view role) {
    for (const RoleInfo& info : infos)
        if (info.role == role) return info;
    must(false, fmt::format("role {} is listed", role));
    return infos.front();
}

std::vector<std::string> all_roles() {
    std::vector<std::string> roles;
    for (const RoleInfo& info : infos) roles.emplace_back(info.role);
    return roles;
}

bool suits(const RoleInfo& info, std::string_view account_type) {
    for (const std::string& type : split_at(info.types, ','))
        if (trimmed(type) == account_type) return true;
    return false;
}

bool holds_stock(std::string_view control) {
    return control == role::inventory || control == role::in_transit;
}

std::vector<std::string> account_types() {
    return {"asset", "liability", "equity", "income", "expense"};
}

}  // namespace storekeep::ledger
