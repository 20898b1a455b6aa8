#include "office/settings.h"
#include "reports/purchasing/open_purchases.h"
#include "reports/purchasing/purchasing_reports.h"

namespace storekeep::reports {

namespace {

std::vector<Column> expected_receipts_columns(Currency) {
    return {text_column("purchase_order"), integer_column("line"), text_column("supplier"),
            text_column("item"),           text_column("unit"),    text_column("warehouse"),
            date_column("expected"),       quantity_column("quantity")};
}

// Who counts blind must not know what to find.
Table answer_expected_receipts(Reads& reads, const Parameters& parameters) {
    const bool blind = setting(reads, "receiving") == "blind";
    const std::string only = parameters.text("purchase_order");
    Table table{{}, expected_receipts_columns(reads.currency()), {}};
    for (const OpenPurchase& line : open_purchases(reads, selection(reads, parameters))) {
        if (!only.empty() && line.order != only) continue;
        table.rows.push_back({cell(line.order), line.line, cell(line.supplier), cell(line.sku),
                              cell(line.unit), cell(line.warehouse_code), cell(line.expected),
                              blind ? Cell{} : cell(line.open())});
    }
    return table;
}

}  // namespace

Report expected_receipts() {
    return {"expected_receipts",
            "Expected receipts",
            "What shall arrive, by day; without quantities where the dock counts blind",
            "reports.stock",
            {{"purchase_order", ParameterType::text, "only this order", "purchase_order"},
             item_parameter,
             supplier_parameter,
             warehouse_parameter},
            answer_expected_receipts,
            expected_receipts_columns,
            {},
            {}};
}

}  // namespace storekeep::reports
