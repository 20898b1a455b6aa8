#include "modules/warehouse/pack_reverse.h"

#include "modules/warehouse/packing.h"

namespace storekeep::warehouse {

namespace {

const Rule goods_shipped{
    "goods_shipped",
    "of {order} line {line} {packed} are packed and {shipped} shipped; {number} packed "
    "{quantity}: reverse {by} first"};

using Packed = std::map<std::pair<std::int64_t, Id<stock::Lot>>, Quantity>;

void refuse_when_shipped(Reads& reads, const OrderWork& work, const Document& original,
                         const Packed& packed) {
    for (const HandledLot& handled : handled_lots(reads, work.order.id)) {
        const auto found = packed.find({handled.line, handled.lot});
        if (found == packed.end() || found->second <= handled.to_ship()) continue;
        refuse(goods_shipped, "number",
               {{"order", work.order.number},
                {"line", std::to_string(handled.line)},
                {"packed", text(handled.packed)},
                {"shipped", text(handled.shipped)},
                {"number", original.number},
                {"quantity", text(found->second)},
                {"by", last_shipment_of(reads, work.order.id, handled.line)}});
    }
}

}  // namespace

Json reverse_pack(Tx& tx, const FloorReverse& request) {
    const Document original = floor_document(tx, "pack", request);
    OrderWork work = order_work(tx, order_of_packing(tx, original.id).number);
    std::vector<Carton> cartons = cartons_of(tx, original.id);
    Packed packed;
    for (Carton& carton : cartons)
        for (CartonLine& line : carton.lines) {
            packed[{line.line, line.lot}] += line.quantity;
            line.quantity = -line.quantity;
        }
    refuse_when_shipped(tx, work, original, packed);

    // From here on it must succeed.
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    insert_packing(tx, reversal, work.order.id, cartons);
    for (const auto& [place, quantity] : packed)
        stock::note_packed(tx, work.demand_of(place.first, "number"), -quantity);
    note_event(tx, work.order.id, "pack_reversed", original.number);
    return Json::object()
        .set("pack", reversal.number)
        .set("sales_order", work.order.number);
}

Operation pack_reverse_operation() {
    return operation<FloorReverse>(
        "pack.reverse", "warehouse.work",
        "Takes a packing list back: its goods are picked and not packed",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &goods_shipped},
        reverse_pack);
}

}  // namespace storekeep::warehouse
