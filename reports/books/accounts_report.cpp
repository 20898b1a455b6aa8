#include "reports/books/books_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> accounts_columns(Currency currency) {
    return {text_column("account"), text_column("name"), text_column("type"),
            text_column("control"), text_column("cash_flow"), text_column("state"),
            money_column("balance", currency)};
}

Table answer_accounts(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions;
    Table table{{}, accounts_columns(reads.currency()), {}};
    reads.each("select a.code, a.name, a.type, a.control, a.cash_flow, a.active, "
               "(select cast(sum(b.debit - b.credit) as bigint) from account_balance b "
               "where b.account_id = a.id) from account a where 1 = 1" +
                   conditions.equal("a.id", asked.account) +
                   conditions.equal("a.type", parameters.text("type")) + " order by a.code",
               conditions.values(), [&](const Row& row) {
                   table.add(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                             row.truth(5) ? "active" : "retired",
                             row.is_null(6) ? std::int64_t{0} : row.integer(6));
               });
    return table;
}

}  // namespace

Report accounts() {
    return {"accounts",
            "Accounts",
            "The chart of accounts with what stands on each",
            "reports.money",
            {account_parameter,
             {"type", ParameterType::text, "asset, liability, equity, income or expense"}},
            answer_accounts,
            accounts_columns,
            {},
            "general_ledger"};
}

}  // namespace storekeep::reports
