#include "reports/warehouse/waiting_goods.h"

#include "modules/warehouse/putaway.h"

namespace storekeep::reports {

namespace {

// The latest receipts of what lies in a bin are those that it may have come with.
constexpr std::int64_t receipts_looked_at = 50;

struct Lying {
    Id<catalog::Bin> bin;
    Id<catalog::Item> item;
    Id<stock::Lot> lot;
    std::string status;
    auto operator<=>(const Lying&) const = default;
};

struct Told {
    WaitingGoods goods;  // what is the same of all that lies there
    Id<catalog::Warehouse> warehouse;
    Quantity quantity;
};

std::map<Lying, Told> lying_at_the_dock(Reads& reads, const Selection& asked) {
    std::map<Lying, Told> lying;
    Conditions conditions;
    reads.each(
        "select c.bin_id, c.item_id, c.lot_id, c.status, c.quantity, i.sku, i.name, l.code, "
        "l.serial, i.unit, w.code, b.code, b.warehouse_id, i.tracking from bin b "
        "join bin_balance c on c.bin_id = b.id join item i on i.id = c.item_id "
        "join lot l on l.id = c.lot_id join warehouse w on w.id = b.warehouse_id "
        "where b.type = 'receiving' and c.quantity > 0" +
            conditions.equal("b.warehouse_id", asked.warehouse) +
            conditions.equal("c.item_id", asked.item),
        conditions.values(), [&](const Row& row) {
            Told& told = lying[{row.id<catalog::Bin>(0), row.id<catalog::Item>(1),
                                row.id<stock::Lot>(2), row.text(3)}];
            told.quantity = row.quantity(4);
            told.warehouse = row.id<catalog::Warehouse>(12);
            told.goods = {{}, 0, row.text(5), row.text(6), lot_text(row.text(7), row.text(8)), {},
                          row.text(9), row.text(10), row.text(11), row.text(3), {}, 0,
                          row.text(13), {}};
        });
    return lying;
}

struct Came {
    std::string number;
    Instant at;
};

std::map<Id<Document>, Came> receipts_of(Reads& reads, const std::map<Lying, Told>& lying) {
    std::map<Id<Document>, Came> receipts;
    for (const auto& [where, told] : lying)
        reads.each(
            fmt::format("select d.id, d.number, o.at from (select document_id from stock_move "
                        "where to_bin_id = $1 and item_id = $2 and lot_id = $3 and to_status = $4 "
                        "order by date desc, quantity desc limit {}) m join receipt r "
                        "on r.id = m.document_id join document d on d.id = r.id "
                        "join operation_log o on o.sequence = d.sequence",
                        receipts_looked_at),
            {bind(where.bin), bind(where.item), bind(where.lot), bind(where.status)},
            [&](const Row& row) {
                receipts[row.id<Document>(0)] = {row.text(1), row.instant(2)};
            });
    return receipts;
}

Instant latest(Reads& reads) {
    const auto row = reads.first("select at from operation_log where sequence = $1",
                                 reads.company().sequence);
    return row ? row->instant(0) : Instant{};
}

}  // namespace

// What was moved from the dock by hand, without naming its receipt, is no longer there to be told.
std::vector<WaitingGoods> goods_to_put_away(Reads& reads, const Selection& asked) {
    constexpr std::int64_t microseconds_a_minute = 60'000'000;
    std::map<Lying, Told> lying = lying_at_the_dock(reads, asked);
    std::map<std::pair<Id<catalog::Warehouse>, Id<catalog::Item>>,
             std::optional<warehouse::Proposal>>
        proposals;
    const Instant now = latest(reads);
    std::vector<WaitingGoods> waiting;
    for (const auto& [receipt, came] : receipts_of(reads, lying)) {
        for (const warehouse::ReceivedGoods& line : warehouse::received_goods(reads, receipt)) {
            const auto there = lying.find({line.bin, line.item, line.lot, line.status});
            if (there == lying.end()) continue;
            Told& told = there->second;
            const Quantity left = std::min(line.left(), told.quantity);
            if (!left.is_positive()) continue;
            told.quantity -= left;
            const auto [proposal, is_new] =
                proposals.try_emplace({told.warehouse, line.item});
            if (is_new)
                proposal->second = warehouse::propose_bin(reads, line.item, told.warehouse);
            WaitingGoods one = told.goods;
            one.receipt = came.number;
            one.line = line.line;
            one.quantity = left;
            if (proposal->second) {
                one.proposed = proposal->second->bin.code;
                one.rule = proposal->second->rule;
            }
            one.minutes = (now.microseconds - came.at.microseconds) / microseconds_a_minute;
            waiting.push_back(std::move(one));
        }
    }
    return waiting;
}

}  // namespace storekeep::reports
