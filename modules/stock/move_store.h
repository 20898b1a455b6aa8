// The moves of the goods book as rows.
#pragma once

#include <vector>

#include "modules/stock/stock.h"

namespace storekeep::stock {

void insert_moves(Tx& tx, const Document& document, const std::vector<Move>& moves);
std::vector<Move> moves_of(Reads& reads, Id<Document> document);

// The least quantity that lay in the spot at the end of any day from `first` on.
Quantity least_from(Reads& reads, const Spot& spot, Date first, Quantity now);

}  // namespace storekeep::stock
