#include "modules/warehouse/module.h"

namespace storekeep::warehouse {

Table packed_differs_from_cartons(Reads& reads) {
    Table breaks{"", {text_column("order"), integer_column("line"), quantity_column("cartons"),
                      quantity_column("packed")},
                 {}};
    reads.each(
        "select o.number, x.line, cast(x.cartons as bigint), cast(x.packed as bigint) from ("
        "select order_id, line, sum(cartons) as cartons, sum(packed) as packed from ("
        "select p.order_id, l.line, l.quantity as cartons, 0 as packed from packing p "
        "join carton c on c.packing_id = p.id join carton_line l on l.carton_id = c.id "
        "union all select d.document_id, d.line, 0, b.packed from demand d "
        "join demand_balance b on b.demand_id = d.id where b.packed <> 0) y "
        "group by order_id, line having sum(cartons) <> sum(packed)) x "
        "join document o on o.id = x.order_id where o.kind = 'sales_order'",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.integer(1), row.integer(2), row.integer(3));
        });
    return breaks;
}

}  // namespace storekeep::warehouse
