#include "modules/upkeep/item_merge.h"

#include "modules/catalog/item_part_store.h"
#include "modules/catalog/item_store.h"
#include "modules/ledger/ledger.h"
#include "modules/purchasing/purchase_order_store.h"
#include "modules/sales/sales_order_store.h"
#include "modules/stock/cost.h"
#include "modules/stock/cost_pool_store.h"
#include "modules/stock/demand_store.h"
#include "modules/stock/item_stock_store.h"
#include "modules/upkeep/item_merge_posting.h"
#include "modules/upkeep/item_merge_store.h"
#include "office/office.h"

namespace storekeep::upkeep {

const Rule same_item{"same_item", "{item} is the item itself; name the one that stays"};
const Rule items_differ{"items_differ",
                        "{item} has {what} {value}, {into} has {other}; they cannot be joined"};
const Rule item_in_work{"item_in_work",
                        "{item} is in work: {what}; finish or take back that first"};

void ItemMerge::fields(Fields& f) {
    f.field("item", item, "the item that was entered twice and goes", "item");
    f.field("into", into, "the item that stays", "item");
}

namespace {

// The two items; `merged` becomes `survivor`.
struct ItemPair {
    catalog::Item merged;
    catalog::Item survivor;
};

void refuse_unless_equal(const ItemPair& pair, const std::string& what, const std::string& value,
                         const std::string& other) {
    if (value == other) return;
    refuse(items_differ, "into",
           {{"item", pair.merged.sku},
            {"what", what},
            {"value", value},
            {"into", pair.survivor.sku},
            {"other", other}});
}

std::string text_of(UnitRatio ratio) {
    return ratio.denominator == 1 ? std::to_string(ratio.numerator)
                                  : fmt::format("{}/{}", ratio.numerator, ratio.denominator);
}

void refuse_unless_alike(Tx& tx, const ItemPair& pair) {
    const catalog::Item& merged = pair.merged;
    const catalog::Item& survivor = pair.survivor;
    refuse_unless_equal(pair, "base unit", merged.unit, survivor.unit);
    refuse_unless_equal(pair, "step", text(merged.step), text(survivor.step));
    refuse_unless_equal(pair, "tracking", merged.tracking, survivor.tracking);
    refuse_unless_equal(pair, "cost method", merged.cost_method, survivor.cost_method);
    const auto known = catalog::units_of(tx, survivor.id);
    for (const auto& [unit, ratio] : catalog::units_of(tx, merged.id))
        if (const auto same = known.find(unit); same != known.end())
            refuse_unless_equal(pair, "a " + unit + " of", text_of(ratio), text_of(same->second));
}

// What lies here of the merged item, and the survivor's lots for its lots.
struct Stock {
    std::vector<stock::ItemSpot> spots;
    std::map<Id<stock::Lot>, Id<stock::Lot>> lots;
};

// A lot of the same number is the same lot; the survivor gets one where it has none.
Stock stock_to_join(Tx& tx, const ItemPair& pair) {
    Stock found{stock::spots_of(tx, pair.merged.id), {{{}, {}}}};
    const auto known = stock::lots_of(tx, pair.survivor.id);
    for (const stock::ItemSpot& one : found.spots) {
        if (found.lots.contains(one.spot.lot)) continue;
        const auto same = known.find(one.key);
        found.lots[one.spot.lot] =
            same != known.end() ? same->second
                                : stock::make_lot(tx, pair.survivor.id, one.key, one.expires);
    }
    return found;
}

// Out of the books under one name and in under the other, in the same bin and status.
std::vector<stock::Move> moves_of(const ItemPair& pair, const Stock& joined) {
    std::vector<stock::Move> moves;
    std::int64_t line = 0;
    const stock::Place nowhere = stock::outside(catalog::production_place);
    for (const stock::ItemSpot& one : joined.spots) {
        const stock::Place place{one.spot.bin, one.spot.status};
        moves.push_back({++line, pair.merged.id, one.spot.lot, one.quantity, place, nowhere});
        moves.push_back({line, pair.survivor.id, joined.lots.at(one.spot.lot), one.quantity,
                         nowhere, place});
    }
    return moves;
}

std::vector<MergedValue> carry_cost(Tx& tx, const ItemPair& pair, const Document& document,
                                    const Stock& joined) {
    std::vector<MergedValue> values;
    std::int64_t line = 0;
    for (const auto& [pool, quantity] : stock::pools_of(tx, pair.merged.id)) {
        stock::Carry carry;
        carry.line = ++line;
        carry.from = pool;
        carry.to = {pair.survivor.id, pool.warehouse, joined.lots.at(pool.lot)};
        carry.method = pair.merged.cost_method;
        carry.quantity = quantity;
        const stock::CameIn came = stock::carry(tx, document, carry);
        values.push_back({stock::posted_in(pool), came.value, came.variance});
    }
    return values;
}

void join_orders(Tx& tx, stock::Balances& balances, const ItemPair& pair,
                 std::vector<stock::Demand>& waiting) {
    purchasing::rename_open_lines(tx, pair.merged.id, pair.survivor.id);
    sales::rename_open_lines(tx, pair.merged.id, pair.survivor.id);
    for (stock::Demand& demand : waiting) {
        demand.item = pair.survivor.id;
        stock::save_item_of(tx, demand);
    }
    stock::allocate(balances, waiting);
}

void join_records(Tx& tx, const ItemPair& pair) {
    catalog::move_parts(tx, pair.merged.id, pair.survivor.id);
    catalog::ItemRecord record = *catalog::find_item(tx, pair.merged.sku);
    record.item.status = "blocked";
    record.item.version += 1;
    catalog::save_item(tx, record);
    catalog::raise_version(tx, pair.survivor.id);
}

Json merge(Tx& tx, const ItemMerge& request) {
    const ItemPair pair{catalog::item_named(tx, request.item, "item"),
                        catalog::item_named(tx, request.into, "into")};
    if (pair.merged.id == pair.survivor.id)
        refuse(same_item, "into", {{"item", pair.merged.sku}});
    request.refuse_when_changed(pair.merged.version, "item " + pair.merged.sku);
    refuse_unless_alike(tx, pair);
    if (const std::string work = work_in_progress(tx, pair.merged.id); !work.empty())
        refuse(item_in_work, "item", {{"item", pair.merged.sku}, {"what", work}});
    ledger::refuse_when_closed(tx, request.date);
    const ledger::PostingRules rules(tx);

    const Document document =
        register_document(tx, "item_merge", {}, request.date, request.memo.value_or(""));
    stock::Balances balances(tx);
    std::vector<stock::Demand> waiting = stock::open_demands(tx, pair.merged.id);
    for (stock::Demand& demand : waiting) stock::release(balances, demand, demand.allocated);
    const Stock joined = stock_to_join(tx, pair);
    stock::record(balances, document, moves_of(pair, joined));
    const std::vector<MergedValue> values = carry_cost(tx, pair, document, joined);
    const ledger::Journal journal = ledger::post(
        tx, merged_entry(rules, document, pair.merged, pair.survivor, values));
    join_orders(tx, balances, pair, waiting);
    join_records(tx, pair);
    insert_merge(tx, document, pair.merged.id, pair.survivor.id);
    note_event(tx, document.id, "merged",
               fmt::format("{} into {}", pair.merged.sku, pair.survivor.sku));

    Money value{0, tx.currency()};
    for (const MergedValue& one : values) value += one.value;
    Json result = Json::object()
                      .set("item_merge", document.number)
                      .set("item", pair.survivor.sku)
                      .set("value", text(value));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

}  // namespace

Operation item_merge_operation() {
    return operation<ItemMerge>(
        "item.merge", "catalog.merge",
        "Joins an item that was entered twice into the one that stays, with stock and orders",
        {&catalog::item_not_found, &same_item, &changed_meanwhile, &items_differ, &item_in_work,
         &ledger::period_closed, &stock::bin_frozen, &stock::negative_later,
         &ledger::account_role_missing},
        merge);
}

}  // namespace storekeep::upkeep
