#include "app/handover/channel_files.h"

#include "app/handover/target_files.h"

namespace storekeep::handover_files {

ChannelFile channel_batch_numbered(Office& office, const std::string& number) {
    Question question{"channel_returns", {}};
    question.parameters.set("channel_batch", number);
    ChannelFile file{number, office.ask(question), {}};
    file.rendered.files.push_back(sheet_of(number + "-returns.csv", file.returns));
    return file;
}

ChannelFile told_to_channels(Office& office, const std::string& channel) {
    Request request{Json::object().set("op", "channel_batch.create")};
    if (!channel.empty()) request.body.set("channel", channel);
    const Reply reply = office.perform(request);
    if (!reply.ok) throw *reply.refusal;
    return channel_batch_numbered(office, reply.result.text_or("channel_batch", ""));
}

}  // namespace storekeep::handover_files
