#include "core/json.h"
#include "modules/ledger/ledger.h"
#include "reports/books/books_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> periods_columns(Currency) {
    return {text_column("month"), text_column("state"), date_column("closed_on"),
            integer_column("journals")};
}

using Month = std::pair<int, int>;

Month month_of(Date day) {
    const std::string written = text(day);
    return {std::stoi(written.substr(0, 4)), std::stoi(written.substr(5, 2))};
}

Month following(Month month) {
    return month.second == 12 ? Month{month.first + 1, 1} : Month{month.first, month.second + 1};
}

Date first_day(Month month) { return Date::of(month.first, month.second, 1); }

std::map<Month, std::int64_t> journals_by_month(Reads& reads) {
    std::map<Month, std::int64_t> journals;
    reads.each("select date, count(*) from journal group by date", {}, [&](const Row& row) {
        journals[month_of(row.date(0))] += row.integer(1);
    });
    return journals;
}

// Up to which day the books were closed by an operation, and when that was.
struct Closing {
    Date through;
    Date on;
};

std::vector<Closing> closings_of(Reads& reads) {
    std::vector<Closing> closings;
    reads.each("select operation, today, reply from operation_log "
               "where operation in ('period.close', 'period.reopen') order by sequence",
               {}, [&](const Row& row) {
                   const Json reply = Json::read(row.text(2));
                   const std::optional<Date> through =
                       Date::read(reply.text_or("closed_through", ""));
                   closings.push_back({through.value_or(first_date), row.date(1)});
               });
    return closings;
}

Table answer_periods(Reads& reads, const Parameters& parameters) {
    Table table{{}, periods_columns(reads.currency()), {}};
    const std::map<Month, std::int64_t> journals = journals_by_month(reads);
    if (journals.empty()) return table;
    const Date closed = ledger::closed_through(reads);
    const std::vector<Closing> closings = closings_of(reads);
    const Month last = std::max(month_of(parameters.today()), journals.rbegin()->first);
    for (Month month = journals.begin()->first; month <= last; month = following(month)) {
        const Date end = first_day(following(month)).plus_days(-1);
        const auto posted = journals.find(month);
        Cell closed_on;
        for (const Closing& one : closings) {
            if (one.through < end)
                closed_on = {};
            else if (closed_on.index() == 0)
                closed_on = cell(one.on);
        }
        table.rows.push_back({cell(fmt::format("{:04}-{:02}", month.first, month.second)),
                              cell(end <= closed ? "closed" : "open"),
                              end <= closed ? closed_on : Cell{},
                              posted == journals.end() ? std::int64_t{0} : posted->second});
    }
    return table;
}

}  // namespace

Report periods() {
    return {"periods",
            "Periods",
            "The months since the first posting, which are closed and since when",
            "reports.money",
            {},
            answer_periods,
            periods_columns};
}

}  // namespace storekeep::reports
