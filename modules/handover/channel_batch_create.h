// channel_batch.create: sales channels are told which goods of their orders came back and how many
// of them are for sale again, each return once, in a numbered batch that is kept as it was.
#pragma once

#include <optional>
#include <string>

#include "office/operation.h"

namespace storekeep::handover {

struct ChannelBatchCreate : RequestHead {
    std::optional<std::string> channel;
    void fields(Fields& f);
};

Json create_channel_batch(Tx& tx, const ChannelBatchCreate& request);
Operation channel_batch_create_operation();

}  // namespace storekeep::handover
