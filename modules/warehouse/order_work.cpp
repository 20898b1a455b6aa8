#include "modules/warehouse/order_work.h"

#include "core/text.h"

namespace storekeep::warehouse {

const Rule line_not_on_order{"line_not_on_order", "{number} has no line {line}; it has {lines}"};
const Rule not_on_the_floor{"not_on_the_floor",
                            "{number} asks for no goods; confirm it before the floor begins"};
const Rule not_allocated_here{
    "not_allocated_here",
    "line {line} holds {held} in bin {bin}, {wanted} are asked for; allocate the order again"};
const Rule line_repeated{"line_repeated", "line {line} is there twice; give each its own number"};

stock::Demand& OrderWork::demand_of(std::int64_t line, const std::string& field) {
    for (stock::Demand& demand : demands)
        if (demand.line == line) return demand;
    std::vector<std::string> known;
    for (const stock::Demand& demand : demands) known.push_back(std::to_string(demand.line));
    refuse(line_not_on_order, field,
           {{"number", order.number},
            {"line", std::to_string(line)},
            {"lines", joined(known, ", ")}});
}

Quantity OrderWork::held_in(std::int64_t line, Id<catalog::Bin> bin) const {
    Quantity held;
    for (const Holding& holding : holdings)
        if (holding.line == line && holding.bin == bin) held += holding.quantity;
    return held;
}

OrderWork order_work(Reads& reads, const std::string& sales_order) {
    const std::optional<Document> order = find_document(reads, "sales_order", sales_order);
    if (!order)
        refuse(document_not_found, "sales_order",
               {{"kind", "sales order"}, {"number", sales_order}});
    OrderWork work{*order, stock::demands_of(reads, order->id), {}};
    if (work.demands.empty())
        refuse(not_on_the_floor, "sales_order", {{"number", sales_order}});
    work.holdings = holdings_of(reads, order->id);
    return work;
}

const catalog::Bin& BinsByName::named(const std::string& code, const std::string& field) {
    const auto found = known_.find(code);
    if (found != known_.end()) return found->second;
    return known_.emplace(code, catalog::bin_named(reads_, warehouse_, code, field)).first->second;
}

const catalog::Bin& OrderBins::named(Id<catalog::Warehouse> warehouse, const std::string& code,
                                     const std::string& field) {
    auto found = named_.find(warehouse);
    if (found == named_.end())
        found = named_
                    .emplace(warehouse,
                             BinsByName(reads_, catalog::load_warehouse(reads_, warehouse)))
                    .first;
    return found->second.named(code, field);
}

const catalog::Bin& OrderBins::packing(Id<catalog::Warehouse> warehouse) {
    const auto found = packing_.find(warehouse);
    if (found != packing_.end()) return found->second;
    return packing_.emplace(warehouse, catalog::first_bin(reads_, warehouse, "packing"))
        .first->second;
}

Quantity base_quantity(Reads& reads, const catalog::Item& item, Quantity count,
                       const std::optional<std::string>& unit, const std::string& path) {
    const std::string below = path.empty() ? "" : path + ".";
    const std::string place = below + "quantity";
    if (!count.is_positive())
        refuse(must_be_positive, place, {{"field", place}, {"value", text(count)}});
    const UnitRatio ratio =
        catalog::unit_ratio(reads, item, unit.value_or(""), below + "unit");
    return in_base(count, ratio, item.step, place);
}

}  // namespace storekeep::warehouse
