#include "modules/warehouse/pick_short.h"

#include "modules/warehouse/count_task.h"
#include "modules/warehouse/picking.h"

namespace storekeep::warehouse {

const Rule not_short{
    "not_short",
    "bin {bin} was to give {held} and gave {found}: that is not short; confirm the "
    "pick with pick.confirm"};

void PickShort::fields(Fields& f) {
    f.field("sales_order", sales_order, "the order picked for", "sales_order");
    f.field("line", line, "the order's line");
    f.field("bin", bin, "where less was found", "bin");
    f.field("found", found, "how many were there, in the item's base unit; they are picked");
}

namespace {

struct Short {
    std::vector<PickedGoods> found;
    std::vector<stock::Allocation> missing;
    Quantity missing_sum;
};

// Divides the line's holdings in the bin into what was found and what was not.
Short divided(const OrderWork& work, const PickShort& request, const catalog::Bin& bin,
              const catalog::Bin& packing) {
    Short answer;
    Quantity left = request.found;
    for (const Holding& holding : work.holdings) {
        if (holding.line != request.line || holding.bin != bin.id) continue;
        const Quantity part = std::min(left, holding.quantity);
        left -= part;
        if (part.is_positive()) {
            answer.found.push_back({holding, packing});
            answer.found.back().from.quantity = part;
        }
        const Quantity missing = holding.quantity - part;
        if (missing.is_zero()) continue;
        answer.missing.push_back({holding.demand, holding.bin, holding.lot, missing});
        answer.missing_sum += missing;
    }
    return answer;
}

void refuse_unless_short(const PickShort& request, const catalog::Bin& bin, Quantity held) {
    if (request.found.is_negative())
        refuse(value_not_negative, "found", {{"field", "found"}, {"value", text(request.found)}});
    if (held.is_zero() || bin.type == "packing")
        refuse(not_allocated_here, "bin",
               {{"line", std::to_string(request.line)},
                {"bin", bin.code},
                {"held", "0"},
                {"wanted", text(request.found)}});
    if (request.found >= held)
        refuse(not_short, "found",
               {{"bin", bin.code}, {"held", text(held)}, {"found", text(request.found)}});
}

}  // namespace

Json pick_short(Tx& tx, const PickShort& request) {
    OrderWork work = order_work(tx, request.sales_order);
    ledger::refuse_when_closed(tx, request.date);
    stock::Demand& demand = work.demand_of(request.line, "line");
    OrderBins bins(tx);
    const catalog::Bin bin = bins.named(demand.warehouse, request.bin, "bin");
    refuse_unless_short(request, bin, work.held_in(request.line, bin.id));
    const catalog::Item item = catalog::items_of(tx, {demand.item}).front();
    if (request.found.is_positive()) in_base(request.found, {}, item.step, "found");
    const Short parts = divided(work, request, bin, bins.packing(demand.warehouse));

    // From here on it must succeed.
    stock::Balances balances(tx);
    Json result = Json::object();
    if (!parts.found.empty())
        result.set("pick", pick_goods(tx, balances, work, parts.found, "", request).number);
    for (const stock::Allocation& holding : parts.missing)
        stock::release_from(balances, demand, holding);
    balances.write();
    std::vector<stock::Demand> again{demand};
    const Quantity reallocated = stock::allocate(balances, again, bin.id);
    ask_for_count(tx, bin.id, demand.item, work.order.id);
    note_event(tx, work.order.id, "picked_short",
               fmt::format("line {}: {} of {} found in {}", request.line, text(request.found),
                           text(request.found + parts.missing_sum), bin.code));
    return result.set("sales_order", work.order.number)
        .set("line", request.line)
        .set("picked", text(request.found))
        .set("reallocated", text(reallocated))
        .set("backordered", text(again.front().waiting()))
        .set("count_task", Json::object().set("bin", bin.code).set("item", item.sku));
}

Operation pick_short_operation() {
    return operation<PickShort>(
        "pick.short", "warehouse.work",
        "Less was found in a bin than an order holds there: picks it, seeks the rest elsewhere",
        {&document_not_found, &not_on_the_floor, &ledger::period_closed, &line_not_on_order,
         &catalog::bin_not_found, &catalog::bin_not_in_warehouse, &catalog::bin_not_active,
         &value_not_negative, &not_allocated_here, &not_short, &conversion_not_exact,
         &stock::bin_frozen, &stock::negative_later},
        pick_short);
}

}  // namespace storekeep::warehouse
