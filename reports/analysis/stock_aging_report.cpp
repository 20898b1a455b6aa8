#include "reports/analysis/analysis_reports.h"
#include "reports/analysis/consumption.h"

namespace storekeep::reports {

namespace {

// Whole days since the goods first came in; the last age has no end.
constexpr std::array<std::int64_t, 4> ends{30, 60, 90, 180};

std::vector<Column> stock_aging_columns(Currency currency) {
    return {text_column("item"),
            text_column("warehouse"),
            quantity_column("quantity"),
            money_column("days_0_30", currency),
            money_column("days_31_60", currency),
            money_column("days_61_90", currency),
            money_column("days_91_180", currency),
            money_column("over_180", currency),
            money_column("value", currency),
            date_column("oldest"),
            text_column("category"),
            text_column("unit")};
}

struct Part {  // of a pool: goods of one receipt
    Date date;
    bool trail = false;
    Quantity quantity;
    Money value;
};

std::map<stock::Pool, std::vector<Part>> parts_of_pools(Reads& reads, const Selection& asked) {
    std::map<stock::Pool, std::vector<Part>> parts;
    Conditions conditions(asked.as_of);
    reads.each(
        "with content as materialized (select layer_id, cast(sum(quantity) as bigint) as quantity, "
        "cast(sum(value) as bigint) as value from cost_entry where date <= $1 "
        "group by layer_id having sum(quantity) <> 0) "
        "select y.item_id, y.warehouse_id, y.lot_id, y.kind, y.date, c.quantity, c.value "
        "from content c join cost_layer y on y.id = c.layer_id where 1 = 1" +
            conditions.equal("y.item_id", asked.item) +
            conditions.equal("y.warehouse_id", asked.warehouse),
        conditions.values(), [&](const Row& row) {
            parts[{row.id<catalog::Item>(0), row.id<catalog::Warehouse>(1),
                   row.id<stock::Lot>(2)}]
                .push_back({row.date(4), row.text(3) == "trail", row.quantity(5),
                            row.money(6, reads.currency())});
        });
    return parts;
}

// Where all goods of a pool have one cost, its value is divided over the trails of its receipts.
std::vector<Part> valued(const std::vector<Part>& parts, Currency currency) {
    std::vector<Part> trails;
    std::vector<std::int64_t> weights;
    Money pool{0, currency};
    for (const Part& part : parts) {
        if (!part.trail) {
            pool += part.value;
            continue;
        }
        trails.push_back(part);
        weights.push_back(part.quantity.value);
    }
    if (trails.empty()) return parts;
    const std::vector<std::int64_t> values = split(pool.minor, weights);
    for (std::size_t place = 0; place < trails.size(); ++place)
        trails[place].value = {values[place], currency};
    return trails;
}

struct Aged {
    const AnalysedItem* item = nullptr;
    Quantity quantity;
    std::array<Money, ends.size() + 1> values;
    Date oldest = last_date;
};

Table answer_stock_aging(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const auto items = analysed_items(reads, asked);
    const auto codes = warehouse_codes(reads);
    const std::string category = parameters.text("category");
    const Currency currency = reads.currency();
    std::map<std::pair<std::string, std::string>, Aged> sums;
    for (const auto& [pool, parts] : parts_of_pools(reads, asked)) {
        const AnalysedItem& item = items.at(pool.item);
        if (!category.empty() && item.category != category) continue;
        const auto [place, is_new] = sums.try_emplace({item.sku, codes.at(pool.warehouse)});
        Aged& aged = place->second;
        if (is_new) aged.values.fill({0, currency});
        aged.item = &item;
        for (const Part& part : valued(parts, currency)) {
            const auto end = std::lower_bound(ends.begin(), ends.end(),
                                              age(part.date, asked.counted_on));
            aged.values[static_cast<std::size_t>(end - ends.begin())] += part.value;
            aged.quantity += part.quantity;
            aged.oldest = std::min(aged.oldest, part.date);
        }
    }
    Table table{{}, stock_aging_columns(currency), {}};
    for (const auto& [key, aged] : sums) {
        Money value{0, currency};
        for (const Money& one : aged.values) value += one;
        table.add(key.first, key.second, aged.quantity, aged.values[0], aged.values[1],
                  aged.values[2], aged.values[3], aged.values[4], value, aged.oldest,
                  aged.item->category, aged.item->unit);
    }
    return table;
}

}  // namespace

Report stock_aging() {
    return {"stock_aging",
            "Age of stock",
            "What stock is worth by the days since it came in, through transfers and returns",
            "reports.cost",
            {as_of, item_parameter, warehouse_parameter, category_parameter},
            answer_stock_aging,
            stock_aging_columns,
            {},
            "cost_layers"};
}

}  // namespace storekeep::reports
