#include "modules/warehouse/pick_confirm.h"

#include "core/text.h"
#include "modules/stock/lot_store.h"
#include "modules/warehouse/leaving_lots.h"
#include "modules/warehouse/pick_instead.h"

namespace storekeep::warehouse {

const Rule wrong_item{"wrong_item",
                      "line {line} wants {item}, '{scanned}' was scanned; put it back"};
const Rule nothing_to_pick{"nothing_to_pick",
                           "nothing of {number} is held in a bin that is picked from; allocate it, "
                           "or put its goods away"};

void PickLine::fields(Fields& f) {
    f.field("line", line, "the order's line");
    f.field("bin", bin, "where the goods were taken from", "bin");
    f.field("quantity", quantity, "how many were taken; left out: all that is held there");
    f.field("unit", unit, "the unit counted in; left out: the item's base unit", "unit");
    f.field("item", item, "what was scanned, a SKU or barcode, to be sure it is the line's item");
    f.field("reason", reason,
            "why another lot was taken than the one that goes first, or goods in another bin");
    tracked_fields(f);
}

void PickConfirm::fields(Fields& f) {
    f.field("sales_order", sales_order, "the order picked for", "sales_order");
    f.field("number", number, "the pick's number; left out: the next of the series");
    f.list("lines", lines, "what was taken from where; left out: all that is held for the order");
}

namespace {

std::vector<PickedGoods> all_held(OrderWork& work, OrderBins& bins) {
    std::vector<PickedGoods> goods;
    for (const Holding& holding : work.holdings)
        if (catalog::is_pickable(holding.bin_type)) {
            const stock::Demand& demand = work.demand_of(holding.line, "lines");
            goods.push_back({holding, bins.packing(demand.warehouse)});
        }
    if (goods.empty())
        refuse(nothing_to_pick, "sales_order", {{"number", work.order.number}});
    return goods;
}

// Says whether the goods are not there at all, or there and not for this line.
[[noreturn]] void refuse_not_held(Reads& reads, const stock::Demand& demand,
                                  const catalog::Bin& bin, Quantity held, Quantity wanted,
                                  const std::string& field) {
    const Quantity there = lying_in(reads, bin.id, demand.item);
    if (there < wanted)
        refuse(stock::not_enough_in_bin, field,
               {{"bin", bin.code},
                {"there", text(there)},
                {"status", std::string(stock::available)},
                {"wanted", text(wanted)}});
    refuse(not_allocated_here, field,
           {{"line", std::to_string(demand.line)},
            {"bin", bin.code},
            {"held", text(held)},
            {"wanted", text(wanted)}});
}

// Takes holdings of the line in the bin, of any lot or of those said, until `wanted` is reached;
// what is taken is taken off `work`, so that a later line of the request does not take it again.
void take(stock::Balances& balances, OrderWork& work, OrderBins& bins, const PickLine& line,
          const catalog::Item& item, const std::string& field, std::vector<PickedGoods>& goods) {
    Tx& tx = balances.tx();
    const stock::Demand& demand = work.demand_of(line.line, field + ".line");
    const catalog::Bin& bin = bins.named(demand.warehouse, line.bin, field + ".bin");
    if (line.item && !is_item(tx, *line.item, item))
        refuse(wrong_item, field + ".item",
               {{"line", std::to_string(line.line)}, {"item", item.sku}, {"scanned", *line.item}});
    const Quantity held = bin.type == "packing" ? Quantity{} : work.held_in(line.line, bin.id);
    const Quantity wanted = line.quantity
                                ? base_quantity(tx, item, *line.quantity, line.unit, field)
                                : held;
    const bool any_lot = line.lots.empty() && line.serials.empty();
    std::vector<stock::LotShare> shares{{{}, wanted}};
    if (!any_lot) shares = stock::shares_of(tx, item, line, wanted, false, field);
    for (const stock::LotShare& share : shares) {
        Quantity left = share.quantity;
        for (Holding& holding : work.holdings) {
            const bool fits = holding.line == line.line && holding.bin == bin.id &&
                              !holding.is_picked() && (any_lot || holding.lot == share.lot);
            const Quantity part = fits ? std::min(left, holding.quantity) : Quantity{};
            if (!part.is_positive()) continue;
            goods.push_back({holding, bins.packing(demand.warehouse)});
            goods.back().from.quantity = part;
            holding.quantity -= part;
            left -= part;
        }
        // What is not told apart is taken from another bin only by who says why.
        const bool other_bin = any_lot && item.tracking == "none" && line.reason &&
                               bin.type != "packing";
        if ((!any_lot || other_bin) && left.is_positive())
            left -= take_instead(balances, work,
                                 {line.line, demand.id, item.id, bin.id, bin.code, bin.type,
                                  share.lot, left},
                                 bins.packing(demand.warehouse), line.reason, field + ".reason",
                                 goods);
        if (left.is_positive() || wanted.is_zero())
            refuse_not_held(tx, demand, bin, held, wanted, field + ".quantity");
    }
}

std::vector<PickedGoods> as_asked(stock::Balances& balances, OrderWork& work, OrderBins& bins,
                                  const PickConfirm& request) {
    std::vector<Id<catalog::Item>> ids;
    for (std::size_t index = 0; index < request.lines.size(); ++index)
        ids.push_back(
            work.demand_of(request.lines[index].line, in_list("lines", index, "line")).item);
    const std::vector<catalog::Item> items = catalog::items_of(balances.tx(), ids);
    std::vector<PickedGoods> goods;
    for (std::size_t index = 0; index < request.lines.size(); ++index)
        take(balances, work, bins, request.lines[index], items[index], in_list("lines", index),
             goods);
    return goods;
}

void refuse_wrong_lots(Reads& reads, OrderWork& work, const std::vector<PickedGoods>& goods,
                       const PickConfirm& request) {
    std::vector<Holding> taken;
    for (const PickedGoods& one : goods) taken.push_back(one.from);
    refuse_lots_that_stay(reads, work, taken, request.date,
                          request.lines.empty() ? "sales_order" : "lines");
}

void note_reasons(Tx& tx, const OrderWork& work, const PickConfirm& request) {
    for (const PickLine& line : request.lines)
        if (line.reason)
            note_event(tx, work.order.id,
                       line.lots.empty() && line.serials.empty() ? "picked_another_bin"
                                                                 : "picked_another_lot",
                       fmt::format("line {}: {}", line.line, *line.reason));
}

}  // namespace

Json confirm_pick(Tx& tx, const PickConfirm& request) {
    OrderWork work = order_work(tx, request.sales_order);
    ledger::refuse_when_closed(tx, request.date);
    OrderBins bins(tx);
    stock::Balances balances(tx);
    const std::vector<PickedGoods> goods =
        request.lines.empty() ? all_held(work, bins) : as_asked(balances, work, bins, request);
    refuse_wrong_lots(tx, work, goods, request);
    Json lines = listed(tx, goods);

    // From here on it must succeed.
    hold_what_was_taken(balances, work, goods);
    note_reasons(tx, work, request);
    const Document document =
        pick_goods(tx, balances, work, goods, request.number.value_or(""), request);
    serve_with_what_was_left(balances, goods);
    return Json::object()
        .set("pick", document.number)
        .set("sales_order", work.order.number)
        .set("lines", std::move(lines));
}

Operation pick_confirm_operation() {
    return operation<PickConfirm>(
        "pick.confirm", "warehouse.work",
        "Goods were taken from their bins for an order and stand in the packing bin",
        {&document_not_found, &not_on_the_floor, &ledger::period_closed, &nothing_to_pick,
         &line_not_on_order, &catalog::bin_not_found, &catalog::bin_not_in_warehouse,
         &catalog::bin_not_active, &wrong_item, &must_be_positive,
         &catalog::unit_without_conversion, &conversion_not_exact, &stock::lot_required,
         &stock::lot_not_found, &stock::lot_quantities_differ, &stock::serial_quantity_differs,
         &stock::lot_not_wanted, &earlier_lot_first, &stock::not_enough_in_bin, &not_allocated_here,
         &lot_blocked, &lot_expired, &number_taken, &stock::bin_frozen, &stock::negative_later},
        confirm_pick);
}

}  // namespace storekeep::warehouse
