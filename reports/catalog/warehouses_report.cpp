#include "reports/catalog/catalog_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> warehouses_columns(Currency) {
    return {text_column("warehouse"),   text_column("name"),    text_column("city"),
            text_column("country"),     integer_column("bins"), text_column("state"),
            text_column("street"),      text_column("region"),  text_column("postal_code"),
            integer_column("version")};
}

Table answer_warehouses(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions;
    Table table{{}, warehouses_columns(reads.currency()), {}};
    reads.each("select w.code, w.name, w.city, w.country, (select count(*) from bin b "
               "where b.warehouse_id = w.id and b.active = 1), w.active, w.street, w.region, "
               "w.postal_code, w.version from warehouse w where 1 = 1" +
                   conditions.equal("w.id", asked.warehouse) + " order by w.code",
               conditions.values(), [&](const Row& row) {
                   table.add(row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4),
                             row.truth(5) ? "active" : "retired", row.text(6), row.text(7),
                             row.text(8), row.integer(9));
               });
    return table;
}

}  // namespace

Report warehouses() {
    return {"warehouses",
            "Warehouses",
            "Buildings and yards with stock of their own",
            "reports.stock",
            {warehouse_parameter},
            answer_warehouses,
            warehouses_columns,
            {},
            "bins"};
}

}  // namespace storekeep::reports
