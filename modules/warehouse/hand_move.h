// Goods that people carry from one bin to another of the same warehouse. What is held for orders
// goes along with its holding where orders may be filled from there.
#pragma once

#include <string>
#include <vector>

#include "modules/warehouse/order_work.h"

namespace storekeep::warehouse {

extern const Rule same_bin;

struct HandMove {
    stock::Move move;
    catalog::Bin from;
    catalog::Bin to;
    std::string field;  // of its quantity in the request
};

// Which goods of a bin are carried first: those held for orders, or those that are free.
enum class HeldGoods { go_first, go_last };

// One move per lot of a line, all from one bin to another with the same status.
std::vector<HandMove> hand_moves(std::int64_t line, const catalog::Item& item,
                                 const std::vector<stock::LotShare>& shares,
                                 const catalog::Bin& from, const catalog::Bin& to,
                                 const std::string& status, const std::string& field);

// Refuses `same_bin`, `not_enough_in_bin` and, where holdings cannot go along,
// `allocated_to_others`; moves out of one spot are looked at together.
void refuse_unless_movable(stock::Balances& balances, const std::vector<HandMove>& moves);

// Moves goods and holdings; what comes within reach of the pickers fills backorders.
void move_by_hand(stock::Balances& balances, const Document& document,
                  const std::vector<HandMove>& moves, HeldGoods held);

}  // namespace storekeep::warehouse
