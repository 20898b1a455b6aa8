// Templates of a chart of accounts: what a new company begins with. One table each, in chart_*.cpp.
#pragma once

#include <span>
#include <string_view>

namespace storekeep::ledger {

struct ChartAccount {
    std::string_view code;
    std::string_view name;
    std::string_view type;
    std::string_view role = {};       // the role it plays for the whole company
    std::string_view cash_flow = {};  // where it differs from what its type makes usual
};

struct Chart {
    std::string_view name;  // "us-trading"
    std::span<const ChartAccount> accounts;
};

std::span<const Chart> charts();

extern const std::span<const ChartAccount> us_trading_accounts;
extern const std::span<const ChartAccount> uk_trading_accounts;
extern const std::span<const ChartAccount> eu_trading_accounts;

}  // namespace storekeep::ledger
