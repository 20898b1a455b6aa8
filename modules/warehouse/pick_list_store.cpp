#include "modules/warehouse/pick_list.h"

namespace storekeep::warehouse {

std::vector<PickTask> pick_list(Reads& reads, Id<Document> sales_order) {
    std::vector<PickTask> tasks;
    reads.each(
        "select o.number, d.line, w.code, coalesce(z.code, ''), b.code, b.type, i.sku, i.name, "
        "l.code || l.serial, i.unit, a.quantity "
        "from demand d join document o on o.id = d.document_id "
        "join allocation_balance a on a.demand_id = d.id join bin b on b.id = a.bin_id "
        "join warehouse w on w.id = b.warehouse_id left join zone z on z.id = b.zone_id "
        "join item i on i.id = d.item_id join lot l on l.id = a.lot_id "
        "where d.document_id = $1 and a.quantity > 0 and b.type <> 'packing' "
        "order by w.code, b.pick_order, b.code, d.line, l.code, l.serial",
        {bind(sales_order)}, [&](const Row& row) {
            tasks.push_back({row.text(0), row.integer(1), row.text(2), row.text(3), row.text(4),
                             row.text(5), row.text(6), row.text(7), row.text(8), row.text(9),
                             row.quantity(10)});
        });
    return tasks;
}

}  // namespace storekeep::warehouse
