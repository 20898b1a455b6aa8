#include "reports/books/books_reports.h"
#include "reports/books/cash_flows.h"
#include "reports/books/expected_cash.h"

namespace storekeep::reports {

namespace {

constexpr std::int64_t weeks = 13;
constexpr std::int64_t days_a_week = 7;

std::vector<Column> cash_forecast_columns(Currency currency) {
    return {date_column("week"),         text_column("kind"), text_column("document"),
            text_column("partner"),      date_column("due"),  money_column("amount", currency),
            money_column("cash", currency)};
}

// What is overdue is expected now; what is due after the last week stands behind it.
std::int64_t week_of(Date due, Date today) {
    return std::clamp<std::int64_t>((due.days - today.days) / days_a_week, 0, weeks);
}

Table answer_cash_forecast(Reads& reads, const Parameters& parameters) {
    const Date today = parameters.today();
    const std::vector<ExpectedCash> expected =
        expected_cash(reads, selection(reads, parameters));
    Table table{{}, cash_forecast_columns(reads.currency()), {}};
    Money cash = cash_at(reads, last_date);
    auto one = expected.begin();
    for (std::int64_t week = 0; week <= weeks; ++week) {
        const Cell starts =
            week < weeks ? cell(today.plus_days(week * days_a_week)) : Cell{};
        Money sum{0, reads.currency()};
        for (; one != expected.end() && week_of(one->due, today) <= week; ++one) {
            table.rows.push_back({starts, cell(one->kind), cell(one->document),
                                  cell(one->partner), cell(one->due), cell(one->amount), {}});
            sum += one->amount;
        }
        cash += sum;
        table.rows.push_back({starts, cell("total"), {}, {}, {}, cell(sum), cell(cash)});
    }
    return table;
}

}  // namespace

Report cash_forecast() {
    return {"cash_forecast",
            "Cash forecast",
            "Thirteen weeks from today: what open invoices bring, what bills, received goods and "
            "orders take, and what that leaves; what is due later stands last, without a week",
            "reports.money",
            {},
            answer_cash_forecast,
            cash_forecast_columns,
            {},
            "document_history"};
}

}  // namespace storekeep::reports
