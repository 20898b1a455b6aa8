#include "modules/handover/channel_batch_create.h"

#include <set>

#include "modules/handover/channel_returns.h"

namespace storekeep::handover {

namespace {

const Rule no_returns_to_tell{
    "no_returns_to_tell",
    "no return of {whose} is closed and not told yet; a return is closed when all that may come "
    "has come, is decided and credited"};

}  // namespace

void ChannelBatchCreate::fields(Fields& f) {
    f.field("channel", channel,
            "where the orders came from, as they say it; left out: all channels");
}

Json create_channel_batch(Tx& tx, const ChannelBatchCreate& request) {
    const std::string channel = request.channel.value_or("");
    const std::vector<ChannelReturn> told = returns_to_tell(tx, channel);
    if (told.empty())
        refuse(no_returns_to_tell, "channel",
               {{"whose", channel.empty() ? "any channel" : channel}});
    const Document document =
        register_document(tx, "channel_batch", {}, request.date, request.memo.value_or(""));
    insert_channel_batch(tx, document.id, channel, told);
    std::set<Id<Document>> returns;
    for (const ChannelReturn& one : told) returns.insert(one.return_id);
    return Json::object()
        .set("channel_batch", document.number)
        .set("returns", static_cast<std::int64_t>(returns.size()))
        .set("lines", static_cast<std::int64_t>(told.size()));
}

Operation channel_batch_create_operation() {
    return operation<ChannelBatchCreate>(
        "channel_batch.create", "exchange.export",
        "Takes closed returns of channels' orders that were not told yet into a batch for them",
        {&no_returns_to_tell}, create_channel_batch);
}

}  // namespace storekeep::handover
