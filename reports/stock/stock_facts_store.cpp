#include "reports/stock/stock_facts.h"

#include <unordered_map>

#include "reports/made_after.h"

namespace storekeep::reports {

namespace {

struct HashOfId {
    template <class T>
    std::size_t operator()(Id<T> id) const {
        return std::hash<std::int64_t>{}(id.value);
    }
};

struct ItemWords {
    std::int64_t rank = 0;  // by SKU
    std::string sku;
    std::string unit;
};
struct BinWords {
    std::int64_t rank = 0;  // by warehouse and bin
    Id<catalog::Warehouse> warehouse;
    std::string warehouse_code;
    std::string code;
    std::string type;
};

// Names are looked up here and not joined in SQL: a place is then one row of one table, and sorting
// compares numbers.
class Words {
public:
    Words(Reads& reads, const Selection& asked, bool with_transit) {
        Conditions of_items;
        reads.each("select id, sku, unit from item where 1 = 1" +
                       of_items.equal("id", asked.item) + " order by sku",
                   of_items.values(), [&](const Row& row) {
                       const auto rank = static_cast<std::int64_t>(items_.size());
                       items_[row.id<catalog::Item>(0)] = {rank, row.text(1), row.text(2)};
                   });
        Conditions of_bins(with_transit ? catalog::transit_place.value - 1
                                        : catalog::transit_place.value);
        reads.each("select b.id, b.warehouse_id, coalesce(w.code, ''), b.code, b.type from bin b "
                   "left join warehouse w on w.id = b.warehouse_id where b.id > $1" +
                       of_bins.equal("b.warehouse_id", asked.warehouse) +
                       " order by coalesce(w.code, ''), b.code",
                   of_bins.values(), [&](const Row& row) {
                       const auto rank = static_cast<std::int64_t>(bins_.size());
                       bins_[row.id<catalog::Bin>(0)] = {
                           rank, row.id_or_none<catalog::Warehouse>(1), row.text(2), row.text(3),
                           row.text(4)};
                   });
        // Items costed by lot have a pool for each, and a company may have one for all warehouses.
        // How it was on the day is seen by which of them held goods.
        const bool as_ever = !reads.first(
            "select 1 from cost_pool_balance where (lot_id <> 0 and warehouse_id <> 0) "
            "or warehouse_id = $1 limit 1",
            stock::all_warehouses);
        if (as_ever) return;
        for (const auto& [pool, content] : pool_contents(reads, asked))
            if (!content.quantity.is_zero()) filled_.insert(pool);
    }

