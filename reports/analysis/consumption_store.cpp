#include "reports/analysis/consumption.h"

namespace storekeep::reports {

std::map<Id<catalog::Item>, AnalysedItem> analysed_items(Reads& reads, const Selection& asked) {
    std::map<Id<catalog::Item>, AnalysedItem> items;
    Conditions conditions;
    reads.each("select i.id, i.sku, i.name, c.code, i.unit from item i "
               "join category c on c.id = i.category_id where 1 = 1" +
                   conditions.equal("i.id", asked.item),
               conditions.values(), [&](const Row& row) {
                   items[row.id<catalog::Item>(0)] = {row.text(1), row.text(2), row.text(3),
                                                      row.text(4)};
               });
    return items;
}

std::map<Id<catalog::Item>, Money> cost_of_sales(Reads& reads, Date from, Date to) {
    std::map<Id<catalog::Item>, Money> sums;
    reads.each(
        "select l.item_id, cast(sum(l.amount) as bigint) from journal_line l "
        "where l.account_id in (select account_id from posting_rule where role = $3) "
        "and l.date >= $1 and l.date <= $2 and l.item_id is not null group by l.item_id",
        {bind(from), bind(to), bind(ledger::role::cost_of_goods_sold)}, [&](const Row& row) {
            sums[row.id<catalog::Item>(0)] = row.money(1, reads.currency());
        });
    return sums;
}

std::map<Id<catalog::Item>, PoolContent> stock_at(Reads& reads, const Selection& asked, Date day) {
    Selection then = asked;
    then.as_of = day;
    std::map<Id<catalog::Item>, PoolContent> sums;
    for (const auto& [pool, content] : pool_contents(reads, then)) {
        PoolContent& sum = sums[pool.item];
        sum.quantity += content.quantity;
        sum.value = {add(sum.value.minor, content.value.minor), reads.currency()};
    }
    return sums;
}

Span span_of(const Parameters& parameters) {
    const Date to = parameters.date("to", parameters.today());
    return {parameters.date("from", to.plus_days(-364)), to};
}

}  // namespace storekeep::reports
