#include "reports/purchasing/open_purchases.h"
#include "reports/purchasing/purchasing_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> goods_received_not_billed_columns(Currency currency) {
    return {text_column("purchase_order"),
            text_column("item"),
            quantity_column("quantity"),
            money_column("value", currency),
            integer_column("days", "days"),
            text_column("receipt"),
            integer_column("line"),
            text_column("partner"),
            date_column("received_on"),
            text_column("provisional"),
            text_column("unit")};
}

Table answer_goods_received_not_billed(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, goods_received_not_billed_columns(reads.currency()), {}};
    for (const UnbilledReceipt& row : unbilled_receipts(reads, asked))
        table.add(row.order, row.sku, row.quantity, row.value,
                  age(row.received_on, asked.counted_on), row.receipt, row.line, row.supplier,
                  row.received_on, row.provisional ? "provisional" : "", row.unit);
    return table;
}

}  // namespace

Report goods_received_not_billed() {
    return {"goods_received_not_billed",
            "Goods received not billed",
            "Receipt lines whose bill has not come, with their age; they sum to their account",
            "reports.cost",
            {as_of, supplier_parameter, item_parameter, warehouse_parameter},
            answer_goods_received_not_billed,
            goods_received_not_billed_columns,
            {},
            "stock_ledger"};
}

}  // namespace storekeep::reports
