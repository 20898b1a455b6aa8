#include "modules/upkeep/item_merge_store.h"

namespace storekeep::upkeep {

namespace {

// A demand whose goods are on their way out, or of which a part has gone; a transfer's, whatever
// has become of it, because its lines are fixed.
std::string order_in_work(Reads& reads, Id<catalog::Item> item) {
    const auto row = reads.first(
        "select d.number, m.line from demand_balance b join demand m on m.id = b.demand_id "
        "join document d on d.id = m.document_id where b.item_id = $1 and b.requested > b.shipped "
        "and (b.picked > 0 or d.kind <> 'sales_order') order by d.number, m.line limit 1",
        item);
    return row ? fmt::format("{} line {} is being picked or shipped", row->text(0),
                             row->integer(1))
               : std::string{};
}

std::string purchase_in_work(Reads& reads, Id<catalog::Item> item) {
    const auto row = reads.first(
        "select o.number, l.line from purchase_order o "
        "join purchase_order_line l on l.order_id = o.id "
        "join purchase_order_line_balance b on b.order_id = l.order_id and b.line = l.line "
        "where l.item_id = $1 and l.closed = 0 and b.missing > 0 and exists (select 1 "
        "from receipt_line r where r.order_id = l.order_id and r.line = l.line) "
        "and o.state not in ('closed', 'cancelled') order by o.number, l.line limit 1",
        item);
    return row ? fmt::format("{} line {} has come in part", row->text(0), row->integer(1))
               : std::string{};
}

std::string goods_in_transit(Reads& reads, Id<catalog::Item> item) {
    const auto row = reads.first(
        "select cast(sum(quantity) as bigint) from item_balance "
        "where item_id = $1 and warehouse_id = 0 having sum(quantity) > 0",
        item);
    return row ? text(row->quantity(0)) + " are between warehouses" : std::string{};
}

}  // namespace

std::string work_in_progress(Reads& reads, Id<catalog::Item> item) {
    for (const auto look : {order_in_work, purchase_in_work, goods_in_transit})
        if (const std::string found = look(reads, item); !found.empty()) return found;
    return {};
}

void insert_merge(Tx& tx, const Document& document, Id<catalog::Item> merged,
                  Id<catalog::Item> survivor) {
    tx.insert_row("item_merge", "id, merged_id, survivor_id", document.id, merged, survivor);
}

}  // namespace storekeep::upkeep
