#include "office/settings.h"
#include "reports/stock/stock_facts.h"
#include "reports/stock/stock_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> inventory_valuation_columns(Currency currency) {
    return {text_column("item"),
            text_column("warehouse"),
            text_column("method"),
            quantity_column("quantity"),
            price_column("unit_cost", currency),
            money_column("value", currency),
            text_column("category"),
            text_column("unit")};
}

struct ItemOfPool {
    std::string sku;
    std::string unit;
    std::string method;
    std::string category;
};

// An item's method is its own, else its category's, else the company's.
std::map<Id<catalog::Item>, ItemOfPool> items_of_pools(Reads& reads, const Selection& asked) {
    const std::string company = setting(reads, "cost_method");
    std::map<Id<catalog::Item>, ItemOfPool> items;
    Conditions conditions;
    reads.each("select i.id, i.sku, i.unit, i.cost_method, c.cost_method, c.code from item i "
               "join category c on c.id = i.category_id where 1 = 1" +
                   conditions.equal("i.id", asked.item),
               conditions.values(), [&](const Row& row) {
                   std::string method = row.text(3).empty() ? row.text(4) : row.text(3);
                   if (method.empty()) method = company;
                   items[row.id<catalog::Item>(0)] = {row.text(1), row.text(2), method,
                                                      row.text(5)};
               });
    return items;
}

Table answer_inventory_valuation(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const auto items = items_of_pools(reads, asked);
    const auto codes = warehouse_codes(reads);
    const std::string category = parameters.text("category");
    std::map<std::pair<std::string, std::string>, std::pair<const ItemOfPool*, PoolContent>> sums;
    for (const auto& [pool, content] : pool_contents(reads, asked)) {
        const ItemOfPool& item = items.at(pool.item);
        if (!category.empty() && item.category != category) continue;
        auto& [of, sum] = sums[{item.sku, codes.at(pool.warehouse)}];
        of = &item;
        sum.quantity += content.quantity;
        sum.value = {add(sum.value.minor, content.value.minor), reads.currency()};
    }
    Table table{{}, inventory_valuation_columns(reads.currency()), {}};
    for (const auto& [key, found] : sums) {
        const auto& [item, sum] = found;
        if (sum.quantity.is_zero() && sum.value.is_zero()) continue;
        const Price cost =
            sum.quantity.is_zero() ? Price{} : unit_price(sum.value, sum.quantity);
        table.add(key.first, key.second, item->method, sum.quantity, cost, sum.value,
                  item->category, item->unit);
    }
    return table;
}

}  // namespace

Report inventory_valuation() {
    return {"inventory_valuation",
            "Inventory valuation",
            "What the stock of each item and warehouse is worth; goods between warehouses apart",
            "reports.cost",
            {as_of,
             item_parameter,
             warehouse_parameter,
             {"category", ParameterType::text, "only items of this category", "category"}},
            answer_inventory_valuation,
            inventory_valuation_columns,
            {},
            "cost_layers"};
}

}  // namespace storekeep::reports
