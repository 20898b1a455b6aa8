#include "reports/books/account_totals.h"

namespace storekeep::reports {

std::vector<AccountTotal> account_totals(Reads& reads, Date from, Date to) {
    std::vector<AccountTotal> totals;
    reads.each(
        "select a.id, a.code, a.name, a.type, a.control, "
        "cast(sum(b.debit - b.credit) as bigint) "
        "from account a join account_balance b on b.account_id = a.id "
        "where b.date >= $1 and b.date <= $2 "
        "group by a.id, a.code, a.name, a.type, a.control order by a.code",
        {bind(from), bind(to)}, [&](const Row& row) {
            totals.push_back({row.id<ledger::Account>(0), row.text(1), row.text(2), row.text(3),
                              row.text(4), row.money(5, reads.currency())});
        });
    return totals;
}

std::vector<AccountTotal> account_totals(Reads& reads, Date from, Date to,
                                         const std::optional<Id<catalog::Warehouse>>& warehouse) {
    if (!warehouse) return account_totals(reads, from, to);
    std::vector<AccountTotal> totals;
    reads.each(
        "select a.id, a.code, a.name, a.type, a.control, cast(sum(l.amount) as bigint) "
        "from account a join journal_line l on l.account_id = a.id "
        "where l.date >= $1 and l.date <= $2 and l.warehouse_id = $3 "
        "group by a.id, a.code, a.name, a.type, a.control order by a.code",
        {bind(from), bind(to), bind(*warehouse)}, [&](const Row& row) {
            totals.push_back({row.id<ledger::Account>(0), row.text(1), row.text(2), row.text(3),
                              row.text(4), row.money(5, reads.currency())});
        });
    return totals;
}

Money result_of(const std::vector<AccountTotal>& totals, Currency currency) {
    Money result{0, currency};
    for (const AccountTotal& total : totals)
        if (total.type == "income" || total.type == "expense") result -= total.amount;
    return result;
}

Money on_own_side(const AccountTotal& total) {
    return total.type == "asset" || total.type == "expense" ? total.amount : -total.amount;
}

}  // namespace storekeep::reports
