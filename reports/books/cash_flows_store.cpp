#include "reports/books/cash_flows.h"

namespace storekeep::reports {

namespace {

// The accounts of the role bank, and those that payments went through.
constexpr std::string_view cash_accounts =
    "with cash(id) as (select account_id from posting_rule where role = 'bank' "
    "union select account_id from payment) ";

}  // namespace

// A journal balances, so the lines beside those on cash sum to what came or went.
std::vector<CashFlow> cash_flows(Reads& reads, Date from, Date to) {
    std::vector<CashFlow> flows;
    reads.each(
        fmt::format("{}select a.code, a.name, a.cash_flow, cast(-sum(l.amount) as bigint) from "
                    "(select distinct m.journal_id from cash c "
                    "join journal_line m on m.account_id = c.id "
                    "where m.date >= $1 and m.date <= $2) j "
                    "join journal_line l on l.journal_id = j.journal_id "
                    "join account a on a.id = l.account_id "
                    "where l.account_id not in (select id from cash) "
                    "group by a.code, a.name, a.cash_flow order by a.code",
                    cash_accounts),
        {bind(from), bind(to)}, [&](const Row& row) {
            flows.push_back({row.text(0), row.text(1), row.text(2),
                             row.money(3, reads.currency())});
        });
    return flows;
}

Money cash_at(Reads& reads, Date day) {
    const auto row = reads.first(
        fmt::format("{}select coalesce(cast(sum(b.debit - b.credit) as bigint), 0) from cash c "
                    "join account_balance b on b.account_id = c.id where b.date <= $1",
                    cash_accounts),
        day);
    return row->money(0, reads.currency());
}

}  // namespace storekeep::reports
