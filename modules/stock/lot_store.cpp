#include "modules/stock/lot_store.h"

namespace storekeep::stock {

std::optional<Id<Lot>> find_lot(Reads& reads, Id<catalog::Item> item, const LotKey& key) {
    const auto row =
        reads.first("select id from lot where item_id = $1 and code = $2 and serial = $3", item,
                    key.code, key.serial);
    return row ? std::optional(row->id<Lot>(0)) : std::nullopt;
}

Id<Lot> make_lot(Tx& tx, Id<catalog::Item> item, const LotKey& key, std::optional<Date> expires) {
    const auto id = tx.next_id<Lot>();
    tx.insert_row("lot", "id, item_id, code, serial, expires", id, item, key.code, key.serial,
                  expires);
    return id;
}

std::string place_of_lot(Reads& reads, Id<catalog::Item> item, Id<Lot> lot) {
    const auto row = reads.first(
        "select b.code from bin_balance c join bin b on b.id = c.bin_id "
        "where c.item_id = $1 and c.lot_id = $2 and c.quantity > 0 order by b.code",
        item, lot);
    return row ? row->text(0) : std::string{};
}

std::string lot_text(Reads& reads, Id<Lot> lot) {
    const auto row = reads.first("select code, serial from lot where id = $1", lot);
    if (!row) return {};
    const std::string code = row->text(0);
    const std::string serial = row->text(1);
    return code.empty() || serial.empty() ? code + serial : code + "/" + serial;
}

}  // namespace storekeep::stock
