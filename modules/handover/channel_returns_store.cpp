#include "modules/handover/channel_returns.h"

namespace storekeep::handover {

namespace {

ChannelReturn told_from(const Row& row) {
    return {row.id<Document>(0), row.integer(1),  row.text(2), row.text(3), row.text(4),
            row.text(5),         row.text(6),     row.text(7), row.quantity(8),
            row.quantity(9)};
}

}  // namespace

// Orders that were entered here, in the office, came from no channel that could be told. A line of
// which nothing came has nothing to tell; one that is not at its end holds back its whole return,
// which is told once.
std::vector<ChannelReturn> returns_to_tell(Reads& reads, const std::string& channel) {
    std::vector<ChannelReturn> returns;
    reads.each(
        "select r.id, l.line, d.number, od.number, o.channel, o.reference, i.sku, "
        "case when b.accepted = 0 then 'rejected' when b.rejected = 0 then 'accepted' "
        "else 'partly_accepted' end, b.received, "
        "coalesce((select cast(sum(e.quantity) as bigint) from return_event e "
        "where e.return_id = l.return_id and e.line = l.line and (e.kind = 'repaired' "
        "or (e.kind = 'disposed' and e.disposition = 'restock'))), 0) "
        "from customer_return r join document d on d.id = r.id "
        "join shipment s on s.id = r.shipment_id join sales_order o on o.id = s.order_id "
        "join document od on od.id = o.id join return_line l on l.return_id = r.id "
        "join return_line_balance b on b.return_id = l.return_id and b.line = l.line "
        "join item i on i.id = l.item_id "
        "where o.channel not in ('', 'office') and ($1 = '' or o.channel = $1) and b.received > 0 "
        "and not exists (select 1 from channel_batch_line t where t.return_id = r.id) "
        "and not exists (select 1 from return_line ol join return_line_balance ob "
        "on ob.return_id = ol.return_id and ob.line = ol.line where ol.return_id = r.id "
        "and (ob.received + ob.cancelled < ol.authorized "
        "or ob.accepted + ob.rejected < ob.received or ob.disposed < ob.received "
        "or ob.credited < ob.accepted)) order by r.id, l.line",
        {bind(channel)}, [&](const Row& row) { returns.push_back(told_from(row)); });
    return returns;
}

std::vector<ChannelReturn> told_returns(Reads& reads, const std::string& batch,
                                        const std::string& field) {
    const auto document = find_document(reads, "channel_batch", batch);
    if (!document)
        refuse(document_not_found, field, {{"kind", "channel batch"}, {"number", batch}});
    std::vector<ChannelReturn> returns;
    reads.each(
        "select t.return_id, t.line, d.number, od.number, t.channel, t.reference, t.item, "
        "t.status, t.returned, t.restocked from channel_batch_line t "
        "join document d on d.id = t.return_id join customer_return r on r.id = t.return_id "
        "join shipment s on s.id = r.shipment_id join document od on od.id = s.order_id "
        "where t.batch_id = $1 order by t.return_id, t.line",
        {bind(document->id)}, [&](const Row& row) { returns.push_back(told_from(row)); });
    return returns;
}

void insert_channel_batch(Tx& tx, Id<Document> batch, const std::string& channel,
                          const std::vector<ChannelReturn>& told) {
    tx.insert_row("channel_batch", "id, channel", batch, channel);
    for (const ChannelReturn& one : told)
        tx.insert_row("channel_batch_line",
                      "return_id, line, batch_id, channel, reference, item, status, returned, "
                      "restocked",
                      one.return_id, one.line, batch, one.channel, one.reference, one.item,
                      one.status, one.returned, one.restocked);
}

}  // namespace storekeep::handover
