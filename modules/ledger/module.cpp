#include "modules/ledger/module.h"

#include "modules/ledger/account_save.h"
#include "modules/ledger/item_recategorize.h"
#include "modules/ledger/journal_post.h"
#include "modules/ledger/journal_reverse.h"
#include "modules/ledger/journal_store.h"
#include "modules/ledger/period_close.h"
#include "modules/ledger/period_reopen.h"
#include "modules/ledger/posting_rule_save.h"

namespace storekeep::ledger {

Module module() {
    return {
        "ledger",
        {
            account_save_operation(),
            posting_rule_save_operation(),
            item_recategorize_operation(),
            journal_post_operation(),
            journal_reverse_operation(),
            period_close_operation(),
            period_reopen_operation(),
        },
        {
            {"every_journal_balances",
             "every journal balances on its day, and so does the trial balance",
             every_journal_balances},
            {"account_balances_equal_lines",
             "the balances of accounts, and of goods on stock accounts, are the sums of their "
             "lines",
             account_balances_equal_lines},
        },
        {{"touched_journals_balance", touched_journals_balance}},
        rebuild_balances,
        {accounts_import()},
    };
}

}  // namespace storekeep::ledger
