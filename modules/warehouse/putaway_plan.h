// What a putaway will do, worked out before anything is written.
#pragma once

#include "modules/warehouse/putaway.h"
#include "modules/warehouse/putaway_post.h"

namespace storekeep::warehouse {

struct PutawayPlan {
    Document receipt;  // without an id where there is none
    std::vector<ReceivedGoods> received;
    std::vector<HandMove> moves;
    std::vector<std::string> overrides;  // another bin than proposed: both bins and the reason
    Json lines = Json::list();
};

// Refuses in the order declared by putaway.post, up to `no_bin_to_propose`.
PutawayPlan plan_putaway(Tx& tx, const PutawayPost& request);
// Refuses `more_than_received`; asked when the goods are known to lie there.
void refuse_more_than_received(const PutawayPlan& plan);

}  // namespace storekeep::warehouse
