#include "reports/stock/stock_facts.h"
#include "reports/stock/stock_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> columns(Currency currency) {
    return {text_column("item"),          text_column("warehouse"),
            text_column("bin"),           text_column("lot"),
            text_column("status"),        quantity_column("quantity"),
            quantity_column("allocated"), quantity_column("available"),
            money_column("value", currency), text_column("unit")};
}

// Goods in a pool are worth what the pool is worth: each place has its share by quantity, and the
// shares sum to the pool's value to the last cent.
std::vector<std::int64_t> values_of(const std::vector<Lying>& goods, const Pools& pools) {
    std::map<stock::Pool, std::vector<std::size_t>> places;
    for (std::size_t place = 0; place < goods.size(); ++place)
        places[goods[place].pool].push_back(place);
    std::vector<std::int64_t> values(goods.size());
    for (const auto& [pool, members] : places) {
        const auto content = pools.find(pool);
        if (content == pools.end()) continue;
        const auto& [held, value] = content->second;
        std::vector<std::int64_t> quantities;
        Quantity asked_for;
        for (std::size_t place : members) {
            quantities.push_back(goods[place].quantity.value);
            asked_for += goods[place].quantity;
        }
        // Of a pool of all warehouses, one may be asked for.
        const Money asked_value = asked_for < held ? share(value, asked_for, held) : value;
        const std::vector<std::int64_t> parts = split(asked_value.minor, quantities);
        for (std::size_t index = 0; index < members.size(); ++index)
            values[members[index]] = parts[index];
    }
    return values;
}

bool is_asked(const Parameters& parameters, std::string_view name, const std::string& value) {
    const std::string wanted = parameters.text(name);
    return wanted.empty() || wanted == value;
}

Table answer(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::vector<Lying> goods = lying_goods(reads, asked, false);
    const std::vector<std::int64_t> values = values_of(goods, pool_contents(reads, asked));
    Table table{{}, columns(reads.currency()), {}};
    for (std::size_t place = 0; place < goods.size(); ++place) {
        const Lying& row = goods[place];
        if (!is_asked(parameters, "bin", row.bin) || !is_asked(parameters, "lot", row.lot) ||
            !is_asked(parameters, "status", row.status))
            continue;
        table.add(row.item, row.warehouse_code, row.bin, row.lot, row.status, row.quantity,
                  row.allocated, row.available(), values[place], row.unit);
    }
    return table;
}

}  // namespace

Report stock_on_hand() {
    return {"stock_on_hand",
            "Stock on hand",
            "What lies in each bin, by lot and status, with what is held for orders and its value",
            "reports.stock",
            {as_of,
             item_parameter,
             warehouse_parameter,
             {"bin", ParameterType::text, "only this bin", "bin"},
             lot_parameter,
             {"status", ParameterType::text, "only this status, as available"}},
            answer,
            columns,
            {"value"},
            "stock_ledger"};
}

}  // namespace storekeep::reports
