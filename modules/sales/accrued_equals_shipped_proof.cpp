#include "modules/sales/module.h"

namespace storekeep::sales {

Table accrued_differs_from_shipped(Reads& reads) {
    Table breaks{"", {text_column("what"), text_column("where"), date_column("date"),
                      money_column("accrued", reads.currency()),
                      money_column("books", reads.currency())},
                 {}};
    const auto take = [&](const Row& row) {
        breaks.add(row.text(0), row.text(1), row.date(2), row.integer(3), row.integer(4));
    };
    reads.each(
        "select 'account', a.code, x.date, cast(sum(x.accrued) as bigint), "
        "cast(sum(x.books) as bigint) from ("
        "select account_id, date, amount as accrued, 0 as books from revenue_accrual "
        "union all select b.account_id, b.date, 0, b.debit - b.credit from account c "
        "join account_balance b on b.account_id = c.id where c.control = 'accrued_revenue') x "
        "join account a on a.id = x.account_id group by a.code, x.date "
        "having sum(x.accrued) <> sum(x.books) order by a.code, x.date",
        {}, take);
    reads.each(
        "select 'billed in full', d.number, max(a.date), cast(sum(a.amount) as bigint), "
        "cast(0 as bigint) from revenue_accrual a join shipment_line_balance b "
        "on b.shipment_id = a.shipment_id and b.line = a.line "
        "join document d on d.id = a.shipment_id where b.invoiced = b.quantity "
        "group by d.number, a.line having sum(a.amount) <> 0 order by d.number",
        {}, take);
    return breaks;
}

}  // namespace storekeep::sales
