#include "modules/stock/module.h"

namespace storekeep::stock {

Table anything_negative(Reads& reads) {
    Table breaks{"", {text_column("what"), text_column("record"), text_column("item"),
                      integer_column("amount")},
                 {}};
    reads.each(
        "select 'bin', b.code, i.sku, c.quantity from bin_balance c "
        "join bin b on b.id = c.bin_id join item i on i.id = c.item_id where c.quantity < 0 "
        "union all select 'allocation', b.code, i.sku, c.allocated from bin_balance c "
        "join bin b on b.id = c.bin_id join item i on i.id = c.item_id where c.allocated < 0 "
        "union all select 'holding', o.number, i.sku, a.quantity from allocation_balance a "
        "join demand d on d.id = a.demand_id join document o on o.id = d.document_id "
        "join item i on i.id = d.item_id where a.quantity < 0 "
        "union all select 'layer quantity', d.number, i.sku, c.quantity from cost_layer_balance c "
        "join cost_layer l on l.id = c.layer_id join document d on d.id = l.document_id "
        "join item i on i.id = c.item_id where c.quantity < 0 "
        "union all select 'layer value', d.number, i.sku, c.value from cost_layer_balance c "
        "join cost_layer l on l.id = c.layer_id join document d on d.id = l.document_id "
        "join item i on i.id = c.item_id where c.value < 0 or (c.quantity = 0 and c.value <> 0)",
        {}, [&](const Row& row) {
            breaks.add(row.text(0), row.text(1), row.text(2), row.integer(3));
        });
    return breaks;
}

}  // namespace storekeep::stock
