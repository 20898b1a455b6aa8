// A trading company in the United Kingdom.
#include "modules/ledger/chart.h"
#include "modules/ledger/ledger.h"

namespace storekeep::ledger {

namespace {

constexpr std::array<ChartAccount, 55> uk_accounts{{
    {"0030", "Office equipment", "asset", {}, "investing"},
    {"0040", "Furniture and fixtures", "asset", {}, "investing"},
    {"0050", "Motor vehicles", "asset", {}, "investing"},
    {"0059", "Accumulated depreciation", "asset", {}, "investing"},
    {"1001", "Stock", "asset", role::inventory},
    {"1010", "Stock in transit", "asset", role::in_transit},
    {"1015", "Goods billed not received", "asset", role::billed_not_received},
    {"1020", "Goods returned not credited", "asset", role::goods_returned_not_credited},
    {"1100", "Trade debtors", "asset", role::receivables},
    {"1101", "Revaluation of foreign balances", "asset", role::currency_revaluation},
    {"1102", "Accrued revenue", "asset", role::accrued_revenue},
    {"1103", "Prepayments", "asset"},
    {"1200", "Bank current account", "asset", role::bank},
    {"1210", "Bank deposit account", "asset"},
    {"1230", "Petty cash", "asset"},
    {"2100", "Trade creditors", "liability", role::payables},
    {"2109", "Accruals", "liability"},
    {"2150", "Goods received not invoiced", "liability", role::goods_received_not_billed},
    {"2160", "Landed cost clearing", "liability", role::landed_cost_clearing},
    {"2200", "VAT on sales", "liability", role::tax_payable},
    {"2201", "VAT on purchases", "asset", role::tax_receivable},
    {"2210", "PAYE and National Insurance", "liability"},
    {"2300", "Loans", "liability", {}, "financing"},
    {"3000", "Share capital", "equity"},
    {"3100", "Dividends", "equity"},
    {"3200", "Profit and loss brought forward", "equity", role::retained_earnings},
    {"3900", "Opening balances", "equity", role::opening_balance_equity},
    {"4000", "Sales", "income", role::revenue},
    {"4009", "Sales returns", "income", role::sales_returns},
    {"4010", "Settlement discounts allowed", "income", role::discounts_given},
    {"4100", "Restocking charges", "income", role::restocking_fees},
    {"4905", "Carriage charged to customers", "income"},
    {"5000", "Cost of sales", "expense", role::cost_of_goods_sold},
    {"5010", "Purchase price variance", "expense", role::purchase_price_variance},
    {"5020", "Settlement discounts received", "expense", role::discounts_taken},
    {"5100", "Carriage inwards and duty", "expense", role::freight_in},
    {"5200", "Stock losses", "expense", role::shrinkage},
    {"5210", "Stock written off", "expense", role::write_offs},
    {"5215", "Repair costs", "expense", role::repair_costs},
    {"5220", "Damaged stock", "expense", role::damaged_goods},
    {"5230", "Count differences", "expense", role::count_differences},
    {"5240", "Mispicks", "expense", role::mispicks},
    {"5250", "Differences in returns", "expense", role::return_differences},
    {"5260", "Stock corrections", "expense", role::stock_corrections},
    {"5270", "Stock revaluation", "expense", role::revaluation},
    {"6201", "Advertising", "expense"},
    {"7000", "Wages and salaries", "expense"},
    {"7100", "Rent and rates", "expense"},
    {"7200", "Light and heat", "expense"},
    {"7500", "Printing, postage and stationery", "expense"},
    {"7600", "Legal and professional fees", "expense"},
    {"7901", "Bank charges and interest", "expense"},
    {"7903", "Payment differences", "expense", role::payment_differences},
    {"7906", "Exchange gains and losses", "expense", role::exchange_differences},
    {"8000", "Depreciation", "expense"},
}};

}  // namespace

const std::span<const ChartAccount> uk_trading_accounts = uk_accounts;

}  // namespace storekeep::ledger
