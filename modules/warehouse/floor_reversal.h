// Taking back what the floor did: goods, cost and money go where they were, if what they were put
// into still holds them and nothing else rests on it.
#pragma once

#include <string>
#include <vector>

#include "modules/ledger/reversal.h"
#include "modules/stock/demand.h"
#include "office/operation.h"

namespace storekeep::warehouse {

extern const Rule goods_moved_on;
extern const Rule cost_used;

struct FloorReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

// The document to take back. Refuses `document_not_found`, `already_reversed`, `period_closed`,
// `reversal_before_original` and `is_a_reversal`, in this order.
Document floor_document(Reads& reads, std::string_view kind, const FloorReverse& request);

// The opposite of the document's moves. Refuses `goods_moved_on` unless all that it put into bins
// lies there.
std::vector<stock::Move> moves_back(stock::Balances& balances, const Document& original);
// Refuses `allocated_to_others` where what goes out of bins is held for orders.
void refuse_when_held(stock::Balances& balances, const std::vector<stock::Move>& moves);

// Takes back goods that people carried between bins; holdings go along. Answers the reversal.
// Refuses `goods_moved_on` and `allocated_to_others` first.
Document carry_back(Tx& tx, const Document& original, const FloorReverse& request);

// Moves goods, cost and money back; what comes free serves the orders that wait. Refuses
// `cost_used`.
ledger::Journal take_back(stock::Balances& balances, const Document& original,
                          const Document& reversal, const std::vector<stock::Move>& moves);

// The latest document, not taken back since, that took goods out of the spot after `original`; "".
std::string last_taker(Reads& reads, const stock::Spot& spot, const Document& original);
// The latest document, not taken back since, that used cost which `original` brought in; "".
std::string last_user_of_cost(Reads& reads, const Document& original);

}  // namespace storekeep::warehouse
