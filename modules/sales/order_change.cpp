#include "modules/sales/order_change.h"

#include "modules/sales/sales_order_cancel.h"
#include "modules/sales/shipment_store.h"

namespace storekeep::sales {

const Rule fixed_by_confirmation{
    "fixed_by_confirmation",
    "{number} is confirmed; '{field}' stays as it is. Take the line out and add another one"};
const Rule other_currency_ordered{"other_currency_ordered",
                                  "{number} is in {currency}, {customer} buys in {other}; make a "
                                  "new order"};
const Rule line_billed{"line_billed",
                       "{invoiced} of {number} line {line} are invoiced; its price and tax stay"};

namespace {

// The line as if it were entered anew with what is changed of it.
OrderLineEntry entry_of(const OrderLine* before, const OrderLineChange& change,
                        const std::map<Id<catalog::Item>, catalog::Item>& items,
                        const std::map<Id<catalog::Warehouse>, std::string>& warehouses) {
    OrderLineEntry entry;
    entry.line = change.line;
    entry.item = change.item.value_or("");
    entry.quantity = change.quantity.value_or(Quantity{});
    entry.unit = change.unit;
    entry.price = change.price;
    entry.discount_percent = change.discount_percent;
    entry.warehouse = change.warehouse;
    entry.tax_code = change.tax_code;
    if (!before) return entry;
    const catalog::Item& item = items.at(before->item);
    const bool same_goods = (!change.item || *change.item == item.sku) &&
                            (!change.unit || *change.unit == before->unit);
    if (!change.item) entry.item = item.sku;
    if (!change.unit && same_goods) entry.unit = before->unit;
    if (!change.price && same_goods) entry.price = before->price;
    if (!change.discount_percent) entry.discount_percent = before->discount;
    if (!change.warehouse) entry.warehouse = warehouses.at(before->warehouse);
    if (!change.tax_code && same_goods) entry.tax_code = before->tax_code;
    const bool taken_out = change.quantity && change.quantity->is_zero();
    if (!change.quantity || taken_out) entry.quantity = before->unit_quantity;
    return entry;
}

std::map<Id<catalog::Warehouse>, std::string> warehouse_codes(Reads& reads,
                                                              const SalesOrder& order) {
    std::map<Id<catalog::Warehouse>, std::string> codes;
    for (const OrderLine& line : order.lines)
        if (!codes.contains(line.warehouse))
            codes[line.warehouse] = catalog::load_warehouse(reads, line.warehouse).code;
    return codes;
}

}  // namespace

std::vector<OrderLine> changed_lines(Tx& tx, const SalesOrder& order,
                                     const SalesOrderChange& request) {
    std::map<std::int64_t, const OrderLine*> known;
    for (const OrderLine& line : order.lines) known[line.line] = &line;
    std::vector<Id<catalog::Item>> ids;
    for (const OrderLineChange& change : request.lines)
        if (known.contains(change.line)) ids.push_back(known.at(change.line)->item);
    std::map<Id<catalog::Item>, catalog::Item> items;
    for (catalog::Item& item : catalog::items_of(tx, ids)) items[item.id] = std::move(item);
    const auto warehouses = warehouse_codes(tx, order);
    std::vector<OrderLineEntry> entries;
    for (const OrderLineChange& change : request.lines) {
        const auto before = known.find(change.line);
        entries.push_back(
            entry_of(before == known.end() ? nullptr : before->second, change, items, warehouses));
    }
    std::vector<OrderLine> lines =
        entered_lines(tx, entries, catalog::load_partner(tx, order.customer),
                      catalog::load_warehouse(tx, order.warehouse),
                      {false, order.customer, order.document.date, order.rate});
    for (std::size_t index = 0; index < lines.size(); ++index)
        if (known.contains(lines[index].line) && request.lines[index].quantity &&
            request.lines[index].quantity->is_zero())
            lines[index].quantity = lines[index].unit_quantity = {};
    return lines;
}

void refuse_unless_changeable(Reads& reads, const SalesOrder& order,
                              const std::vector<stock::Demand>& demands,
                              const std::vector<OrderLine>& lines) {
    std::map<std::int64_t, const OrderLine*> known;
    for (const OrderLine& line : order.lines) known[line.line] = &line;
    std::map<std::int64_t, const stock::Demand*> demand_of;
    for (const stock::Demand& demand : demands) demand_of[demand.line] = &demand;
    std::map<std::int64_t, Quantity> billed;
    for (const ShippedLine& line : shipped_lines(reads, order.document.id))
        billed[line.line] += line.invoiced;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const OrderLine& line = lines[index];
        if (!known.contains(line.line)) continue;
        const OrderLine& before = *known.at(line.line);
        const auto refuse_fixed = [&](const char* member) {
            const std::string field = in_list("lines", index, member);
            refuse(fixed_by_confirmation, field, {{"number", order.number()}, {"field", field}});
        };
        if (line.item != before.item) refuse_fixed("item");
        if (line.unit != before.unit) refuse_fixed("unit");
        if (line.warehouse != before.warehouse) refuse_fixed("warehouse");
        const stock::Demand& demand = *demand_of.at(line.line);
        if (line.quantity < demand.picked)
            refuse(already_picked, in_list("lines", index, "quantity"),
                   {{"number", order.number()},
                    {"line", std::to_string(line.line)},
                    {"picked", text(demand.picked)},
                    {"shipped", text(demand.shipped)},
                    {"wanted", "it cannot be made " + text(line.quantity)}});
        const bool other_price = line.price != before.price || line.discount != before.discount ||
                                 line.tax_code != before.tax_code;
        if (other_price && billed[line.line].is_positive())
            refuse(line_billed, in_list("lines", index, "price"),
                   {{"number", order.number()},
                    {"line", std::to_string(line.line)},
                    {"invoiced", text(billed[line.line])}});
    }
}

}  // namespace storekeep::sales
