#include "reports/books/books_reports.h"
#include "reports/books/cash_flows.h"

namespace storekeep::reports {

namespace {

std::vector<Column> cash_flow_columns(Currency currency) {
    return {text_column("account"), money_column("amount", currency),
            money_column("comparison", currency), text_column("name"), text_column("section")};
}

struct Period {
    Date from;
    Date to;
};

// One period's amounts, or nothing where there is none to compare with.
struct Statement {
    std::vector<CashFlow> flows;
    Money before;
    Money after;
};

Statement statement(Reads& reads, const Period& period) {
    return {cash_flows(reads, period.from, period.to),
            cash_at(reads, period.from.plus_days(-1)), cash_at(reads, period.to)};
}

struct FlowLine {
    std::string name;
    std::string kind;
    Money amount;
    Money comparison;
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> flow_sections{
    {{"operating", "Cash from operating activities"},
     {"investing", "Cash from investing activities"},
     {"financing", "Cash from financing activities"}}};

class Rows {
public:
    Rows(Currency currency, bool is_compared)
        : table_{{}, cash_flow_columns(currency), {}}, is_compared_(is_compared) {}
    void add(std::string_view account, const Money& amount, const Money& comparison,
             std::string_view name, std::string_view section) {
        table_.rows.push_back({cell(account), cell(amount),
                               is_compared_ ? cell(comparison) : Cell{}, cell(name),
                               cell(section)});
    }
    Table take() { return std::move(table_); }

private:
    Table table_;
    bool is_compared_;
};

Table answer_cash_flow(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const bool is_compared = parameters.has("compare_from") || parameters.has("compare_to");
    const Money nothing{0, reads.currency()};
    const Statement now = statement(reads, {asked.from, asked.to});
    const Statement then =
        is_compared ? statement(reads, {parameters.date("compare_from", first_date),
                                        parameters.date("compare_to")})
                    : Statement{{}, nothing, nothing};
    std::map<std::string, FlowLine> lines;
    for (const CashFlow& flow : now.flows)
        lines.try_emplace(flow.code, FlowLine{flow.name, flow.kind, nothing, nothing})
            .first->second.amount += flow.amount;
    for (const CashFlow& flow : then.flows)
        lines.try_emplace(flow.code, FlowLine{flow.name, flow.kind, nothing, nothing})
            .first->second.comparison += flow.amount;
    Rows rows(reads.currency(), is_compared);
    for (const auto& [kind, name] : flow_sections) {
        FlowLine total{"", "", nothing, nothing};
        for (const auto& [code, line] : lines) {
            if (line.kind != kind) continue;
            total.amount += line.amount;
            total.comparison += line.comparison;
            if (!line.amount.is_zero() || !line.comparison.is_zero())
                rows.add(code, line.amount, line.comparison, line.name, kind);
        }
        rows.add("", total.amount, total.comparison, name, "total");
    }
    rows.add("", now.after - now.before, then.after - then.before, "Net change in cash", "total");
    rows.add("", now.before, then.before, "Cash at the beginning", "total");
    rows.add("", now.after, then.after, "Cash at the end", "total");
    return rows.take();
}

}  // namespace

Report cash_flow() {
    return {"cash_flow",
            "Cash flow",
            "Where money came from and went in a period, account by account, beside another period "
            "where one is given",
            "reports.money",
            {from_date,
             to_date,
             {"compare_from", ParameterType::date, "first day of the period to compare with"},
             {"compare_to", ParameterType::date, "last day of the period to compare with"}},
            answer_cash_flow,
            cash_flow_columns,
            {},
            "general_ledger"};
}

}  // namespace storekeep::reports
