#include "core/must.h"
#include "modules/stock/stock.h"

namespace storekeep::stock {

void Balances::load(const std::vector<Spot>& spots) {
    std::vector<std::vector<Value>> keys;
    std::set<Spot> asked;
    for (const Spot& spot : spots)
        if (!contents_.contains(spot) && asked.insert(spot).second)
            keys.push_back({bind(spot.bin), bind(spot.item), bind(spot.lot), bind(spot.status)});
    tx_.each_of(
        "with wanted(bin_id, item_id, lot_id, status) as ({wanted}) "
        "select w.bin_id, w.item_id, w.lot_id, w.status, b.warehouse_id, b.code, b.type, "
        "coalesce(c.quantity, 0), coalesce(c.allocated, 0), coalesce(c.last_date, 0), f.frozen_by "
        "from wanted w join bin b on b.id = w.bin_id left join bin_balance c "
        "on c.bin_id = w.bin_id and c.item_id = w.item_id and c.lot_id = w.lot_id "
        "and c.status = w.status left join bin_freeze f "
        "on f.bin_id = w.bin_id and (f.item_id = 0 or f.item_id = w.item_id)",
        keys, [&](const Row& row) {
            const Spot spot{row.id<catalog::Bin>(0), row.id<catalog::Item>(1), row.id<Lot>(2),
                            row.text(3)};
            contents_[spot] = {row.quantity(7), row.quantity(8),
                               row.date(9),     row.id_or_none<catalog::Warehouse>(4),
                               row.text(5),     row.text(6),
                               row.id_or_none<Document>(10)};
        });
}

const Content& Balances::at(const Spot& spot) {
    const auto found = contents_.find(spot);
    if (found != contents_.end()) return found->second;
    load({spot});
    must(contents_.contains(spot), "a spot lies in a bin that exists");
    return contents_.at(spot);
}

Content& Balances::change(const Spot& spot) {
    before_.try_emplace(spot, at(spot));
    return contents_.at(spot);
}

void Balances::write() {
    for (const auto& [spot, before] : before_) {
        const Content& now = contents_.at(spot);
        must(!now.allocated.is_negative() && now.allocated <= now.quantity,
             fmt::format("bin {} holds {} and promises {}", now.bin_code, text(now.quantity),
                         text(now.allocated)));
        tx_.upsert_row("bin_balance",
                       "bin_id, item_id, lot_id, status, quantity, allocated, last_date", 4,
                       spot.bin, spot.item, spot.lot, spot.status, now.quantity, now.allocated,
                       now.last_date);
        tx_.accumulate_row("item_balance",
                           "item_id, warehouse_id, lot_id, status, quantity, allocated", 4,
                           spot.item, now.warehouse, spot.lot, spot.status,
                           now.quantity - before.quantity, now.allocated - before.allocated);
        tx_.touch("stock_item", spot.item.value);
    }
    before_.clear();
}

}  // namespace storekeep::stock
