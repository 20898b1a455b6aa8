#include "modules/returns/return_receipt_reverse.h"

#include "modules/returns/return_store.h"

namespace storekeep::returns {

namespace {

const Rule return_inspected{
    "return_inspected",
    "{number} line {line}: {judged} are inspected and without {receipt} only {left} are here; take "
    "{excess} of the inspection back first, with return.inspect and a number below 0"};

void refuse_when_inspected(Reads& reads, const Document& original, const CustomerReturn& found) {
    std::map<std::int64_t, Quantity> going;
    for (const ReturnEvent& event : events_of(reads, original.id))
        going[event.line] += event.quantity;
    for (const ReturnLine& line : found.lines) {
        const Quantity judged = line.accepted + line.rejected;
        const Quantity left = line.received - going[line.line];
        if (judged > left)
            refuse(return_inspected, "number",
                   {{"number", found.document.number},
                    {"line", std::to_string(line.line)},
                    {"judged", text(judged)},
                    {"receipt", original.number},
                    {"left", text(left)},
                    {"excess", text(judged - left)}});
    }
}

}  // namespace

Json reverse_return_receipt(Tx& tx, const warehouse::FloorReverse& request) {
    const Document original = warehouse::floor_document(tx, "return_receipt", request);
    CustomerReturn found = return_of(tx, original.id);
    refuse_when_inspected(tx, original, found);
    return take_back(tx, found, original, request);
}

Operation return_receipt_reverse() {
    return operation<warehouse::FloorReverse>(
        "return_receipt.reverse", "returns.handle",
        "The returned goods did not come after all: goods, cost and money as before.",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &ledger::is_a_reversal, &return_inspected,
         &warehouse::goods_moved_on, &stock::bin_frozen, &stock::negative_later,
         &warehouse::cost_used},
        reverse_return_receipt);
}

}  // namespace storekeep::returns
