#include "reports/books/account_totals.h"
#include "reports/books/books_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> profit_and_loss_columns(Currency currency) {
    return {text_column("account"), money_column("amount", currency),
            money_column("comparison", currency), text_column("name"), text_column("section")};
}

struct ProfitLine {
    AccountTotal account;
    Money amount;
    Money comparison;
};

// Both periods' totals side by side, by account.
std::map<std::string, ProfitLine> side_by_side(const std::vector<AccountTotal>& totals,
                                               const std::vector<AccountTotal>& compared,
                                               Currency currency) {
    std::map<std::string, ProfitLine> lines;
    const Money nothing{0, currency};
    for (const AccountTotal& total : totals)
        lines.try_emplace(total.code, ProfitLine{total, nothing, nothing}).first->second.amount =
            on_own_side(total);
    for (const AccountTotal& total : compared)
        lines.try_emplace(total.code, ProfitLine{total, nothing, nothing})
            .first->second.comparison = on_own_side(total);
    return lines;
}

void add_row(Table& table, std::string_view account, const Money& amount, const Money& comparison,
             bool is_compared, std::string_view name, std::string_view section) {
    table.rows.push_back({cell(account), cell(amount), is_compared ? cell(comparison) : Cell{},
                          cell(name), cell(section)});
}

Table answer_profit_and_loss(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const bool is_compared = parameters.has("compare_from") || parameters.has("compare_to");
    const auto totals = account_totals(reads, asked.from, asked.to, asked.warehouse);
    const auto compared = is_compared
                              ? account_totals(reads, parameters.date("compare_from", first_date),
                                               parameters.date("compare_to"), asked.warehouse)
                              : std::vector<AccountTotal>{};
    const Currency currency = reads.currency();
    Table table{{}, profit_and_loss_columns(currency), {}};
    const auto lines = side_by_side(totals, compared, currency);
    for (const char* section : {"income", "expense"}) {
        Money total{0, currency};
        Money total_compared{0, currency};
        for (const auto& [code, line] : lines) {
            if (line.account.type != section) continue;
            total += line.amount;
            total_compared += line.comparison;
            if (!line.amount.is_zero() || !line.comparison.is_zero())
                add_row(table, code, line.amount, line.comparison, is_compared, line.account.name,
                        section);
        }
        add_row(table, "", total, total_compared, is_compared,
                section == std::string_view("income") ? "Total income" : "Total expenses", "total");
    }
    add_row(table, "", result_of(totals, currency), result_of(compared, currency), is_compared,
            "Net income", "total");
    return table;
}

}  // namespace

Report profit_and_loss() {
    return {"profit_and_loss",
            "Profit and loss",
            "Income and expenses of a period, beside those of another where one is given",
            "reports.money",
            {from_date,
             to_date,
             {"compare_from", ParameterType::date, "first day of the period to compare with"},
             {"compare_to", ParameterType::date, "last day of the period to compare with"},
             warehouse_parameter},
            answer_profit_and_loss,
            profit_and_loss_columns,
            {},
            "general_ledger"};
}

}  // namespace storekeep::reports
