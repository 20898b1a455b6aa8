#include "modules/stock/rebuild_store.h"

namespace storekeep::stock {

namespace {

void rebuild_goods(Tx& tx) {
    tx.execute("delete from item_balance");
    tx.execute("delete from bin_balance");
    tx.execute("delete from allocation_balance");
    tx.execute("delete from demand_balance");
    tx.execute(
        "insert into allocation_balance (demand_id, bin_id, lot_id, quantity) "
        "select demand_id, bin_id, lot_id, cast(sum(quantity) as bigint) from demand_entry "
        "where kind = 'allocated' group by demand_id, bin_id, lot_id");
    tx.execute(
        "insert into bin_balance (bin_id, item_id, lot_id, status, quantity, allocated, last_date) "
        "select m.bin_id, m.item_id, m.lot_id, m.status, cast(sum(m.quantity) as bigint), "
        "case when m.status = 'available' then coalesce((select cast(sum(a.quantity) as bigint) "
        "from allocation_balance a join demand d on d.id = a.demand_id "
        "where a.bin_id = m.bin_id and a.lot_id = m.lot_id and d.item_id = m.item_id), 0) "
        "else 0 end, max(m.date) from ("
        "select to_bin_id as bin_id, item_id, lot_id, to_status as status, quantity, date "
        "from stock_move where to_bin_id >= 5 "
        "union all select from_bin_id, item_id, lot_id, from_status, -quantity, date "
        "from stock_move where from_bin_id >= 5) m "
        "group by m.bin_id, m.item_id, m.lot_id, m.status");
    tx.execute(
        "insert into item_balance (item_id, warehouse_id, lot_id, status, quantity, allocated) "
        "select c.item_id, coalesce(b.warehouse_id, 0), c.lot_id, c.status, "
        "cast(sum(c.quantity) as bigint), cast(sum(c.allocated) as bigint) "
        "from bin_balance c join bin b on b.id = c.bin_id "
        "group by c.item_id, coalesce(b.warehouse_id, 0), c.lot_id, c.status");
    tx.execute(
        "insert into demand_balance (demand_id, item_id, warehouse_id, requested, allocated, "
        "picked, packed, shipped, last_sequence) select d.id, d.item_id, d.warehouse_id, "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'requested') as bigint), 0), "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'allocated') as bigint), 0), "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'picked') as bigint), 0), "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'packed') as bigint), 0), "
        "coalesce(cast(sum(e.quantity) filter (where e.kind = 'shipped') as bigint), 0), "
        "coalesce(max(e.sequence), 0) from demand d left join demand_entry e on e.demand_id = d.id "
        "group by d.id, d.item_id, d.warehouse_id");
}

void rebuild_cost(Tx& tx) {
    tx.execute("delete from cost_layer_balance");
    tx.execute("delete from cost_pool_balance");
    tx.execute(
        "insert into cost_layer_balance (layer_id, item_id, warehouse_id, lot_id, kind, date, "
        "root_id, quantity, value) select l.id, l.item_id, l.warehouse_id, l.lot_id, l.kind, "
        "l.date, l.root_id, cast(sum(e.quantity) as bigint), cast(sum(e.value) as bigint) "
        "from cost_layer l join cost_entry e on e.layer_id = l.id "
        "group by l.id, l.item_id, l.warehouse_id, l.lot_id, l.kind, l.date, l.root_id");
    tx.execute(
        "insert into cost_pool_balance (item_id, warehouse_id, lot_id, quantity, value) "
        "select item_id, warehouse_id, lot_id, cast(sum(quantity) as bigint), "
        "cast(sum(value) as bigint) from cost_entry where trail = 0 "
        "group by item_id, warehouse_id, lot_id");
}

}  // namespace

void rebuild(Tx& tx) {
    rebuild_goods(tx);
    rebuild_cost(tx);
}

}  // namespace storekeep::stock
