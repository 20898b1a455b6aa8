#include "reports/partners/open_documents.h"

namespace storekeep::reports {

// What was applied after the day is taken back.
std::vector<OpenDocument> open_documents(Reads& reads, const Selection& asked,
                                         const std::string& control) {
    std::vector<OpenDocument> documents;
    Conditions conditions(asked.as_of);
    reads.each(
        "with left_open as materialized (select item_id, cast(sum(amount) as bigint) as amount, "
        "cast(sum(foreign_amount) as bigint) as foreign_amount "
        "from (select open_item_id as item_id, open as amount, foreign_open as foreign_amount "
        "from open_item_balance where foreign_open <> 0 "
        "union all select from_item_id, -from_amount, -foreign_amount from open_item_application "
        "where date > $1 union all select to_item_id, to_amount, foreign_amount "
        "from open_item_application where date > $1) x "
        "group by item_id having sum(foreign_amount) <> 0) "
        "select o.number, d.kind, p.code, p.name, a.code, a.control, o.date, o.due, o.amount, "
        "n.amount, o.currency, n.foreign_amount, o.discount, o.discount_until from left_open n "
        "join open_item o on o.id = n.item_id "
        "join document d on d.id = o.document_id join partner p on p.id = o.partner_id "
        "join account a on a.id = o.account_id where o.date <= $1" +
            conditions.equal("o.partner_id", asked.partner) +
            conditions.equal("o.account_id", asked.account) +
            conditions.equal("a.control", control) + " order by p.code, o.due, o.number, o.id",
        conditions.values(), [&](const Row& row) {
            const Currency foreign = Currency::named(row.text(10));
            const bool early = !row.is_null(12);
            documents.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                                 row.text(5), row.date(6), row.date(7),
                                 row.money(8, reads.currency()), row.money(9, reads.currency()),
                                 row.money(11, foreign),
                                 early ? std::optional(row.money(12, foreign)) : std::nullopt,
                                 early ? row.date(13) : Date{}});
        });
    return documents;
}

}  // namespace storekeep::reports
