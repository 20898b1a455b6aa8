#include "modules/accounting/currency_revaluation_store.h"

namespace storekeep::accounting {

// What is open now, less what happened after the day.
std::vector<OpenSum> open_sums(Reads& reads, Date date) {
    std::vector<OpenSum> sums;
    reads.each(
        "select currency, cast(sum(foreign_amount) as bigint), cast(sum(amount) as bigint) from ("
        "select i.currency, b.foreign_open as foreign_amount, b.open as amount "
        "from open_item_balance b join open_item i on i.id = b.open_item_id "
        "where b.foreign_open <> 0 "
        "union all select currency, -foreign_amount, -amount from open_item where date > $1 "
        "union all select i.currency, 0, x.to_amount - x.from_amount "
        "from open_item_application x join open_item i on i.id = x.from_item_id "
        "where x.date > $1) facts where currency <> $2 group by currency "
        "having sum(foreign_amount) <> 0 or sum(amount) <> 0 order by currency",
        {bind(date), bind(reads.currency().code())}, [&](const Row& row) {
            sums.push_back({row.money(1, Currency::named(row.text(0))),
                            row.money(2, reads.currency())});
        });
    return sums;
}

std::optional<std::string> standing_revaluation(Reads& reads, Date date) {
    const auto row = reads.first(
        "select d.number from document d left join document r on r.reverses_id = d.id "
        "where d.kind = 'currency_revaluation' and d.date = $1 and d.reverses_id is null "
        "and r.id is null",
        date);
    return row ? std::optional(row->text(0)) : std::nullopt;
}

}  // namespace storekeep::accounting
