#include "modules/ledger/chart.h"

#include "core/must.h"
#include "modules/ledger/account_store.h"
#include "modules/ledger/roles.h"

namespace storekeep::ledger {

std::span<const Chart> charts() {
    static const std::array<Chart, 3> all{{
        {"us-trading", us_trading_accounts},
        {"uk-trading", uk_trading_accounts},
        {"eu-trading", eu_trading_accounts},
    }};
    return all;
}

std::vector<std::string> chart_names() {
    std::vector<std::string> names;
    for (const Chart& chart : charts()) names.emplace_back(chart.name);
    return names;
}

void make_chart(Tx& tx, std::string_view name) {
    const auto all = charts();
    const auto chart =
        std::find_if(all.begin(), all.end(), [&](const Chart& one) { return one.name == name; });
    must(chart != all.end(), fmt::format("chart {} is listed", name));
    for (const ChartAccount& row : chart->accounts) {
        const bool controlled = !row.role.empty() && role_info(row.role).controls;
        const Account account{tx.next_id<Account>(),
                              std::string(row.code),
                              std::string(row.name),
                              std::string(row.type),
                              controlled ? std::string(row.role) : std::string{},
                              true,
                              1,
                              row.cash_flow.empty() ? usual_cash_flow(row.type)
                                                    : std::string(row.cash_flow)};
        save_account(tx, account);
        if (!row.role.empty()) save_posting_rule(tx, {std::string(row.role), {}, {}, account.id});
    }
}

}  // namespace storekeep::ledger
