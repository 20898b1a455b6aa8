#include "modules/warehouse/floor_reversal.h"

#include "modules/stock/cost.h"
#include "modules/warehouse/hand_move.h"

namespace storekeep::warehouse {

const Rule goods_moved_on{
    "goods_moved_on",
    "{number} put {quantity} into {bin} and {there} are there; {by} took some: reverse it first"};
const Rule cost_used{
    "cost_used", "cost that {number} moved has been changed since by {by}; reverse that first"};

namespace {

bool is_bin(const stock::Place& place) {
    return place.bin.value > catalog::transit_place.value;
}

stock::Spot from_spot(const stock::Move& move) {
    return {move.from.bin, move.item, move.lot, move.from.status};
}

std::map<stock::Spot, Quantity> leaving_bins(const std::vector<stock::Move>& moves) {
    std::map<stock::Spot, Quantity> leaving;
    for (const stock::Move& move : moves)
        if (is_bin(move.from)) leaving[from_spot(move)] += move.quantity;
    return leaving;
}

std::string or_another(const std::string& number) {
    return number.empty() ? "another document" : number;
}

}  // namespace

void FloorReverse::fields(Fields& f) {
    f.field("number", number, "the document to take back");
}

Document floor_document(Reads& reads, std::string_view kind, const FloorReverse& request) {
    return ledger::document_to_reverse(reads, kind, request.number, request.date);
}

std::vector<stock::Move> moves_back(stock::Balances& balances, const Document& original) {
    std::vector<stock::Move> moves = stock::reversing_moves(balances.tx(), original);
    for (const auto& [spot, quantity] : leaving_bins(moves)) {
        const stock::Content& content = balances.at(spot);
        if (content.quantity < quantity)
            refuse(goods_moved_on, "number",
                   {{"number", original.number},
                    {"quantity", text(quantity)},
                    {"bin", content.bin_code},
                    {"there", text(content.quantity)},
                    {"by", or_another(last_taker(balances.tx(), spot, original))}});
    }
    return moves;
}

void refuse_when_held(stock::Balances& balances, const std::vector<stock::Move>& moves) {
    for (const auto& [spot, quantity] : leaving_bins(moves))
        stock::refuse_unless_free(balances, spot, quantity, "number");
}

Document carry_back(Tx& tx, const Document& original, const FloorReverse& request) {
    stock::Balances balances(tx);
    std::vector<HandMove> moves;
    for (const stock::Move& move : moves_back(balances, original))
        moves.push_back({move, catalog::load_bin(tx, move.from.bin),
                         catalog::load_bin(tx, move.to.bin), "number"});
    refuse_unless_movable(balances, moves);

    // From here on it must succeed.
    const Document reversal =
        register_reversal(tx, original, request.date, request.memo.value_or(""));
    move_by_hand(balances, reversal, moves, HeldGoods::go_last);
    return reversal;
}

ledger::Journal take_back(stock::Balances& balances, const Document& original,
                          const Document& reversal, const std::vector<stock::Move>& moves) {
    Tx& tx = balances.tx();
    stock::record(balances, reversal, moves);
    if (!stock::reverse_cost(tx, original, reversal))
        refuse(cost_used, "number",
               {{"number", original.number}, {"by", or_another(last_user_of_cost(tx, original))}});
    const ledger::Journal journal = ledger::reverse(tx, original, reversal);
    std::map<Id<catalog::Warehouse>, std::vector<stock::Arrival>> arrivals;
    for (const stock::Move& move : moves) {
        const stock::Spot spot{move.to.bin, move.item, move.lot, move.to.status};
        if (is_bin(move.to))
            arrivals[balances.at(spot).warehouse].push_back({spot, move.quantity});
    }
    for (const auto& [warehouse, goods] : arrivals)
        stock::fill_backorders(balances, warehouse, goods);
    return journal;
}

}  // namespace storekeep::warehouse
