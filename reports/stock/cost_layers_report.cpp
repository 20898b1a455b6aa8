#include "modules/stock/cost_store.h"
#include "reports/stock/stock_facts.h"
#include "reports/stock/stock_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> cost_layers_columns(Currency currency) {
    return {text_column("item"),
            text_column("warehouse"),
            text_column("lot"),
            date_column("received_on"),
            text_column("document"),
            quantity_column("quantity_left"),
            money_column("value_left", currency),
            quantity_column("quantity_received"),
            price_column("unit_cost", currency),
            text_column("kind"),
            text_column("unit")};
}

// Entries lie in the order of their layers, so that one pass sums them all.
Table answer_cost_layers(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions(asked.as_of);
    Table table{{}, cost_layers_columns(reads.currency()), {}};
    reads.each(
        "with content as materialized (select layer_id, cast(sum(quantity) as bigint) as quantity, "
        "cast(sum(value) as bigint) as value from cost_entry where date <= $1 "
        "group by layer_id having sum(quantity) <> 0) "
        "select i.sku, " +
            stock::pool_place_name("y.warehouse_id", "w.code") +
            ", t.code, t.serial, y.date, d.number, "
        "c.quantity, c.value, y.quantity, y.kind, i.unit "
        "from content c join cost_layer y on y.id = c.layer_id join item i on i.id = y.item_id "
        "join lot t on t.id = y.lot_id join document d on d.id = y.document_id "
        "left join warehouse w on w.id = y.warehouse_id where y.kind <> 'trail'" +
            conditions.equal("y.item_id", asked.item) +
            conditions.equal("y.warehouse_id", asked.warehouse) +
            " order by i.sku, w.code, y.date, y.id",
        conditions.values(), [&](const Row& row) {
            const Money value = row.money(7, reads.currency());
            table.add(row.text(0), row.text(1), lot_text(row.text(2), row.text(3)), row.date(4),
                      row.text(5), row.quantity(6), value, row.quantity(8),
                      unit_price(value, row.quantity(6)), row.text(9), row.text(10));
        });
    return table;
}

}  // namespace

Report cost_layers() {
    return {"cost_layers",
            "Cost layers",
            "The receipts whose goods are still here, oldest first, with what is left of each",
            "reports.cost",
            {as_of, item_parameter, warehouse_parameter},
            answer_cost_layers,
            cost_layers_columns,
            {},
            "document_history"};
}

}  // namespace storekeep::reports
