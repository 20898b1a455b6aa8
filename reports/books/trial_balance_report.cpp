#include "reports/books/account_totals.h"
#include "reports/books/books_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> trial_balance_columns(Currency currency) {
    return {text_column("account"), text_column("name"), money_column("debit", currency),
            money_column("credit", currency), text_column("type")};
}

Table answer_trial_balance(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, trial_balance_columns(reads.currency()), {}};
    const Money nothing{0, reads.currency()};
    for (const AccountTotal& total : account_totals(reads, first_date, asked.as_of))
        if (!total.amount.is_zero())
            table.add(total.code, total.name, total.amount.is_positive() ? total.amount : nothing,
                      total.amount.is_negative() ? -total.amount : nothing, total.type);
    return table;
}

}  // namespace

Report trial_balance() {
    return {"trial_balance",
            "Trial balance",
            "The balance of every account; debits and credits sum to the same",
            "reports.money",
            {as_of},
            answer_trial_balance,
            trial_balance_columns,
            {},
            "general_ledger"};
}

}  // namespace storekeep::reports
