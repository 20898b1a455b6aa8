// lot.block: a lot must not be sold: all that lies of it is quarantined, and no order gets it.
#pragma once

#include "modules/warehouse/order_work.h"
#include "office/operation.h"

namespace storekeep::warehouse {

extern const Rule lot_blocked_already;

struct LotBlock : RequestHead {
    std::string item;
    std::string lot;
    std::string reason;
    std::optional<std::string> number;
    void fields(Fields& f);
};

Json block_lot(Tx& tx, const LotBlock& request);
Operation lot_block_operation();

}  // namespace storekeep::warehouse
