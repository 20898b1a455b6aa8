#include "modules/sales/order_entry.h"

#include "modules/sales/order_tax.h"
#include "modules/sales/sales_order_store.h"
#include "modules/warehouse/order_work.h"

namespace storekeep::sales {

const Rule duplicate_order{
    "duplicate_order", "{reference} from {channel} is {number} already; change that order instead"};
const Rule address_not_found{"address_not_found", "{customer} has no address {address}"};
const Rule priority_out_of_range{"priority_out_of_range",
                                 "priority {priority} is not between 1 (first) and 9"};
const Rule discount_out_of_range{"discount_out_of_range",
                                 "'{field}' is {discount}%; it must be between 0 and 100"};

void OrderLineEntry::fields(Fields& f) {
    f.field("line", line, "the line's number; left out: its place in the list");
    f.field("item", item, "the SKU of what is sold", "item");
    f.field("quantity", quantity, "how many, in `unit`");
    f.field("unit", unit, "the unit sold in; left out: the item's base unit", "unit");
    f.field("price", price, "of one such unit; left out: the customer's list's, else the item's");
    f.field("discount_percent", discount_percent, "taken off the price");
    f.field("warehouse", warehouse, "from which it is shipped; left out: the order's", "warehouse");
    f.field("tax_code", tax_code,
            "how it is taxed, empty: not; left out: as the customer, else the item", "tax_code");
}

std::vector<const Rule*> entered_line_refusals() {
    return {&warehouse::line_repeated, &catalog::item_not_found, &catalog::item_not_active,
            &must_be_positive, &catalog::unit_without_conversion, &conversion_not_exact,
            &value_not_negative, &discount_out_of_range, &catalog::tax_code_not_found,
            &accounting::tax_code_unsuited, &catalog::warehouse_not_found};
}

namespace {

std::int64_t line_number(const std::vector<OrderLineEntry>& entries, std::size_t index) {
    return entries[index].line.value_or(static_cast<std::int64_t>(index) + 1);
}

std::vector<catalog::Item> items_of(Tx& tx, const std::vector<OrderLineEntry>& entries) {
    std::vector<std::string> skus;
    std::set<std::int64_t> numbers;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const std::int64_t line = line_number(entries, index);
        if (line <= 0 || !numbers.insert(line).second)
            refuse(warehouse::line_repeated, in_list("lines", index, "line"),
                   {{"line", std::to_string(line)}});
        skus.push_back(entries[index].item);
    }
    return catalog::items_named(tx, skus, "lines");
}

OrderLine entered_line(Tx& tx, const OrderLineEntry& entry, const catalog::Item& item,
                       const catalog::PriceProposals& proposals, const std::string& path) {
    OrderLine line;
    line.item = item.id;
    line.quantity =
        warehouse::base_quantity(tx, item, entry.quantity, entry.unit, path);
    line.unit = entry.unit.value_or("").empty() ? item.unit : *entry.unit;
    line.unit_quantity = entry.quantity;
    if (entry.price && entry.price->is_negative())
        refuse(value_not_negative, path + ".price",
               {{"field", path + ".price"}, {"value", text(*entry.price)}});
    const UnitRatio ratio =
        catalog::unit_ratio(tx, item, entry.unit.value_or(""), path + ".unit");
    const catalog::ProposedPrice proposed =
        entry.price ? catalog::ProposedPrice{*entry.price, {}}
                    : proposals.of(item, line.unit, ratio, line.quantity);
    line.price = proposed.price;
    line.price_rule = proposed.rule;
    line.discount = entry.discount_percent.value_or(Percent{});
    refuse_discount(line.discount, path + ".discount_percent");
    return line;
}

}  // namespace

std::vector<OrderLine> entered_lines(Tx& tx, const std::vector<OrderLineEntry>& entries,
                                     const catalog::Partner& customer,
                                     const catalog::Warehouse& warehouse,
                                     const catalog::PriceQuestion& pricing) {
    accounting::TaxCodes tax_codes(tx);
    const std::vector<catalog::Item> items = items_of(tx, entries);
    const catalog::PriceProposals proposals(tx, pricing, items);
    std::map<std::string, catalog::Warehouse> warehouses{{"", warehouse}};
    std::vector<OrderLine> lines;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const std::string path = in_list("lines", index);
        catalog::refuse_unless_sellable(items[index], path + ".item");
        OrderLine line = entered_line(tx, entries[index], items[index], proposals, path);
        line.tax_code = tax_codes.chosen(accounting::TaxSide::sales, entries[index].tax_code,
                                         customer.tax_code, items[index].tax_code,
                                         path + ".tax_code");
        const std::string code = entries[index].warehouse.value_or("");
        if (!warehouses.contains(code))
            warehouses[code] = catalog::warehouse_named(tx, code, path + ".warehouse");
        line.line = line_number(entries, index);
        line.warehouse = warehouses[code].id;
        lines.push_back(std::move(line));
    }
    return lines;
}

void refuse_unless_priority(std::int64_t priority) {
    if (priority < 1 || priority > 9)
        refuse(priority_out_of_range, "priority", {{"priority", std::to_string(priority)}});
}

void refuse_discount(Percent discount, const std::string& field) {
    if (discount.is_negative() || discount.value > 100 * million)
        refuse(discount_out_of_range, field, {{"field", field}, {"discount", text(discount)}});
}

void refuse_when_duplicate(Reads& reads, const SalesOrder& order) {
    const std::optional<std::string> other =
        order_with_reference(reads, order.channel, order.reference, order.document.id);
    if (other)
        refuse(duplicate_order, "reference",
               {{"reference", order.reference}, {"channel", order.channel}, {"number", *other}});
}

std::string chosen_address(Reads& reads, const catalog::Partner& customer,
                           const std::optional<std::string>& code) {
    const std::string address = catalog::address_text(reads, customer.id, code.value_or(""));
    if (address.empty() && code && !code->empty())
        refuse(address_not_found, "ship_to",
               {{"customer", customer.code}, {"address", *code}});
    return address;
}

Json answer(Reads& reads, const SalesOrder& order, const std::vector<OrderLine>& lines,
            const std::vector<stock::Demand>& demands) {
    std::map<std::int64_t, stock::Demand> by_line;
    for (const stock::Demand& demand : demands) by_line[demand.line] = demand;
    std::vector<Id<catalog::Item>> ids;
    for (const OrderLine& line : lines) ids.push_back(line.item);
    const std::vector<catalog::Item> items = catalog::items_of(reads, ids);
    Json list = Json::list();
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const OrderLine& line = lines[index];
        Json one = Json::object()
                       .set("line", line.line)
                       .set("item", items[index].sku)
                       .set("quantity", text(line.quantity))
                       .set("amount", text(amount_of(line, order.currency())));
        if (!line.price_rule.empty())
            one.set("price", text(line.price)).set("price_rule", line.price_rule);
        const auto demand = by_line.find(line.line);
        if (demand != by_line.end())
            one.set("allocated", text(demand->second.allocated))
                .set("backordered", text(demand->second.waiting()));
        list.append(std::move(one));
    }
    const OrderTax taxed = tax_of(reads, order);
    Json result = Json::object()
                      .set("sales_order", order.number())
                      .set("state", state_of(reads, order))
                      .set("total", text(amount_of(order)))
                      .set("net", text(taxed.net))
                      .set("tax", text(taxed.tax))
                      .set("gross", text(taxed.gross()));
    if (order.currency() != reads.currency()) result.set("currency", order.currency().code());
    return result.set("version", order.version).set("lines", std::move(list));
}

}  // namespace storekeep::sales
