// What is held for an order and how far each lot has come: asked for the whole order at once.
#include "modules/warehouse/order_work.h"

namespace storekeep::warehouse {

std::vector<Holding> holdings_of(Reads& reads, Id<Document> order) {
    std::vector<Holding> holdings;
    reads.each(
        "select d.line, d.id, d.item_id, a.bin_id, b.code, b.type, a.lot_id, a.quantity "
        "from demand d join allocation_balance a on a.demand_id = d.id "
        "join bin b on b.id = a.bin_id where d.document_id = $1 and a.quantity > 0 "
        "order by b.pick_order, b.code, b.id, d.line, a.lot_id",
        {bind(order)}, [&](const Row& row) {
            holdings.push_back({row.integer(0), row.id<stock::Demand>(1),
                                row.id<catalog::Item>(2), row.id<catalog::Bin>(3), row.text(4),
                                row.text(5), row.id<stock::Lot>(6), row.quantity(7)});
        });
    return holdings;
}

Quantity lying_in(Reads& reads, Id<catalog::Bin> bin, Id<catalog::Item> item) {
    return {reads.integer(
        "select cast(coalesce(sum(quantity), 0) as bigint) from bin_balance "
        "where bin_id = $1 and item_id = $2 and status = 'available'",
        bin, item)};
}

std::vector<HandledLot> handled_lots(Reads& reads, Id<Document> order) {
    std::map<std::pair<std::int64_t, Id<stock::Lot>>, HandledLot> lots;
    const auto at = [&](const Row& row) -> HandledLot& {
        HandledLot& handled = lots[{row.integer(0), row.id<stock::Lot>(1)}];
        handled.line = row.integer(0);
        handled.lot = row.id<stock::Lot>(1);
        return handled;
    };
    reads.each(
        "select d.line, e.lot_id, e.kind, cast(sum(e.quantity) as bigint) "
        "from demand d join demand_entry e on e.demand_id = d.id "
        "where d.document_id = $1 and e.kind in ('picked', 'shipped') "
        "group by d.line, e.lot_id, e.kind",
        {bind(order)}, [&](const Row& row) {
            HandledLot& handled = at(row);
            (row.text(2) == "picked" ? handled.picked : handled.shipped) = row.quantity(3);
        });
    reads.each(
        "select l.line, l.lot_id, cast(sum(l.quantity) as bigint) from packing p "
        "join carton c on c.packing_id = p.id join carton_line l on l.carton_id = c.id "
        "where p.order_id = $1 group by l.line, l.lot_id",
        {bind(order)}, [&](const Row& row) { at(row).packed = row.quantity(2); });
    std::vector<HandledLot> answer;
    for (const auto& [key, handled] : lots) answer.push_back(handled);
    return answer;
}

}  // namespace storekeep::warehouse
