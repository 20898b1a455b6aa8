#include "modules/handover/channel_returns.h"
#include "reports/handover/handover_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> channel_return_columns(Currency) {
    return {text_column("channel"),      text_column("reference"),   text_column("sales_order"),
            text_column("return"),       integer_column("line"),     text_column("item"),
            text_column("status"),       quantity_column("returned"),
            quantity_column("restocked")};
}

Table answer_channel_returns(Reads& reads, const Parameters& parameters) {
    const std::string channel = parameters.text("channel");
    const std::vector<handover::ChannelReturn> returns =
        parameters.has("channel_batch")
            ? handover::told_returns(reads, parameters.text("channel_batch"), "channel_batch")
            : handover::returns_to_tell(reads, channel);
    Table table{{}, channel_return_columns(reads.currency()), {}};
    for (const handover::ChannelReturn& one : returns)
        if (channel.empty() || channel == one.channel)
            table.add(one.channel, one.reference, one.sales_order, one.number, one.line, one.item,
                      one.status, one.returned, one.restocked);
    return table;
}

}  // namespace

Report channel_returns() {
    return {"channel_returns",
            "Returns to tell channels",
            "Closed returns of channels' orders: those that no batch told yet, or those of a batch",
            "exchange.export",
            {{"channel_batch", ParameterType::text, "the batch; left out: what is not told yet",
              "channel_batch"},
             {"channel", ParameterType::text, "only orders that came from there, as shop"}},
            answer_channel_returns,
            channel_return_columns};
}

}  // namespace storekeep::reports
