// Reports about the accounts: their balances, their lines, and the statements made of them.
#pragma once

#include "office/question.h"

namespace storekeep::reports {

Report trial_balance();
Report profit_and_loss();
Report balance_sheet();
Report general_ledger();
Report tax_summary();
Report cash_flow();
Report cash_forecast();
Report accounts();
Report posting_rules();
Report periods();
Report tax_codes();

}  // namespace storekeep::reports
