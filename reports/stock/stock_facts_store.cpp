#include "reports/stock/stock_facts.h"

namespace storekeep::reports {

namespace {

// A spot that saw no move after the day is not looked up among the moves.
std::string lying_question(Conditions& conditions, const Selection& asked, bool with_transit) {
    const std::string day = conditions.place(bind(asked.as_of));
    return fmt::format(
        "with spot as materialized ("
        "select c.bin_id, c.item_id, c.lot_id, c.status, c.allocated, "
        "c.quantity - case when c.last_date <= {0} then 0 else "
        "coalesce((select cast(sum(m.quantity) as bigint) from stock_move m "
        "where m.to_bin_id = c.bin_id and m.item_id = c.item_id and m.lot_id = c.lot_id "
        "and m.to_status = c.status and m.date > {0}), 0) "
        "- coalesce((select cast(sum(m.quantity) as bigint) from stock_move m "
        "where m.from_bin_id = c.bin_id and m.item_id = c.item_id and m.lot_id = c.lot_id "
        "and m.from_status = c.status and m.date > {0}), 0) end as quantity "
        "from bin_balance c where c.bin_id > {1} and (c.quantity > 0 or c.last_date > {0}){2}) "
        "select s.item_id, s.bin_id, s.lot_id, s.status, s.quantity, s.allocated, "
        "b.warehouse_id, i.sku, i.unit, coalesce(w.code, ''), b.code, b.type, l.code, l.serial, "
        "coalesce(p.lot_id, 0) "
        "from spot s join bin b on b.id = s.bin_id join item i on i.id = s.item_id "
        "join lot l on l.id = s.lot_id left join warehouse w on w.id = b.warehouse_id "
        "left join cost_pool_balance p on p.item_id = s.item_id and s.lot_id <> 0 "
        "and p.warehouse_id = coalesce(b.warehouse_id, 0) and p.lot_id = s.lot_id "
        "where s.quantity <> 0{3} "
        "order by i.sku, w.code, b.code, l.code, l.serial, s.status",
        day, with_transit ? catalog::transit_place.value - 1 : catalog::transit_place.value,
        conditions.equal("c.item_id", asked.item),
        conditions.equal("b.warehouse_id", asked.warehouse));
}

}  // namespace

std::vector<Lying> lying_goods(Reads& reads, const Selection& asked, bool with_transit) {
    const std::map<Holding, Quantity> later = held_after(reads, asked.as_of);
    Conditions conditions;
    const std::string sql = lying_question(conditions, asked, with_transit);
    std::vector<Lying> goods;
    reads.each(sql, conditions.values(), [&](const Row& row) {
        const auto item = row.id<catalog::Item>(0);
        const auto warehouse = row.id_or_none<catalog::Warehouse>(6);
        Lying lying{{item, warehouse, row.id<stock::Lot>(14)},
                    warehouse,
                    row.text(7),
                    row.text(8),
                    row.text(9),
                    row.text(10),
                    row.text(11),
                    lot_text(row.text(12), row.text(13)),
                    row.text(3),
                    row.quantity(4),
                    row.quantity(5)};
        const auto changed =
            later.find({row.id<catalog::Bin>(1), item, row.id<stock::Lot>(2)});
        if (changed != later.end() && lying.status == stock::available)
            lying.allocated -= changed->second;
        goods.push_back(std::move(lying));
    });
    return goods;
}

Pools pool_contents(Reads& reads, const Selection& asked) {
    Conditions conditions(asked.as_of);
    const std::string wanted = conditions.equal("p.item_id", asked.item) +
                               conditions.equal("p.warehouse_id", asked.warehouse);
    Pools pools;
    reads.each("select x.item_id, x.warehouse_id, x.lot_id, cast(sum(x.quantity) as bigint), "
               "cast(sum(x.value) as bigint) from ("
               "select p.item_id, p.warehouse_id, p.lot_id, p.quantity, p.value "
               "from cost_pool_balance p where 1 = 1" +
                   wanted +
                   " union all select p.item_id, p.warehouse_id, p.lot_id, "
                   "-cast(sum(e.quantity) as bigint), -cast(sum(e.value) as bigint) "
                   "from cost_pool_balance p join cost_entry e on e.item_id = p.item_id "
                   "and e.warehouse_id = p.warehouse_id and e.lot_id = p.lot_id "
                   "where e.trail = 0 and e.date > $1" +
                   wanted +
                   " group by p.item_id, p.warehouse_id, p.lot_id) x "
                   "group by x.item_id, x.warehouse_id, x.lot_id",
               conditions.values(), [&](const Row& row) {
                   pools[{row.id<catalog::Item>(0), row.id<catalog::Warehouse>(1),
                          row.id<stock::Lot>(2)}] = {row.quantity(3),
                                                     row.money(4, reads.currency())};
               });
    return pools;
}

// Entries are numbered in the order in which they were made, so halving finds the place.
std::int64_t first_demand_entry_after(Reads& reads, Date as_of) {
    const std::int64_t sequence = last_sequence_of(reads, as_of);
    std::int64_t before = 0;
    std::int64_t found = reads.company().next_id;
    if (sequence >= reads.company().sequence) return found;
    while (found - before > 1) {
        const std::int64_t middle = before + (found - before) / 2;
        const auto row = reads.first(
            "select id, sequence from demand_entry where id >= $1 order by id limit 1", middle);
        if (row && row->integer(1) <= sequence)
            before = row->integer(0);
        else
            found = middle;
    }
    return found;
}

std::map<Holding, Quantity> held_after(Reads& reads, Date as_of) {
    std::map<Holding, Quantity> held;
    reads.each("select e.bin_id, d.item_id, e.lot_id, cast(sum(e.quantity) as bigint) "
               "from demand_entry e join demand d on d.id = e.demand_id "
               "where e.id >= $1 and e.kind = 'allocated' group by e.bin_id, d.item_id, e.lot_id",
               {bind(first_demand_entry_after(reads, as_of))}, [&](const Row& row) {
                   held[{row.id<catalog::Bin>(0), row.id<catalog::Item>(1),
                         row.id<stock::Lot>(2)}] = row.quantity(3);
               });
    return held;
}

}  // namespace storekeep::reports
