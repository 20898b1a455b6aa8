// The only SQL that writes putaway; where goods lie is read from the goods book.
#include "modules/warehouse/putaway.h"

namespace storekeep::warehouse {

std::vector<ReceivedGoods> received_goods(Reads& reads, Id<Document> receipt) {
    using Key = std::tuple<std::int64_t, Id<stock::Lot>, Id<catalog::Bin>, std::string>;
    std::map<Key, Quantity> put_away;
    reads.each(
        "select m.line, m.lot_id, m.from_bin_id, m.from_status, cast(sum(m.quantity) as bigint) "
        "from putaway p join stock_move m on m.document_id = p.id where p.receipt_id = $1 "
        "and not exists (select 1 from document r where r.reverses_id = p.id) "
        "group by m.line, m.lot_id, m.from_bin_id, m.from_status",
        {bind(receipt)}, [&](const Row& row) {
            put_away[{row.integer(0), row.id<stock::Lot>(1), row.id<catalog::Bin>(2),
                      row.text(3)}] = row.quantity(4);
        });
    std::vector<ReceivedGoods> goods;
    reads.each(
        "select line, item_id, lot_id, to_bin_id, to_status, cast(sum(quantity) as bigint) "
        "from stock_move where document_id = $1 and to_bin_id > 5 "
        "group by line, item_id, lot_id, to_bin_id, to_status "
        "order by line, lot_id, to_bin_id, to_status",
        {bind(receipt)}, [&](const Row& row) {
            goods.push_back({row.integer(0), row.id<catalog::Item>(1), row.id<stock::Lot>(2),
                             row.id<catalog::Bin>(3), row.text(4), row.quantity(5), {}});
            ReceivedGoods& one = goods.back();
            one.put_away = put_away[{one.line, one.lot, one.bin, one.status}];
        });
    return goods;
}

void insert_putaway(Tx& tx, const Document& putaway, Id<Document> receipt) {
    tx.insert_row("putaway", "id, receipt_id", putaway.id, receipt ? bind(receipt) : Value{});
}

std::optional<Proposal> propose_bin(Reads& reads, Id<catalog::Item> item,
                                    Id<catalog::Warehouse> warehouse) {
    const auto preferred = reads.first(
        "select b.id from item_warehouse p join bin b on b.id = p.preferred_bin_id "
        "where p.item_id = $1 and p.warehouse_id = $2 and b.active = 1",
        item, warehouse);
    if (preferred)
        return Proposal{catalog::load_bin(reads, preferred->id<catalog::Bin>(0)), "preferred"};
    const auto same = reads.first(
        "select b.id from bin_balance c join bin b on b.id = c.bin_id "
        "where c.item_id = $1 and b.warehouse_id = $2 and c.quantity > 0 and b.active = 1 "
        "and b.type in ('pick_face', 'reserve') order by b.type, b.pick_order, b.code limit 1",
        item, warehouse);
    if (same) return Proposal{catalog::load_bin(reads, same->id<catalog::Bin>(0)), "same_item"};
    const auto empty = reads.first(
        "select b.id from bin b where b.warehouse_id = $1 and b.active = 1 "
        "and b.type in ('pick_face', 'reserve') and not exists (select 1 from bin_balance c "
        "where c.bin_id = b.id and c.quantity > 0) "
        "order by case when b.zone_id in (select z.zone_id from bin z "
        "join bin_balance c on c.bin_id = z.id where c.item_id = $2 and z.zone_id is not null "
        "and z.type in ('pick_face', 'reserve')) then 0 else 1 end, b.pick_order, b.code limit 1",
        warehouse, item);
    if (empty) return Proposal{catalog::load_bin(reads, empty->id<catalog::Bin>(0)), "empty"};
    return std::nullopt;
}

}  // namespace storekeep::warehouse
