#include "modules/sales/module.h"

namespace storekeep::sales {

Table shipped_differs_from_moves(Reads& reads) {
    Table breaks{"", {text_column("what"), text_column("document"), integer_column("line"),
                      quantity_column("shipments"), quantity_column("other")},
                 {}};
    const auto take = [&](const Row& row) {
        breaks.add(row.text(0), row.text(1), row.integer(2), row.integer(3), row.integer(4));
    };
    reads.each(
        "select 'moved', d.number, x.line, cast(x.said as bigint), cast(x.moved as bigint) from ("
        "select document_id, line, sum(said) as said, sum(moved) as moved from ("
        "select shipment_id as document_id, line, quantity as said, 0 as moved "
        "from shipment_line "
        "union all select m.document_id, m.line, 0, "
        "case when m.to_bin_id = 2 then m.quantity else -m.quantity end "
        "from shipment s join stock_move m on m.document_id = s.id) y "
        "group by document_id, line having sum(said) <> sum(moved)) x "
        "join document d on d.id = x.document_id",
        {}, take);
    reads.each(
        "select 'shipped of order', o.number, x.line, cast(x.said as bigint), "
        "cast(x.kept as bigint) from ("
        "select order_id, line, sum(said) as said, sum(kept) as kept from ("
        "select s.order_id, l.line, l.quantity as said, 0 as kept from shipment s "
        "join shipment_line l on l.shipment_id = s.id "
        "union all select d.document_id, d.line, 0, b.shipped from demand d "
        "join demand_balance b on b.demand_id = d.id "
        "join sales_order q on q.id = d.document_id) y "
        "group by order_id, line having sum(said) <> sum(kept)) x "
        "join document o on o.id = x.order_id",
        {}, take);
    reads.each(
        "select 'asked for by order', o.number, l.line, l.quantity, coalesce(b.requested, 0) "
        "from sales_order_line l join sales_order q on q.id = l.order_id "
        "join document o on o.id = l.order_id "
        "left join demand d on d.document_id = l.order_id and d.line = l.line "
        "left join demand_balance b on b.demand_id = d.id "
        "where q.status = 'confirmed' and l.quantity <> coalesce(b.requested, 0)",
        {}, take);
    return breaks;
}

}  // namespace storekeep::sales
