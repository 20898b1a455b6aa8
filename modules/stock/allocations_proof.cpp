#include "modules/stock/module.h"

namespace storekeep::stock {

namespace {

Table no_breaks() {
    return {"", {text_column("what"), text_column("record"), text_column("item"),
                 quantity_column("ledger"), quantity_column("balance")},
            {}};
}

}  // namespace

Table allocations_differ(Reads& reads) {
    Table breaks = no_breaks();
    const auto take = [&](const Row& row) {
        breaks.add(row.text(0), row.text(1), row.text(2), row.integer(3), row.integer(4));
    };
    reads.each(
        "select 'held in bin', b.code, i.sku, cast(sum(x.held) as bigint), "
        "cast(sum(x.kept) as bigint) from ("
        "select e.bin_id, d.item_id, e.lot_id, e.quantity as held, 0 as kept "
        "from demand_entry e join demand d on d.id = e.demand_id where e.kind = 'allocated' "
        "union all select bin_id, item_id, lot_id, 0, allocated from bin_balance) x "
        "join bin b on b.id = x.bin_id join item i on i.id = x.item_id "
        "group by x.bin_id, b.code, x.item_id, i.sku, x.lot_id having sum(x.held) <> sum(x.kept)",
        {}, take);
    reads.each(
        "select 'held for ' || o.number, b.code, i.sku, cast(sum(x.held) as bigint), "
        "cast(sum(x.kept) as bigint) from ("
        "select demand_id, bin_id, lot_id, quantity as held, 0 as kept from demand_entry "
        "where kind = 'allocated' union all "
        "select demand_id, bin_id, lot_id, 0, quantity from allocation_balance) x "
        "join demand d on d.id = x.demand_id join document o on o.id = d.document_id "
        "join bin b on b.id = x.bin_id join item i on i.id = d.item_id "
        "group by x.demand_id, o.number, x.bin_id, b.code, i.sku, x.lot_id "
        "having sum(x.held) <> sum(x.kept)",
        {}, take);
    reads.each(
        "select 'step ' || x.kind, o.number, i.sku, cast(sum(x.entered) as bigint), "
        "cast(sum(x.kept) as bigint) from ("
        "select demand_id, kind, quantity as entered, 0 as kept from demand_entry "
        "union all select demand_id, 'requested', 0, requested from demand_balance "
        "union all select demand_id, 'allocated', 0, allocated from demand_balance "
        "union all select demand_id, 'picked', 0, picked from demand_balance "
        "union all select demand_id, 'packed', 0, packed from demand_balance "
        "union all select demand_id, 'shipped', 0, shipped from demand_balance) x "
        "join demand d on d.id = x.demand_id join document o on o.id = d.document_id "
        "join item i on i.id = d.item_id "
        "group by x.demand_id, x.kind, o.number, i.sku having sum(x.entered) <> sum(x.kept)",
        {}, take);
    reads.each(
        "select 'held more than there', b.code, i.sku, c.allocated, c.quantity "
        "from bin_balance c join bin b on b.id = c.bin_id join item i on i.id = c.item_id "
        "where c.allocated > c.quantity or (c.allocated > 0 and c.status <> 'available')",
        {}, take);
    return breaks;
}

}  // namespace storekeep::stock
