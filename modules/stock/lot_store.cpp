#include "modules/stock/lot_store.h"

namespace storekeep::stock {

namespace {

std::vector<std::vector<Value>> keys_of(Id<catalog::Item> item,
                                        const std::vector<std::string>& names) {
    std::vector<std::vector<Value>> keys;
    for (const std::string& name : names) keys.push_back({bind(item), bind(name)});
    return keys;
}

}  // namespace

std::map<std::string, Id<Lot>> lots_by_code(Reads& reads, Id<catalog::Item> item,
                                            const std::vector<std::string>& codes) {
    std::map<std::string, Id<Lot>> lots;
    reads.each_of(
        "with wanted(item_id, code) as ({wanted}) select l.id, l.code from wanted w "
        "join lot l on l.item_id = w.item_id and l.code = w.code and l.serial = ''",
        keys_of(item, codes), [&](const Row& row) { lots[row.text(1)] = row.id<Lot>(0); });
    return lots;
}

std::map<std::string, std::vector<KnownLot>> lots_by_serial(
    Reads& reads, Id<catalog::Item> item, const std::vector<std::string>& serials) {
    std::map<std::string, std::vector<KnownLot>> lots;
    reads.each_of(
        "with wanted(item_id, serial) as ({wanted}) select l.id, l.code, l.serial, "
        "coalesce((select min(b.code) from bin_balance c join bin b on b.id = c.bin_id "
        "where c.lot_id = l.id and c.lot_id <> 0 and c.quantity > 0), '') from wanted w "
        "join lot l on l.item_id = w.item_id and l.serial = w.serial order by l.id",
        keys_of(item, serials), [&](const Row& row) {
            lots[row.text(2)].push_back(
                {row.id<Lot>(0), {row.text(1), row.text(2)}, row.text(3)});
        });
    return lots;
}

Id<Lot> make_lot(Tx& tx, Id<catalog::Item> item, const LotKey& key, std::optional<Date> expires) {
    const auto id = tx.next_id<Lot>();
    tx.insert_row("lot", "id, item_id, code, serial, expires", id, item, key.code, key.serial,
                  expires);
    return id;
}

namespace {

LotKey key_of(Reads& reads, Id<Lot> lot) {
    const auto row = reads.first("select code, serial from lot where id = $1", lot);
    return row ? LotKey{row->text(0), row->text(1)} : LotKey{};
}

}  // namespace

std::string lot_text(Reads& reads, Id<Lot> lot) {
    const LotKey key = key_of(reads, lot);
    return key.code.empty() || key.serial.empty() ? key.code + key.serial
                                                  : key.code + "/" + key.serial;
}

TrackedLine line_of_lot(Reads& reads, Id<Lot> lot) {
    const LotKey key = key_of(reads, lot);
    TrackedLine line;
    std::vector<std::string> serials;
    if (!key.serial.empty()) serials.push_back(key.serial);
    if (key.code.empty())
        line.serials = serials;
    else
        line.lots.push_back({key.code, std::nullopt, std::nullopt, serials});
    return line;
}

}  // namespace storekeep::stock
