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

std::vector<Id<Lot>> lots_named(Reads& reads, Id<catalog::Item> item, const std::string& name) {
    std::vector<Id<Lot>> lots;
    reads.each(
        "select id from lot where item_id = $1 and code = $2 "
        "union select id from lot where item_id = $1 and serial = $2 order by 1",
        {bind(item), bind(name)}, [&](const Row& row) { lots.push_back(row.id<Lot>(0)); });
    return lots;
}

std::map<Id<Lot>, LotTerms> terms_of(Reads& reads, const std::set<Id<Lot>>& lots) {
    std::map<Id<Lot>, LotTerms> terms;
    std::vector<std::vector<Value>> keys;
    for (const Id<Lot> lot : lots)
        if (lot) keys.push_back({bind(lot)});
    reads.each_of(
        "with wanted(id) as ({wanted}) select l.id, l.expires, l.blocked_by from wanted w "
        "join lot l on l.id = w.id",
        keys, [&](const Row& row) {
            terms[row.id<Lot>(0)] = {row.optional_date(1), row.id_or_none<Document>(2)};
        });
    return terms;
}

void set_blocked(Tx& tx, const std::vector<Id<Lot>>& lots, Id<Document> by) {
    for (const Id<Lot> lot : lots)
        tx.execute("update lot set blocked_by = $1 where id = $2", by ? bind(by) : Value{}, lot);
}

std::vector<Id<Lot>> lots_blocked_by(Reads& reads, Id<Document> by) {
    std::vector<Id<Lot>> lots;
    reads.each("select id from lot where blocked_by = $1 order by id", {bind(by)},
               [&](const Row& row) { lots.push_back(row.id<Lot>(0)); });
    return lots;
}

std::vector<LotSpot> spots_of_lots(Reads& reads, const std::vector<Id<Lot>>& lots) {
    std::vector<LotSpot> spots;
    std::vector<std::vector<Value>> keys;
    for (const Id<Lot> lot : lots) keys.push_back({bind(lot)});
    reads.each_of(
        "with wanted(id) as ({wanted}) select c.bin_id, c.item_id, c.lot_id, c.status, c.quantity, "
        "c.allocated, b.warehouse_id, b.code, b.type from wanted w "
        "join bin_balance c on c.lot_id = w.id and c.lot_id <> 0 and c.quantity > 0 "
        "join bin b on b.id = c.bin_id order by b.warehouse_id, b.code, c.status, c.lot_id",
        keys, [&](const Row& row) {
            spots.push_back({{row.id<catalog::Bin>(0), row.id<catalog::Item>(1), row.id<Lot>(2),
                              row.text(3)},
                             row.quantity(4), row.quantity(5),
                             row.id_or_none<catalog::Warehouse>(6), row.text(7), row.text(8)});
        });
    return spots;
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

std::string place_of_serial(Reads& reads, Id<catalog::Item> item, Id<Lot> lot) {
    for (const auto& [serial, known] : lots_by_serial(reads, item, {key_of(reads, lot).serial}))
        for (const KnownLot& one : known)
            if (!one.place.empty()) return one.place;
    return {};
}

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
