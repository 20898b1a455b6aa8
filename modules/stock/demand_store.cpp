#include "modules/stock/demand_store.h"

#include "core/must.h"

namespace storekeep::stock {

namespace {

Demand demand_from(const Row& row) {
    Demand demand;
    demand.id = row.id<Demand>(0);
    demand.document = row.id<Document>(1);
    demand.line = row.integer(2);
    demand.item = row.id<catalog::Item>(3);
    demand.warehouse = row.id<catalog::Warehouse>(4);
    demand.partner = row.id_or_none<catalog::Partner>(5);
    demand.priority = row.integer(6);
    demand.ship_by = row.date(7);
    demand.requested = row.quantity(8);
    demand.allocated = row.quantity(9);
    demand.picked = row.quantity(10);
    demand.packed = row.quantity(11);
    demand.shipped = row.quantity(12);
    demand.shelf_life_days = row.integer(13);
    return demand;
}

// What `demand_from` reads, after "from" with demand d, its balance b and its partner p.
std::string demand_rows(std::string_view from) {
    return fmt::format(
        "select d.id, d.document_id, d.line, d.item_id, d.warehouse_id, d.partner_id, d.priority, "
        "d.ship_by, b.requested, b.allocated, b.picked, b.packed, b.shipped, "
        "coalesce(p.shelf_life_days, 0) from {} left join partner p on p.id = d.partner_id ",
        from);
}
constexpr std::string_view all_demands = "demand d join demand_balance b on b.demand_id = d.id";

// "'pick_face', 'reserve'": the bin types orders are filled from, for a list in SQL.
std::string pickable_list() {
    std::string list;
    for (std::string_view type : {"pick_face", "reserve"}) {
        must(catalog::is_pickable(type), "the list of pickable bin types is the catalog's");
        list += fmt::format("{}'{}'", list.empty() ? "" : ", ", type);
    }
    return list;
}

}  // namespace

Id<Demand> ask_for(Tx& tx, Demand demand) {
    demand.id = tx.next_id<Demand>();
    tx.insert_row("demand",
                  "id, document_id, line, item_id, warehouse_id, partner_id, priority, ship_by",
                  demand.id, demand.document, demand.line, demand.item, demand.warehouse,
                  demand.partner ? bind(demand.partner) : Value{}, demand.priority,
                  demand.ship_by);
    enter_step(tx, demand.id, step::requested, {}, {}, demand.requested);
    write_balance(tx, demand);
    return demand.id;
}

void change_request(Tx& tx, Demand& demand, Quantity requested) {
    if (requested == demand.requested) return;
    enter_step(tx, demand.id, step::requested, {}, {}, requested - demand.requested);
    demand.requested = requested;
    write_balance(tx, demand);
}

void reschedule(Tx& tx, Id<Document> document, std::int64_t priority, Date ship_by) {
    tx.execute("update demand set priority = $1, ship_by = $2 where document_id = $3", priority,
               ship_by, document);
}

void rename_partner(Tx& tx, Id<catalog::Partner> from, Id<catalog::Partner> to) {
    tx.execute("update demand set partner_id = $1 where partner_id = $2", to, from);
}

void enter_step(Tx& tx, Id<Demand> demand, std::string_view kind, Id<catalog::Bin> bin, Id<Lot> lot,
                Quantity quantity) {
    if (quantity.is_zero()) return;
    tx.insert_row("demand_entry", "id, demand_id, kind, bin_id, lot_id, quantity, sequence",
                  tx.next_id<Demand>(), demand, kind, bin ? bind(bin) : Value{}, lot, quantity,
                  tx.sequence());
}

void enter_holding(Tx& tx, Id<Demand> demand, Id<catalog::Bin> bin, Id<Lot> lot,
                   Quantity quantity) {
    enter_step(tx, demand, step::allocated, bin, lot, quantity);
    tx.accumulate_row("allocation_balance", "demand_id, bin_id, lot_id, quantity", 3, demand, bin,
                      lot, quantity);
}

void write_balance(Tx& tx, const Demand& demand) {
    tx.upsert_row("demand_balance",
                  "demand_id, item_id, warehouse_id, requested, allocated, picked, packed, "
                  "shipped, last_sequence",
                  1, demand.id, demand.item, demand.warehouse, demand.requested, demand.allocated,
                  demand.picked, demand.packed, demand.shipped, tx.sequence());
}

std::vector<Demand> demands_of(Reads& reads, Id<Document> document) {
    std::vector<Demand> demands;
    static const std::string sql =
        demand_rows(all_demands) + "where d.document_id = $1 order by d.line";
    reads.each(
        sql,
        {bind(document)}, [&](const Row& row) { demands.push_back(demand_from(row)); });
    return demands;
}

Demand load_demand(Reads& reads, Id<Demand> id) {
    static const std::string sql = demand_rows(all_demands) + "where d.id = $1";
    const auto row = reads.first(sql, id);
    must(row.has_value(), "a demand named by its id exists");
    return demand_from(*row);
}

std::vector<Allocation> allocations_of(Reads& reads, Id<Demand> demand) {
    std::vector<Allocation> allocations;
    reads.each(
        "select a.demand_id, a.bin_id, a.lot_id, a.quantity from allocation_balance a "
        "join bin b on b.id = a.bin_id where a.demand_id = $1 and a.quantity > 0 "
        "order by b.pick_order, b.code, a.lot_id",
        {bind(demand)}, [&](const Row& row) {
            allocations.push_back({row.id<Demand>(0), row.id<catalog::Bin>(1), row.id<Lot>(2),
                                   row.quantity(3)});
        });
    return allocations;
}

std::map<std::pair<Id<catalog::Item>, Id<catalog::Warehouse>>, std::vector<FreeSpot>> free_spots(
    Tx& tx, const std::vector<Demand>& demands) {
    static const std::string sql =
        "with wanted(item_id, warehouse_id) as ({wanted}) "
        "select c.item_id, b.warehouse_id, c.bin_id, c.lot_id, c.quantity - c.allocated, l.expires "
        "from wanted w join bin_balance c on c.item_id = w.item_id "
        "join bin b on b.id = c.bin_id and b.warehouse_id = w.warehouse_id "
        "join lot l on l.id = c.lot_id "
        "where c.quantity > 0 and c.quantity > c.allocated and c.status = 'available' "
        "and l.blocked_by is null and b.active = 1 and b.type in (" +
        pickable_list() +
        ") order by c.item_id, l.expires is null, l.expires, b.pick_order, b.code, c.lot_id";
    std::set<std::pair<std::int64_t, std::int64_t>> wanted;
    for (const Demand& demand : demands)
        wanted.emplace(demand.item.value, demand.warehouse.value);
    std::vector<std::vector<Value>> keys;
    for (const auto& [item, warehouse] : wanted) keys.push_back({item, warehouse});
    std::map<std::pair<Id<catalog::Item>, Id<catalog::Warehouse>>, std::vector<FreeSpot>> spots;
    tx.each_of(sql, keys, [&](const Row& row) {
        spots[{row.id<catalog::Item>(0), row.id<catalog::Warehouse>(1)}].push_back(
            {{row.id<catalog::Bin>(2), row.id<catalog::Item>(0), row.id<Lot>(3),
              std::string(available)},
             row.quantity(4), row.optional_date(5)});
    });
    return spots;
}

std::map<Id<catalog::Item>, std::vector<Demand>> waiting_for(
    Tx& tx, const std::set<Id<catalog::Item>>& items, Id<catalog::Warehouse> warehouse) {
    std::vector<std::vector<Value>> keys;
    for (const Id<catalog::Item> item : items) keys.push_back({bind(item), bind(warehouse)});
    std::map<Id<catalog::Item>, std::vector<Demand>> demands;
    static const std::string sql =
        "with wanted(item_id, warehouse_id) as ({wanted}) " +
        demand_rows("wanted w join demand_balance b on b.item_id = w.item_id "
                    "and b.warehouse_id = w.warehouse_id and b.allocated + b.shipped < b.requested "
                    "join demand d on d.id = b.demand_id") +
        "order by d.priority, d.ship_by, d.id";
    tx.each_of(
        sql, keys, [&](const Row& row) {
            Demand demand = demand_from(row);
            demands[demand.item].push_back(std::move(demand));
        });
    return demands;
}

std::vector<Allocation> holdings_in(Tx& tx, Id<catalog::Bin> bin, Id<catalog::Item> item,
                                    Id<Lot> lot) {
    std::vector<Allocation> holdings;
    tx.each(
        "select a.demand_id, a.bin_id, a.lot_id, a.quantity from allocation_balance a "
        "join demand d on d.id = a.demand_id "
        "where a.bin_id = $1 and a.lot_id = $2 and a.quantity > 0 and d.item_id = $3 "
        "order by a.demand_id",
        {bind(bin), bind(lot), bind(item)}, [&](const Row& row) {
            holdings.push_back({row.id<Demand>(0), row.id<catalog::Bin>(1), row.id<Lot>(2),
                                row.quantity(3)});
        });
    return holdings;
}

}  // namespace storekeep::stock
