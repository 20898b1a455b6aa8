// lot_block.reverse: the lot may be sold after all; its goods are what they were before.
#pragma once

#include "modules/warehouse/order_work.h"
#include "office/operation.h"

namespace storekeep::warehouse {

struct LotBlockReverse : RequestHead {
    std::string number;
    void fields(Fields& f);
};

Json reverse_lot_block(Tx& tx, const LotBlockReverse& request);
Operation lot_block_reverse_operation();

}  // namespace storekeep::warehouse
