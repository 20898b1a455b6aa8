// The only SQL that writes stock_count, count_scope, count_spot and count_entry.
#include "core/must.h"
#include "modules/stock/freeze.h"
#include "modules/warehouse/stock_count.h"

namespace storekeep::warehouse {

void insert_count(Tx& tx, const StockCount& count, const std::vector<ScopePart>& scope) {
    tx.insert_row("stock_count",
                  "id, warehouse_id, blind, tolerance, state, adjustment_id, freezes",
                  count.document.id, count.warehouse, count.blind, count.tolerance, count.state,
                  std::monostate{}, count.freezes);
    std::vector<std::vector<Value>> keys;
    for (const ScopePart& part : scope) {
        tx.insert_row("count_scope", "count_id, bin_id, item_id", count.document.id, part.bin,
                      part.item);
        if (count.freezes) stock::freeze(tx, part.bin, part.item, count.document.id);
        keys.push_back({bind(part.bin), bind(part.item)});
    }
    std::vector<std::pair<stock::Spot, Quantity>> spots;
    tx.each_of(
        "with wanted(bin_id, item_id) as ({wanted}) "
        "select c.bin_id, c.item_id, c.lot_id, c.status, c.quantity from wanted w "
        "join bin_balance c on c.bin_id = w.bin_id and (w.item_id = 0 or c.item_id = w.item_id) "
        "where c.quantity > 0 order by c.bin_id, c.item_id, c.lot_id, c.status",
        keys, [&](const Row& row) {
            spots.push_back({{row.id<catalog::Bin>(0), row.id<catalog::Item>(1),
                              row.id<stock::Lot>(2), row.text(3)},
                             row.quantity(4)});
        });
    for (const auto& [spot, booked] : spots)
        tx.insert_row("count_spot", "count_id, bin_id, item_id, status, lot_id, booked",
                      count.document.id, spot.bin, spot.item, spot.status, spot.lot, booked);
}

void save_state(Tx& tx, const StockCount& count) {
    tx.execute("update stock_count set state = $1, adjustment_id = $2 where id = $3", count.state,
               count.adjustment ? bind(count.adjustment) : Value{}, count.document.id);
    if (count.freezes && count.state != "open") stock::thaw(tx, count.document.id);
}

StockCount load_count(Reads& reads, const Document& document) {
    const auto row = reads.first(
        "select warehouse_id, blind, tolerance, state, adjustment_id, freezes from stock_count "
        "where id = $1",
        document.id);
    must(row.has_value(), "a count's document has its count");
    return {document,
            row->id<catalog::Warehouse>(0),
            row->truth(1),
            row->is_null(2) ? std::nullopt : std::optional(row->percent(2)),
            row->text(3),
            row->id_or_none<Document>(4),
            row->truth(5)};
}

namespace {

std::vector<stock::LotShare> shares(Reads& reads, std::string_view sql,
                                    const std::vector<Value>& parameters) {
    std::vector<stock::LotShare> answer;
    reads.each(sql, parameters, [&](const Row& row) {
        answer.push_back({row.id<stock::Lot>(0), row.quantity(1)});
    });
    return answer;
}

}  // namespace

std::vector<stock::LotShare> booked_then(Reads& reads, const StockCount& count,
                                         const Place& place) {
    return shares(reads,
                  "select lot_id, booked from count_spot where count_id = $1 and bin_id = $2 "
                  "and item_id = $3 and status = $4 order by lot_id",
                  {bind(count.document.id), bind(place.bin), bind(place.item),
                   bind(place.status)});
}

std::vector<stock::LotShare> booked_now(Reads& reads, const Place& place) {
    return shares(reads,
                  "select lot_id, quantity from bin_balance where bin_id = $1 and item_id = $2 "
                  "and status = $3 and quantity > 0 order by lot_id",
                  {bind(place.bin), bind(place.item), bind(place.status)});
}

bool is_in_scope(Reads& reads, const StockCount& count, const Place& place) {
    return reads
        .first("select 1 from count_scope where count_id = $1 and bin_id = $2 "
               "and (item_id = 0 or item_id = $3)",
               count.document.id, place.bin, place.item)
        .has_value();
}

void insert_entry(Tx& tx, const StockCount& count, const CountEntry& entry) {
    tx.insert_row("count_entry",
                  "count_id, bin_id, item_id, status, lot_id, round, counted, booked, moment, "
                  "unit_cost, user_name, at",
                  count.document.id, entry.place.bin, entry.place.item, entry.place.status,
                  entry.lot, entry.round, entry.counted, entry.booked, entry.moment,
                  entry.unit_cost, tx.user(), tx.now());
}

std::vector<CountEntry> entries_of(Reads& reads, const StockCount& count) {
    std::vector<CountEntry> entries;
    reads.each(
        "select bin_id, item_id, status, lot_id, round, counted, booked, moment, unit_cost, "
        "user_name "
        "from count_entry where count_id = $1 order by bin_id, item_id, status, lot_id, round",
        {bind(count.document.id)}, [&](const Row& row) {
            entries.push_back(
                {{row.id<catalog::Bin>(0), row.id<catalog::Item>(1), row.text(2)},
                 row.id<stock::Lot>(3),
                 row.integer(4),
                 row.quantity(5),
                 row.quantity(6),
                 row.integer(7),
                 row.is_null(8) ? std::nullopt : std::optional(row.price(8)),
                 row.text(9)});
        });
    return entries;
}

std::int64_t places_left(Reads& reads, const StockCount& count) {
    return reads.integer(
        "select count(*) from (select distinct s.bin_id, s.item_id, s.status from count_spot s "
        "where s.count_id = $1 and not exists (select 1 from count_entry e "
        "where e.count_id = s.count_id and e.bin_id = s.bin_id and e.item_id = s.item_id "
        "and e.status = s.status)) x",
        count.document.id);
}

std::string adjusted_since(Reads& reads, const CountEntry& entry) {
    const auto row = reads.first(
        "select d.number from stock_move m join document d on d.id = m.document_id "
        "where m.item_id = $1 and m.id > $2 and m.lot_id = $3 and d.kind = 'adjustment' "
        "and ((m.from_bin_id = $4 and m.from_status = $5) "
        "or (m.to_bin_id = $4 and m.to_status = $5)) order by m.id desc limit 1",
        entry.place.item, entry.moment, entry.lot, entry.place.bin, entry.place.status);
    return row ? row->text(0) : std::string{};
}

}  // namespace storekeep::warehouse
