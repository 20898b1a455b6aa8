#include "reports/catalog/catalog_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> item_settings_columns(Currency) {
    return {text_column("item"),
            text_column("warehouse"),
            text_column("preferred_bin"),
            quantity_column("safety_stock"),
            integer_column("lead_time_days", "days"),
            text_column("abc_class")};
}

Table answer_item_settings(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions;
    Table table{{}, item_settings_columns(reads.currency()), {}};
    reads.each(
        "select i.sku, w.code, b.code, p.safety_stock, p.lead_time_days, p.abc_class "
        "from item_warehouse p join item i on i.id = p.item_id "
        "join warehouse w on w.id = p.warehouse_id "
        "left join bin b on b.id = p.preferred_bin_id where 1 = 1" +
            conditions.equal("p.item_id", asked.item) +
            conditions.equal("p.warehouse_id", asked.warehouse) + " order by i.sku, w.code",
        conditions.values(), [&](const Row& row) {
            table.rows.push_back({cell(row.text(0)), cell(row.text(1)), cell(row.text_or_empty(2)),
                                  cell(row.quantity(3)),
                                  row.is_null(4) ? Cell{} : Cell{row.integer(4)},
                                  cell(row.text(5))});
        });
    return table;
}

}  // namespace

Report item_settings() {
    return {"item_settings",
            "Item settings",
            "What differs for an item in a warehouse: its bin, safety stock, lead time and class",
            "reports.stock",
            {item_parameter, warehouse_parameter},
            answer_item_settings,
            item_settings_columns,
            {},
            "availability"};
}

}  // namespace storekeep::reports
