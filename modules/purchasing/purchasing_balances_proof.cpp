#include "modules/purchasing/proofs.h"

namespace storekeep::purchasing {

Table purchasing_balances_differ(Reads& reads) {
    Table breaks{"", {text_column("kept"), text_column("document"), integer_column("line"),
                      integer_column("facts"), integer_column("balance")},
                 {}};
    const auto take = [&](const Row& row) {
        breaks.add(row.text(0), row.text(1), row.integer(2), row.integer(3), row.integer(4));
    };
    reads.each(
        "select 'received of order', d.number, x.line, cast(sum(x.facts) as bigint), "
        "cast(sum(x.kept) as bigint) from ("
        "select l.order_id, l.line, case when r.id is null then l.quantity else 0 end as facts, "
        "0 as kept from receipt_line l left join document r on r.reverses_id = l.receipt_id "
        "union all select order_id, line, 0, received from purchase_order_line_balance) x "
        "join document d on d.id = x.order_id group by x.order_id, d.number, x.line "
        "having sum(x.facts) <> sum(x.kept)",
        {}, take);
    reads.each(
        "select 'missing of order', d.number, x.line, cast(sum(x.facts) as bigint), "
        "cast(sum(x.kept) as bigint) from ("
        "select order_id, line, quantity as facts, 0 as kept from purchase_order_line "
        "union all select order_id, line, -received, missing from purchase_order_line_balance) x "
        "join document d on d.id = x.order_id group by x.order_id, d.number, x.line "
        "having sum(x.facts) <> sum(x.kept)",
        {}, take);
    for (const auto& [name, column, kept] :
         {std::tuple{"quantity not billed", "quantity", "quantity_open"},
          std::tuple{"value not billed", "value", "value_open"}})
        reads.each(
            fmt::format("select '{0}', d.number, x.line, cast(sum(x.facts) as bigint), "
                        "cast(sum(x.kept) as bigint) from ("
                        "select receipt_id, line, {1} as facts, 0 as kept from receipt_line "
                        "union all select receipt_id, line, -{1}, 0 from receipt_match "
                        "union all select receipt_id, line, 0, {2} from receipt_line_balance) x "
                        "join document d on d.id = x.receipt_id "
                        "group by x.receipt_id, d.number, x.line "
                        "having sum(x.facts) <> sum(x.kept)",
                        name, column, kept),
            {}, take);
    return breaks;
}

}  // namespace storekeep::purchasing
