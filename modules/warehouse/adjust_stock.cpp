// Goods, cost and money of an adjustment.
#include "modules/ledger/entry.h"
#include "modules/stock/cost.h"
#include "modules/stock/lot_store.h"
#include "modules/warehouse/adjustment.h"
#include "modules/warehouse/inventory_posting.h"

namespace storekeep::warehouse {

namespace {

// One adjustment on its way into the books.
struct Adjusting {
    const Adjustment& adjustment;
    Document document;  // dated on the day of posting
    std::map<Id<catalog::Item>, catalog::Item> items;
    FieldOfLine field;

    const catalog::Item& item_of(const AdjustmentLine& line) const { return items.at(line.item); }
    stock::Pool pool_of(const AdjustmentLine& line) const {
        return stock::pool_of(item_of(line), adjustment.warehouse, line.lot);
    }
};

std::map<Id<catalog::Item>, catalog::Item> items_of_lines(
    Reads& reads, const std::vector<AdjustmentLine>& lines) {
    std::set<Id<catalog::Item>> ids;
    for (const AdjustmentLine& line : lines) ids.insert(line.item);
    std::map<Id<catalog::Item>, catalog::Item> items;
    for (const catalog::Item& item : catalog::items_of(reads, {ids.begin(), ids.end()}))
        items.emplace(item.id, item);
    return items;
}

// A serial number cannot be found while it lies somewhere, nor twice.
void refuse_serials_here(Tx& tx, const Adjusting& one) {
    std::set<Id<stock::Lot>> found;
    for (const AdjustmentLine& line : one.adjustment.lines) {
        const catalog::Item& item = one.item_of(line);
        if (line.quantity.is_negative() || !item.has_serials()) continue;
        const std::string place = found.insert(line.lot).second
                                      ? stock::place_of_serial(tx, item.id, line.lot)
                                      : "another line";
        if (!place.empty())
            refuse(stock::serial_in_stock, one.field(line.line),
                   {{"item", item.sku},
                    {"serial", stock::lot_text(tx, line.lot)},
                    {"place", place}});
    }
}

// What is missing and held for orders is not theirs any more. Picked goods stay held.
std::vector<stock::Missed> let_go_what_is_missing(stock::Balances& balances,
                                                  const Adjusting& one) {
    std::map<stock::Spot, Quantity> missing;
    std::vector<stock::Missed> missed;
    for (const AdjustmentLine& line : one.adjustment.lines) {
        if (line.quantity.is_positive()) continue;
        const stock::Spot spot = line.spot();
        const Quantity sum = missing[spot] -= line.quantity;
        const stock::Content& content = balances.at(spot);
        if (content.quantity >= sum && content.free() < sum && content.bin_type != "packing")
            for (stock::Missed& part :
                 stock::let_go_missing(balances, spot, sum - content.free()))
                missed.push_back(std::move(part));
        stock::refuse_unless_free(balances, spot, sum, one.field(line.line));
    }
    return missed;
}

void move_goods(stock::Balances& balances, const Adjusting& one) {
    std::vector<stock::Move> moves;
    std::vector<stock::Arrival> arrivals;
    for (const AdjustmentLine& line : one.adjustment.lines) {
        const stock::Place here{line.bin, line.status};
        const stock::Place loss = stock::outside(catalog::loss_place);
        const bool gain = line.quantity.is_positive();
        moves.push_back({line.line, line.item, line.lot, gain ? line.quantity : -line.quantity,
                         gain ? loss : here, gain ? here : loss});
        if (gain) arrivals.push_back({line.spot(), line.quantity});
    }
    stock::record(balances, one.document, moves);
    stock::fill_backorders(balances, one.adjustment.warehouse, arrivals);
}

// What each line changes, signed, and what of it is kept out of stock by a standard cost.
struct MovedCost {
    std::vector<Valued> goods;
    std::vector<std::pair<Id<catalog::Item>, Money>> variances;
};

// Gains come in at their value, losses leave at their cost.
MovedCost move_cost(Tx& tx, const Adjusting& one) {
    MovedCost moved;
    std::vector<Valued>& goods = moved.goods;
    std::vector<stock::CostIn> in;
    std::vector<stock::CostOut> out;
    for (const AdjustmentLine& line : one.adjustment.lines) {
        const catalog::Item& item = one.item_of(line);
        if (line.quantity.is_negative()) {
            out.push_back({line.line, one.pool_of(line), item.cost_method, -line.quantity});
            continue;
        }
        in.push_back({line.line, one.pool_of(line), item.cost_method, line.quantity, *line.value});
        goods.push_back({item.id, item.category, *line.value});
    }
    const std::vector<Money> values = stock::issue(tx, one.document, out);
    for (std::size_t index = 0; index < out.size(); ++index) {
        const catalog::Item& item = one.items.at(out[index].pool.item);
        goods.push_back({item.id, item.category, -values[index]});
    }
    const std::vector<stock::CameIn> came = stock::receive(tx, one.document, in);
    for (std::size_t index = 0; index < came.size(); ++index)
        moved.variances.emplace_back(in[index].pool.item, came[index].variance);
    return moved;
}

// The orders that lost goods seek them in other bins, and are told.
Json short_orders(stock::Balances& balances, const Adjusting& one,
                  const std::vector<stock::Missed>& missed) {
    Tx& tx = balances.tx();
    Json shorted = Json::list();
    for (const stock::Missed& part : missed) {
        std::vector<stock::Demand> again{stock::load_demand(tx, part.demand)};
        const Quantity found = stock::allocate(balances, again, part.bin);
        const stock::Demand& demand = again.front();
        const Document order = load_document(tx, demand.document);
        note_event(tx, order.id, "goods_missing",
                   fmt::format("{}: {} of line {}", one.document.number, text(part.quantity),
                               demand.line));
        shorted.append(Json::object()
                           .set("order", order.number)
                           .set("line", demand.line)
                           .set("quantity", text(part.quantity))
                           .set("reallocated", text(found))
                           .set("backordered", text(demand.waiting())));
    }
    return shorted;
}

}  // namespace

Adjusted adjust_stock(Tx& tx, const Adjustment& adjustment, Date date, FieldOfLine field) {
    Adjusting one{adjustment, adjustment.document, items_of_lines(tx, adjustment.lines), field};
    one.document.date = date;
    const std::string_view role = adjustment_reason(adjustment.reason).role;
    const ledger::PostingRules rules(tx);
    for (const auto& [id, item] : one.items)
        refuse_without_accounts(rules, item.category, adjustment.warehouse, role);
    stock::Balances balances(tx);
    const std::vector<stock::Missed> missed = let_go_what_is_missing(balances, one);
    refuse_serials_here(tx, one);
    move_goods(balances, one);
    const MovedCost moved = move_cost(tx, one);
    Adjusted done{{0, tx.currency()}, {0, tx.currency()}, {}, Json::list()};
    for (const Valued& each : moved.goods) {
        done.value += each.value;
        done.worth += each.value.is_negative() ? -each.value : each.value;
    }
    ledger::Entry entry =
        against_inventory(rules, one.document, adjustment.warehouse, role, moved.goods);
    for (const auto& [item, variance] : moved.variances)
        ledger::keep_out_of_stock(entry, rules, one.items.at(item), adjustment.warehouse,
                                  variance);
    done.journal = ledger::post(tx, entry);
    done.shorted = short_orders(balances, one, missed);
    return done;
}

}  // namespace storekeep::warehouse
