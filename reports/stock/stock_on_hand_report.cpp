#include "reports/stock/goods_worth.h"
#include "reports/stock/stock_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> stock_on_hand_columns(Currency currency) {
    return {text_column("item"),          text_column("warehouse"),
            text_column("bin"),           text_column("lot"),
            text_column("status"),        quantity_column("quantity"),
            quantity_column("allocated"), quantity_column("available"),
            money_column("value", currency), text_column("unit")};
}

bool is_asked(const Parameters& parameters, std::string_view name, const std::string& value) {
    const std::string wanted = parameters.text(name);
    return wanted.empty() || wanted == value;
}

Table answer_stock_on_hand(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const std::vector<Lying> goods = lying_goods(reads, asked, false);
    const std::vector<Money> values =
        worth_of(goods, pool_contents(reads, asked), reads.currency());
    Table table{{}, stock_on_hand_columns(reads.currency()), {}};
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
            answer_stock_on_hand,
            stock_on_hand_columns,
            {"value"},
            "stock_ledger"};
}

}  // namespace storekeep::reports
