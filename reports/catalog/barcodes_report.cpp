#include "reports/catalog/catalog_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> barcodes_columns(Currency) {
    return {text_column("item"), text_column("code"), text_column("unit"), text_column("supplier")};
}

Table answer_barcodes(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions;
    Table table{{}, barcodes_columns(reads.currency()), {}};
    reads.each("select i.sku, b.code, b.unit, i.unit from item_barcode b "
               "join item i on i.id = b.item_id where 1 = 1" +
                   conditions.equal("b.item_id", asked.item) +
                   conditions.equal("b.code", parameters.text("code")) +
                   " order by i.sku, b.code",
               conditions.values(), [&](const Row& row) {
                   table.add(row.text(0), row.text(1),
                             row.text(2).empty() ? row.text(3) : row.text(2), "");
               });
    return table;
}

}  // namespace

Report barcodes() {
    return {"barcodes",
            "Barcodes",
            "What a scanner reads, and which item and unit it means",
            "reports.stock",
            {item_parameter, {"code", ParameterType::text, "only this barcode"}},
            answer_barcodes,
            barcodes_columns,
            {},
            "items"};
}

}  // namespace storekeep::reports
