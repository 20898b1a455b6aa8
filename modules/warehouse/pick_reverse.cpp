#include "modules/warehouse/pick_reverse.h"

#include "modules/warehouse/picking.h"

namespace storekeep::warehouse {

namespace {

const Rule goods_packed{
    "goods_packed",
    "of {order} line {line} {picked} are picked and {packed} packed; {number} picked {quantity}: "
    "reverse {by} first"};

void refuse_when_packed(Reads& reads, const OrderWork& work, const Document& original,
                        const std::vector<stock::Move>& moves) {
    std::map<std::pair<std::int64_t, Id<stock::Lot>>, Quantity> back;
    for (const stock::Move& move : moves) back[{move.line, move.lot}] += move.quantity;
    for (const HandledLot& handled : handled_lots(reads, work.order.id)) {
        const auto found = back.find({handled.line, handled.lot});
        if (found == back.end() || found->second <= handled.to_pack()) continue;
        refuse(goods_packed, "number",
               {{"order", work.order.number},
                {"line", std::to_string(handled.line)},
                {"picked", text(handled.picked)},
                {"packed", text(handled.packed)},
                {"number", original.number},
                {"quantity", text(found->second)},
                {"by", last_packing_of(reads, work.order.id, handled.line)}});
    }
}

}  // namespace

Json reverse_pick(Tx& tx, const FloorReverse& request) {
    const Document original = floor_document(tx, "pick", request);
    OrderWork work = order_work(tx, order_of_pick(tx, original.id).number);
    const std::vector<stock::Move> moves = stock::reversing_moves(tx, original);
    refuse_when_packed(tx, work, original, moves);

    // From here on it must succeed. What was held before it was picked is held there again.
    stock::Balances balances(tx);
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    for (const stock::Move& move : moves)
        stock::note_picked(balances, work.demand_of(move.line, "number"), move.lot, move.to.bin,
                           move.from.bin, -move.quantity);
    stock::record(balances, reversal, moves);
    note_event(tx, work.order.id, "pick_reversed", original.number);
    return Json::object()
        .set("pick", reversal.number)
        .set("sales_order", work.order.number);
}

Operation pick_reverse_operation() {
    return operation<FloorReverse>(
        "pick.reverse", "warehouse.work",
        "Takes a pick back: its goods lie in their bins, held for their order",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &goods_packed,
         &stock::bin_frozen, &stock::negative_later},
        reverse_pick);
}

}  // namespace storekeep::warehouse
