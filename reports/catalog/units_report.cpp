#include "reports/catalog/catalog_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> units_columns(Currency) {
    return {text_column("unit"), text_column("name"), integer_column("items")};
}

Table answer_units(Reads& reads, const Parameters&) {
    Table table{{}, units_columns(reads.currency()), {}};
    reads.each("select u.code, u.name, (select count(*) from item i where i.unit = u.code) "
               "from unit u order by u.code",
               {}, [&](const Row& row) {
                   table.add(row.text(0), row.text(1), row.integer(2));
               });
    return table;
}

}  // namespace

Report units() {
    return {"units",         "Units", "Units of measure, and how many items are kept in each",
            "reports.stock", {},      answer_units,
            units_columns};
}

}  // namespace storekeep::reports
