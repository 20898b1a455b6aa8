// Returns of orders that came from a sales channel, as the channel is told of them: once, when
// nothing of the return is left to come or to decide.
#pragma once

#include <string>
#include <vector>

#include "office/document.h"

namespace storekeep::handover {

struct ChannelReturn {
    Id<Document> return_id;
    std::int64_t line = 0;
    std::string number;       // the return's
    std::string sales_order;  // the number here
    std::string channel;
    std::string reference;    // the order's number there
    std::string item;
    std::string status;       // accepted, partly_accepted, rejected
    Quantity returned;
    Quantity restocked;       // of these, for sale again
};

// What a batch would tell now of the orders of a channel; "": of all but the office.
std::vector<ChannelReturn> returns_to_tell(Reads& reads, const std::string& channel);
// What a batch told. Refuses `document_not_found` at `field`.
std::vector<ChannelReturn> told_returns(Reads& reads, const std::string& batch,
                                        const std::string& field);
void insert_channel_batch(Tx& tx, Id<Document> batch, const std::string& channel,
                          const std::vector<ChannelReturn>& told);

}  // namespace storekeep::handover
