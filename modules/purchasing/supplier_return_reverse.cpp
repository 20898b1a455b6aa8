#include "modules/purchasing/supplier_return_reverse.h"

#include "modules/ledger/reversal.h"
#include "modules/purchasing/receipt_reverse.h"
#include "modules/purchasing/supplier_return.h"
#include "modules/stock/cost.h"
#include "modules/stock/demand.h"

namespace storekeep::purchasing {

void SupplierReturnReverse::fields(Fields& f) {
    f.field("number", number, "the supplier return to take back", "supplier_return");
}

Json reverse_supplier_return(Tx& tx, const SupplierReturnReverse& request) {
    const SupplierReturn returned = supplier_return_named(tx, request.number, "number");
    ledger::refuse_unless_reversible(tx, returned.document, request.date);
    refuse_when_taken_off(tx, returned.document);
    const Document reversal =
        register_reversal(tx, returned.document, request.date, request.memo.value_or(""));
    stock::Balances balances(tx);
    const std::vector<stock::Move> moves = stock::reversing_moves(tx, returned.document);
    stock::record(balances, reversal, moves);
    if (!stock::reverse_cost(tx, returned.document, reversal))
        refuse(goods_used, "number", {{"number", returned.document.number}});
    const auto receipt = find_receipt(tx, load_document(tx, returned.receipt).number);
    for (const SupplierReturnLine& line : returned.lines)
        if (line.unbilled.is_positive())
            insert_match(tx, reversal, *receipt->find(line.line),
                         {returned.receipt, line.line, -line.unbilled, -line.cleared});
    reverse_accruals(tx, returned.document, reversal);
    const ledger::Journal journal = ledger::reverse(tx, returned.document, reversal);
    std::vector<stock::Arrival> arrivals;
    for (const stock::Move& move : moves)
        arrivals.push_back({{move.to.bin, move.item, move.lot, move.to.status}, move.quantity});
    stock::fill_backorders(balances, returned.warehouse, arrivals);
    note_event(tx, returned.document.id, "reversed", reversal.number);
    Json result = Json::object().set("supplier_return", reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation supplier_return_reverse() {
    return operation<SupplierReturnReverse>(
        "supplier_return.reverse", "purchasing.receive",
        "Takes a supplier return back: its goods are here again, at the cost with which they left.",
        {&supplier_return_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &rests_on, &goods_used,
         &stock::bin_frozen},
        reverse_supplier_return);
}

}  // namespace storekeep::purchasing
