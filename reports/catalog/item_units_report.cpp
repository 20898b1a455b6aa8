#include "reports/catalog/catalog_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> item_units_columns(Currency) {
    return {text_column("item"), text_column("unit"), quantity_column("contains"),
            text_column("base_unit")};
}

void add_base_units(Reads& reads, const Selection& asked, Table& table) {
    Conditions conditions;
    reads.each("select i.sku, i.unit from item i where 1 = 1" +
                   conditions.equal("i.id", asked.item) + " order by i.sku",
               conditions.values(), [&](const Row& row) {
                   table.add(row.text(0), row.text(1), Quantity{million}, row.text(1));
               });
}

Table answer_item_units(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Table table{{}, item_units_columns(reads.currency()), {}};
    if (parameters.truth("base")) add_base_units(reads, asked, table);
    Conditions conditions;
    reads.each("select i.sku, u.unit, u.numerator, u.denominator, i.unit from item_unit u "
               "join item i on i.id = u.item_id where 1 = 1" +
                   conditions.equal("u.item_id", asked.item) + " order by i.sku, u.unit",
               conditions.values(), [&](const Row& row) {
                   table.add(row.text(0), row.text(1),
                             divide_half_away(Int128{row.integer(2)} * million, row.integer(3)),
                             row.text(4));
               });
    return table;
}

}  // namespace

Report item_units() {
    return {"item_units",
            "Units of items",
            "The further units of items and how many base units each holds",
            "reports.stock",
            {item_parameter, {"base", ParameterType::truth, "yes: with the base units themselves"}},
            answer_item_units,
            item_units_columns,
            {},
            "items"};
}

}  // namespace storekeep::reports
