// What was posted to each account between two days, both included.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct AccountTotal {
    Id<ledger::Account> id;
    std::string code;
    std::string name;
    std::string type;
    std::string control;
    Money amount;  // debit positive
};
// By code; accounts on which nothing was posted in these days are left out.
std::vector<AccountTotal> account_totals(Reads& reads, Date from, Date to);
// The same of the lines that name the warehouse; of all lines where none is asked for.
std::vector<AccountTotal> account_totals(Reads& reads, Date from, Date to,
                                         const std::optional<Id<catalog::Warehouse>>& warehouse);

// Income less expenses: what the owners gained.
Money result_of(const std::vector<AccountTotal>& totals, Currency currency);

// What the account's own side shows as positive: debits of assets and expenses, credits of the
// rest.
Money on_own_side(const AccountTotal& total);

}  // namespace storekeep::reports
