#include "reports/stock/availability_facts.h"

#include "reports/made_after.h"

namespace storekeep::reports {

std::map<Place, Quantity> goods_in_transit(Reads& reads, const Selection& asked) {
    Conditions conditions(asked.as_of);
    std::map<Place, Quantity> underway;
    reads.each(
        "select l.item_id, t.to_warehouse_id, cast(sum(x.quantity) as bigint) from ("
        "select transfer_id, line, shipped - received - written_off as quantity "
        "from transfer_line_balance where shipped <> received + written_off "
        "union all select e.transfer_id, e.line, "
        "case when e.kind = 'shipped' then -e.quantity else e.quantity end "
        "from transfer_event e join document d on d.id = e.document_id where d.date > $1) x "
        "join transfer t on t.id = x.transfer_id "
        "join transfer_line l on l.transfer_id = x.transfer_id and l.line = x.line where 1 = 1" +
            conditions.equal("l.item_id", asked.item) +
            conditions.equal("t.to_warehouse_id", asked.warehouse) +
            " group by l.item_id, t.to_warehouse_id having sum(x.quantity) <> 0",
        conditions.values(), [&](const Row& row) {
            underway[{row.id<catalog::Item>(0), row.id<catalog::Warehouse>(1)}] = row.quantity(2);
        });
    return underway;
}

// What is on the floor now for demands that the day knew, less the steps that they took since.
// The signs are those of `held_after`.
std::map<Place, Floor> goods_on_the_floor(Reads& reads, const Selection& asked) {
    const DemandSince since = demand_since(reads, asked.as_of);
    Conditions conditions(since.first_entry);
    std::string steps =
        "select item_id, warehouse_id, picked, packed, shipped from demand_balance "
        "where shipped < picked and +demand_id < $1";
    if (!since.nothing)
        steps +=
            " union all select b.item_id, b.warehouse_id, "
            "case when e.kind = 'picked' then -e.quantity else 0 end, "
            "case when e.kind = 'packed' then -e.quantity else 0 end, "
            "case when e.kind = 'shipped' then -e.quantity else 0 end "
            "from demand_balance b join demand_entry e on e.demand_id = +b.demand_id "
            "and e.kind in ('picked', 'packed', 'shipped') "
            "where +b.demand_id < $1 and +e.id >= $1 and b.last_sequence > " +
            conditions.place(bind(since.sequence));
    std::map<Place, Floor> floors;
    reads.each("select x.item_id, x.warehouse_id, cast(sum(x.picked - x.packed) as bigint), "
               "cast(sum(x.packed - x.shipped) as bigint) from (" +
                   steps + ") x where 1 = 1" + conditions.equal("x.item_id", asked.item) +
                   conditions.equal("x.warehouse_id", asked.warehouse) +
                   " group by x.item_id, x.warehouse_id",
               conditions.values(), [&](const Row& row) {
                   const Floor floor{row.quantity(2), row.quantity(3)};
                   if (floor.picked.is_zero() && floor.packed.is_zero()) return;
                   floors[{row.id<catalog::Item>(0), row.id<catalog::Warehouse>(1)}] = floor;
               });
    return floors;
}

std::set<Place> kept_places(Reads& reads, const Selection& asked) {
    std::set<Place> places;
    Conditions conditions;
    reads.each("select x.item_id, x.warehouse_id from (select item_id, warehouse_id "
               "from item_balance union select item_id, warehouse_id from item_warehouse "
               "where safety_stock > 0) x where x.warehouse_id <> 0" +
                   conditions.equal("x.item_id", asked.item) +
                   conditions.equal("x.warehouse_id", asked.warehouse),
               conditions.values(), [&](const Row& row) {
                   places.insert({row.id<catalog::Item>(0), row.id<catalog::Warehouse>(1)});
               });
    return places;
}

std::map<Place, Quantity> safety_stocks(Reads& reads) {
    std::map<Place, Quantity> stocks;
    reads.each("select item_id, warehouse_id, safety_stock from item_warehouse "
               "where safety_stock > 0",
               {}, [&](const Row& row) {
                   stocks[{row.id<catalog::Item>(0), row.id<catalog::Warehouse>(1)}] =
                       row.quantity(2);
               });
    return stocks;
}

std::map<Id<catalog::Item>, ItemName> item_names(Reads& reads, const Selection& asked) {
    std::map<Id<catalog::Item>, ItemName> names;
    Conditions conditions;
    reads.each("select id, sku, name, unit, safety_stock from item where 1 = 1" +
                   conditions.equal("id", asked.item),
               conditions.values(), [&](const Row& row) {
                   names[row.id<catalog::Item>(0)] = {row.text(1), row.text(2), row.text(3),
                                                      row.quantity(4)};
               });
    reads.each("select item_id, unit, numerator, denominator from item_unit", {},
               [&](const Row& row) {
                   if (const auto item = names.find(row.id<catalog::Item>(0)); item != names.end())
                       item->second.units.push_back(
                           {row.text(1), {row.integer(2), row.integer(3)}});
               });
    return names;
}

}  // namespace storekeep::reports
