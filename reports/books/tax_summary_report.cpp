#include "reports/books/books_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> tax_summary_columns(Currency currency) {
    return {text_column("side"),
            text_column("code"),
            text_column("name"),
            percent_column("rate"),
            money_column("base", currency),
            money_column("tax", currency),
            money_column("cost", currency),
            text_column("account"),
            money_column("posted", currency)};
}

void add_charged(Reads& reads, const Selection& asked, Table& table) {
    reads.each(
        "select t.side, t.code, c.name, t.rate, cast(sum(t.base) as bigint), "
        "cast(sum(t.tax) as bigint), cast(sum(t.tax - t.posted) as bigint), a.code, "
        "cast(sum(case when t.side = 'sales' then -t.posted else t.posted end) as bigint) "
        "from tax_line t join tax_code c on c.code = t.code join account a on a.id = t.account_id "
        "where t.date >= $1 and t.date <= $2 "
        "group by t.side, t.code, c.name, t.rate, a.code "
        "order by t.side desc, t.code, t.rate, a.code",
        {bind(asked.from), bind(asked.to)}, [&](const Row& row) {
            table.rows.push_back({cell(row.text(0)), cell(row.text(1)), cell(row.text(2)),
                                  row.integer(3), row.integer(4), row.integer(5), row.integer(6),
                                  cell(row.text(7)), row.integer(8)});
        });
}

// What stands on the accounts of tax besides: payments to the authority, manual journals.
void add_other_postings(Reads& reads, const Selection& asked, Table& table) {
    reads.each(
        "with taxed(account_id) as (select account_id from tax_line "
        "union select account_id from posting_rule where role in ('tax_payable', "
        "'tax_receivable')) "
        "select a.code, cast(sum(x.amount) as bigint) from ("
        "select b.account_id, b.debit - b.credit as amount from taxed t "
        "join account_balance b on b.account_id = t.account_id "
        "where b.date >= $1 and b.date <= $2 "
        "union all select account_id, case when side = 'sales' then posted else -posted end "
        "from tax_line where date >= $1 and date <= $2) x "
        "join account a on a.id = x.account_id group by a.code having sum(x.amount) <> 0 "
        "order by a.code",
        {bind(asked.from), bind(asked.to)}, [&](const Row& row) {
            table.rows.push_back({cell("other"), cell(""), cell("Other postings"), {}, {}, {}, {},
                                  cell(row.text(0)), row.integer(1)});
        });
}

Table answer_tax_summary(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, tax_summary_columns(reads.currency()), {}};
    add_charged(reads, asked, table);
    add_other_postings(reads, asked, table);
    return table;
}

}  // namespace

Report tax_summary() {
    return {"tax_summary",
            "Tax summary",
            "Tax charged and paid in a period by code and rate, and what else stands on its "
            "accounts, debits positive: together what was posted there",
            "reports.money",
            {from_date, to_date},
            answer_tax_summary,
            tax_summary_columns,
            {},
            "general_ledger"};
}

}  // namespace storekeep::reports
