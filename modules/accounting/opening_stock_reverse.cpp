#include "modules/accounting/opening_stock_reverse.h"

#include "modules/ledger/reversal.h"
#include "modules/stock/cost.h"
#include "modules/stock/stock.h"

namespace storekeep::accounting {

namespace {

const Rule opening_stock_used{
    "opening_stock_used",
    "cost that {number} brought in has been used since; reverse what used it first"};

}  // namespace

void OpeningStockReverse::fields(Fields& f) {
    f.field("number", number, "the opening stock, as OS-000001", "opening_stock");
}

namespace {

Json reverse_opening_stock(Tx& tx, const OpeningStockReverse& request) {
    const Document original =
        ledger::document_to_reverse(tx, "opening_stock", request.number, request.date);
    stock::Balances balances(tx);
    const std::vector<stock::Move> moves = stock::reversing_moves(tx, original);
    std::map<stock::Spot, Quantity> leaving;
    for (const stock::Move& move : moves)
        leaving[{move.from.bin, move.item, move.lot, move.from.status}] += move.quantity;
    for (const auto& [spot, quantity] : leaving)
        stock::refuse_unless_free(balances, spot, quantity, "number");

    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    stock::record(balances, reversal, moves);
    if (!stock::reverse_cost(tx, original, reversal))
        refuse(opening_stock_used, "number", {{"number", original.number}});
    const ledger::Journal journal = ledger::reverse(tx, original, reversal);
    Json result = Json::object().set("opening_stock", reversal.number);
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

}  // namespace

Operation opening_stock_reverse_operation() {
    return operation<OpeningStockReverse>(
        "opening_stock.reverse", "accounting.opening",
        "Takes opening stock back while nothing of it has been used: goods, cost and money",
        {&document_not_found, &already_reversed, &ledger::period_closed,
         &ledger::reversal_before_original, &stock::not_enough_in_bin,
         &stock::allocated_to_others, &stock::bin_frozen, &stock::negative_later,
         &opening_stock_used},
        reverse_opening_stock);
}

}  // namespace storekeep::accounting
