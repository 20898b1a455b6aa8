#include "modules/warehouse/putaway_post.h"

#include "core/text.h"
#include "modules/stock/lot_store.h"
#include "modules/warehouse/putaway_plan.h"

namespace storekeep::warehouse {

void PutawayLine::fields(Fields& f) {
    f.field("line", line, "the receipt's line; its item follows from it");
    f.field("item", item, "the SKU, where there is no receipt", "item");
    f.field("quantity", quantity, "how many");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.field("from", from, "the bin the goods lie in, as a rule the dock", "bin");
    f.field("to", to, "the bin they go to; left out: the bin that is proposed", "bin");
    f.choice("status", status, stock::statuses(), "the status of the goods; it stays as it is");
    f.field("reason", reason, "why another bin than the proposed one");
    tracked_fields(f);
}

void PutawayPost::fields(Fields& f) {
    f.field("receipt", receipt, "the receipt whose goods are put away", "receipt");
    f.field("warehouse", warehouse, "where, when there is no receipt", "warehouse");
    f.field("number", number, "the putaway's number; left out: the next of the series");
    f.list("lines", lines, "what goes where; left out: all that is left, to the proposed bins");
}

Json post_putaway(Tx& tx, const PutawayPost& request) {
    PutawayPlan plan = plan_putaway(tx, request);
    stock::Balances balances(tx);
    refuse_unless_movable(balances, plan.moves);
    refuse_more_than_received(plan);

    // From here on it must succeed.
    const Document document = register_document(tx, "putaway", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    insert_putaway(tx, document, plan.receipt.id);
    move_by_hand(balances, document, plan.moves, HeldGoods::go_first);
    for (const std::string& detail : plan.overrides)
        note_event(tx, document.id, "another_bin", detail);
    return Json::object().set("putaway", document.number).set("lines", std::move(plan.lines));
}

Operation putaway_post_operation() {
    return operation<PutawayPost>(
        "putaway.post", "warehouse.work", "Goods go from the dock to their bins",
        {&receipt_or_warehouse, &catalog::warehouse_not_found, &receipt_not_found,
         &ledger::period_closed, &nothing_to_put_away, &missing_field, &line_not_on_receipt,
         &catalog::item_not_found, &must_be_positive, &catalog::unit_without_conversion,
         &conversion_not_exact, &catalog::bin_not_found, &catalog::bin_not_in_warehouse,
         &catalog::bin_not_active, &no_bin_to_propose, &stock::lot_required,
         &stock::lot_not_found, &stock::lot_quantities_differ, &stock::serial_quantity_differs,
         &stock::lot_not_wanted, &same_bin, &stock::not_enough_in_bin,
         &stock::allocated_to_others, &more_than_received, &number_taken,
         &stock::bin_frozen, &stock::negative_later},
        post_putaway);
}

}  // namespace storekeep::warehouse
