// Telling sales channels of returns, as all doors do it: a batch is made once, and its file as
// often as one likes.
#pragma once

#include <string>

#include "app/handover/handover_files.h"
#include "office/office.h"

namespace storekeep::handover_files {

struct ChannelFile {
    std::string batch;  // "CB-000001"
    Table returns;
    Rendered rendered;
};

// What is closed and not told yet becomes a batch; `channel`: only orders that came from there.
// Throws Refusal.
ChannelFile told_to_channels(Office& office, const std::string& channel);
// The same bytes as when the batch was made.
ChannelFile channel_batch_numbered(Office& office, const std::string& number);

}  // namespace storekeep::handover_files
