// Goods that stand where they came in.
#pragma once

#include "reports/selection.h"

namespace storekeep::reports {

struct WaitingGoods {
    std::string receipt;
    std::int64_t line = 0;
    std::string item;
    std::string name;
    std::string lot;
    Quantity quantity;
    std::string unit;
    std::string warehouse;
    std::string bin;
    std::string status;
    std::string proposed;  // bin; "" where nothing is proposed
    std::int64_t minutes = 0;
    std::string tracking;
    std::string rule;  // that found `proposed`: preferred, same_item, empty
};
// The oldest receipt first.
std::vector<WaitingGoods> goods_to_put_away(Reads& reads, const Selection& asked);

}  // namespace storekeep::reports