    const ItemWords& item(Id<catalog::Item> id) const { return items_.at(id); }
    const BinWords* bin(Id<catalog::Bin> id) const {  // null: not asked for
        const auto found = bins_.find(id);
        return found == bins_.end() ? nullptr : &found->second;
    }
    stock::Pool pool(Id<catalog::Item> item, Id<catalog::Warehouse> warehouse,
                     Id<stock::Lot> lot) const {
        if (!warehouse) return stock::transit_pool(item, lot);
        const stock::Pool common{item, warehouse, {}};
        const Id<catalog::Warehouse> everywhere = stock::all_warehouses;
        for (const stock::Pool& pool : {stock::Pool{item, warehouse, lot}, common,
                                        stock::Pool{item, everywhere, lot},
                                        stock::Pool{item, everywhere, {}}})
            if (filled_.contains(pool)) return pool;
        return common;
    }

private:
    std::unordered_map<Id<catalog::Item>, ItemWords, HashOfId> items_;
    std::unordered_map<Id<catalog::Bin>, BinWords, HashOfId> bins_;
    std::set<stock::Pool> filled_;
};

// A spot that saw no move after the day is not looked up among the moves.
std::string lying_question(Conditions& conditions, const Selection& asked) {
    const std::string day = conditions.place(bind(asked.as_of));
    return fmt::format(
        "select c.bin_id, c.item_id, c.lot_id, c.status, c.allocated, "
        "c.quantity - case when c.last_date <= {0} then 0 else "
        "coalesce((select cast(sum(m.quantity) as bigint) from stock_move m "
        "where m.to_bin_id = c.bin_id and m.item_id = c.item_id and m.lot_id = c.lot_id "
        "and m.to_status = c.status and m.date > {0}), 0) "
        "- coalesce((select cast(sum(m.quantity) as bigint) from stock_move m "
        "where m.from_bin_id = c.bin_id and m.item_id = c.item_id and m.lot_id = c.lot_id "
        "and m.from_status = c.status and m.date > {0}), 0) end, "
        "case when c.lot_id = 0 then '' else l.code end, "
        "case when c.lot_id = 0 then '' else l.serial end, l.expires "
        "from bin_balance c left join lot l on l.id = c.lot_id and c.lot_id <> 0 "
        "where (c.quantity > 0 or c.last_date > {0}){1}",
        day, conditions.equal("c.item_id", asked.item));
}

struct Ranked {
    std::int64_t item = 0;
    std::int64_t bin = 0;
    Lying lying;
};

}  // namespace

std::vector<Lying> lying_goods(Reads& reads, const Selection& asked, bool with_transit) {
    const std::map<Holding, Quantity> later = held_after(reads, asked.as_of);
    const Words words(reads, asked, with_transit);
    Conditions conditions;
    const std::string sql = lying_question(conditions, asked);
    std::vector<Ranked> found;
    reads.each(sql, conditions.values(), [&](const Row& row) {
        const auto bin_id = row.id<catalog::Bin>(0);
        const BinWords* bin = words.bin(bin_id);
        const Quantity quantity = row.quantity(5);
        if (!bin || quantity.is_zero()) return;
        const auto item_id = row.id<catalog::Item>(1);
        const auto lot_id = row.id<stock::Lot>(2);
        const ItemWords& item = words.item(item_id);
        Lying lying{words.pool(item_id, bin->warehouse, lot_id),
                    bin->warehouse,
                    item.sku,
                    item.unit,
                    bin->warehouse_code,
                    bin->code,
                    bin->type,
                    lot_text(row.text(6), row.text(7)),
                    row.text(3),
                    quantity,
                    row.quantity(4),
                    !row.is_null(8) && row.date(8) < asked.counted_on};
        const auto changed = later.find({bin_id, item_id, lot_id});
        if (changed != later.end() && lying.status == stock::available)
            lying.allocated -= changed->second;
        found.push_back({item.rank, bin->rank, std::move(lying)});
    });
    std::sort(found.begin(), found.end(), [](const Ranked& one, const Ranked& other) {
        return std::tie(one.item, one.bin, one.lying.lot, one.lying.status) <
               std::tie(other.item, other.bin, other.lying.lot, other.lying.status);
    });
    std::vector<Lying> goods;
    goods.reserve(found.size());
    for (Ranked& one : found) goods.push_back(std::move(one.lying));
    return goods;
}

Pools pool_contents(Reads& reads, const Selection& asked) {
    Conditions conditions(asked.as_of);
    std::string wanted = conditions.equal("p.item_id", asked.item);
    if (asked.warehouse)
        wanted += fmt::format(" and p.warehouse_id in ({}, {})",
                              conditions.place(bind(*asked.warehouse)),
                              conditions.place(bind(stock::all_warehouses)));
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

// Demands younger than the day hold what they hold now; of older ones, those that took a step since
// are few, and their later steps are added up. A sign before a column keeps SQLite, which does not
// know the sizes, from looking along its index at all that came later.
std::map<Holding, Quantity> held_after(Reads& reads, Date as_of) {
    std::map<Holding, Quantity> held;
    const DemandSince since = demand_since(reads, as_of);
    if (since.nothing) return held;
    reads.each("select x.bin_id, d.item_id, x.lot_id, cast(sum(x.quantity) as bigint) from ("
               "select demand_id, bin_id, lot_id, quantity from allocation_balance "
               "where quantity > 0 and +demand_id >= $1 "
               "union all select e.demand_id, e.bin_id, e.lot_id, e.quantity from demand_balance b "
               "join demand_entry e on e.demand_id = +b.demand_id and e.kind = 'allocated' "
               "where +b.demand_id < $1 and b.last_sequence > $2 and +e.id >= $1) x "
               "join demand d on d.id = x.demand_id group by x.bin_id, d.item_id, x.lot_id",
               {bind(since.first_entry), bind(since.sequence)}, [&](const Row& row) {
                   held[{row.id<catalog::Bin>(0), row.id<catalog::Item>(1),
                         row.id<stock::Lot>(2)}] = row.quantity(3);
               });
    return held;
}

}  // namespace storekeep::reports
