#include "modules/sales/shipment_plan.h"

#include "core/must.h"
#include "core/text.h"

namespace storekeep::sales {

const Rule nothing_to_ship{"nothing_to_ship",
                           "nothing of {number} is packed and waiting; pack it first"};
const Rule several_warehouses{
    "several_warehouses",
    "{number} is packed in {warehouses}; ship each on its own: say which warehouse"};
const Rule more_than_packed{
    "more_than_packed",
    "of {number} line {line} {packed} are packed and {shipped} shipped; {wanted} cannot be"};

namespace {

// Takes `quantity` of the line's packed goods, any lot; they are taken off `packed`.
void take(std::vector<warehouse::HandledLot>& packed, std::int64_t line, Quantity quantity,
          std::vector<warehouse::HandledLot>& taken) {
    for (warehouse::HandledLot& lot : packed) {
        if (lot.line != line) continue;
        const Quantity part = std::min(quantity, lot.to_ship());
        if (!part.is_positive()) continue;
        taken.push_back({line, lot.lot, {}, part, {}});
        lot.shipped += part;
        quantity -= part;
    }
    must(quantity.is_zero(), "what is shipped is packed");
}

std::vector<warehouse::HandledLot> as_asked(Reads& reads, warehouse::OrderWork& work,
                                            std::vector<warehouse::HandledLot> packed,
                                            const ShipmentPost& request) {
    std::vector<Id<catalog::Item>> ids;
    for (std::size_t index = 0; index < request.lines.size(); ++index)
        ids.push_back(
            work.demand_of(request.lines[index].line, in_list("lines", index, "line")).item);
    const std::vector<catalog::Item> items = catalog::items_of(reads, ids);
    std::vector<warehouse::HandledLot> taken;
    for (std::size_t index = 0; index < request.lines.size(); ++index) {
        const ShipmentLineEntry& entry = request.lines[index];
        const std::string path = in_list("lines", index);
        Quantity all_packed;
        Quantity shipped;
        for (const warehouse::HandledLot& lot : packed)
            if (lot.line == entry.line) {
                all_packed += lot.packed;
                shipped += lot.shipped;
            }
        const Quantity wanted = entry.quantity
                                    ? warehouse::base_quantity(reads, items[index],
                                                               *entry.quantity, entry.unit, path)
                                    : all_packed - shipped;
        if (wanted > all_packed - shipped || wanted.is_zero())
            refuse(more_than_packed, path + ".quantity",
                   {{"number", work.order.number},
                    {"line", std::to_string(entry.line)},
                    {"packed", text(all_packed)},
                    {"shipped", text(shipped)},
                    {"wanted", text(wanted)}});
        take(packed, entry.line, wanted, taken);
    }
    return taken;
}

// All that is packed and not shipped, of one warehouse when that is said.
std::vector<warehouse::HandledLot> all_packed(warehouse::OrderWork& work,
                                              const std::vector<warehouse::HandledLot>& packed,
                                              Id<catalog::Warehouse> only) {
    std::vector<warehouse::HandledLot> taken;
    for (const warehouse::HandledLot& lot : packed) {
        if (!lot.to_ship().is_positive()) continue;
        if (only && work.demand_of(lot.line, "lines").warehouse != only) continue;
        taken.push_back({lot.line, lot.lot, {}, lot.to_ship(), {}});
    }
    return taken;
}

// The one warehouse from which the goods leave.
catalog::Warehouse warehouse_of(Reads& reads, warehouse::OrderWork& work,
                                const std::vector<warehouse::HandledLot>& taken) {
    std::set<Id<catalog::Warehouse>> ids;
    for (const warehouse::HandledLot& lot : taken)
        ids.insert(work.demand_of(lot.line, "lines").warehouse);
    if (ids.empty()) refuse(nothing_to_ship, "sales_order", {{"number", work.order.number}});
    std::vector<std::string> codes;
    for (const Id<catalog::Warehouse> id : ids)
        codes.push_back(catalog::load_warehouse(reads, id).code);
    if (codes.size() > 1)
        refuse(several_warehouses, "warehouse",
               {{"number", work.order.number}, {"warehouses", joined(codes, " and ")}});
    return catalog::load_warehouse(reads, *ids.begin());
}

// Finds the goods in the packing bins where they wait.
void locate(ShipmentPlan& plan, std::vector<warehouse::Holding> waiting,
            const std::vector<warehouse::HandledLot>& taken) {
    for (const warehouse::HandledLot& lot : taken) {
        Quantity left = lot.packed;
        for (warehouse::Holding& holding : waiting) {
            const bool fits =
                holding.is_picked() && holding.line == lot.line && holding.lot == lot.lot;
            const Quantity part = fits ? std::min(left, holding.quantity) : Quantity{};
            if (!part.is_positive()) continue;
            plan.goods.push_back(holding);
            plan.goods.back().quantity = part;
            holding.quantity -= part;
            left -= part;
        }
        must(left.is_zero(), "packed goods wait in a packing bin");
    }
}

void add_costs(ShipmentPlan& plan) {
    std::map<std::pair<std::int64_t, stock::Pool>, std::size_t> known;
    for (std::size_t index = 0; index < plan.goods.size(); ++index) {
        const warehouse::Holding& goods = plan.goods[index];
        const stock::Pool pool =
            stock::pool_of(plan.items[index], plan.warehouse.id, goods.lot);
        const auto [found, is_new] = known.try_emplace({goods.line, pool}, plan.costs.size());
        if (is_new)
            plan.costs.push_back({goods.line, pool, plan.items[index].cost_method, {}});
        plan.costs[found->second].quantity += goods.quantity;
    }
}

}  // namespace

ShipmentPlan plan_shipment(Reads& reads, warehouse::OrderWork& work, const ShipmentPost& request) {
    Id<catalog::Warehouse> only;
    if (request.warehouse)
        only = catalog::warehouse_named(reads, *request.warehouse, "warehouse").id;
    const std::vector<warehouse::HandledLot> packed =
        warehouse::handled_lots(reads, work.order.id);
    const std::vector<warehouse::HandledLot> taken =
        request.lines.empty() ? all_packed(work, packed, only)
                              : as_asked(reads, work, packed, request);
    ShipmentPlan plan;
    plan.warehouse = warehouse_of(reads, work, taken);
    locate(plan, work.holdings, taken);
    std::vector<Id<catalog::Item>> ids;
    for (const warehouse::Holding& goods : plan.goods) ids.push_back(goods.item);
    plan.items = catalog::items_of(reads, ids);
    add_costs(plan);
    return plan;
}

}  // namespace storekeep::sales
