#include "modules/stock/move_store.h"

namespace storekeep::stock {

void insert_moves(Tx& tx, const Document& document, const std::vector<Move>& moves) {
    for (const Move& move : moves)
        tx.insert_row("stock_move",
                      "id, document_id, line, date, item_id, lot_id, quantity, from_bin_id, "
                      "from_status, to_bin_id, to_status",
                      tx.next_id<Move>(), document.id, move.line, document.date, move.item,
                      move.lot, move.quantity, move.from.bin, move.from.status, move.to.bin,
                      move.to.status);
}

std::vector<Move> moves_of(Reads& reads, Id<Document> document) {
    std::vector<Move> moves;
    reads.each(
        "select line, item_id, lot_id, quantity, from_bin_id, from_status, to_bin_id, to_status "
        "from stock_move where document_id = $1 order by id",
        {bind(document)}, [&](const Row& row) {
            moves.push_back({row.integer(0), row.id<catalog::Item>(1), row.id<Lot>(2),
                             row.quantity(3), {row.id<catalog::Bin>(4), row.text(5)},
                             {row.id<catalog::Bin>(6), row.text(7)}});
        });
    return moves;
}

Quantity least_from(Reads& reads, const Spot& spot, Date first, Quantity now) {
    // Walk back from today's quantity: the end of a day is now less what moved after it.
    Quantity quantity = now;
    Quantity least = now;
    reads.each(
        "select date, cast(sum(quantity) as bigint) from ("
        "select date, quantity from stock_move where to_bin_id = $1 and item_id = $2 "
        "and lot_id = $3 and to_status = $4 and date > $5 "
        "union all select date, -quantity from stock_move where from_bin_id = $1 "
        "and item_id = $2 and lot_id = $3 and from_status = $4 and date > $5) changes "
        "group by date order by date desc",
        {bind(spot.bin), bind(spot.item), bind(spot.lot), bind(spot.status), bind(first)},
        [&](const Row& row) {
            quantity -= row.quantity(1);
            least = std::min(least, quantity);
        });
    return least;
}

}  // namespace storekeep::stock
