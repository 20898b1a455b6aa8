#include "reports/catalog/catalog_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> price_lists_columns(Currency currency) {
    return {text_column("list"),
            text_column("name"),
            text_column("partner"),
            text_column("currency"),
            text_column("item"),
            text_column("unit"),
            date_column("from"),
            quantity_column("minimum"),
            price_column("purchase_price", currency),
            price_column("sales_price", currency),
            text_column("state")};
}

Table answer_price_lists(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions;
    Table table{{}, price_lists_columns(reads.currency()), {}};
    reads.each(
        "select l.code, l.name, coalesce(p.code, ''), l.currency, i.sku, e.unit, e.valid_from, "
        "e.minimum, e.price, l.buying, l.active, (select min(n.valid_from) "
        "from price_list_entry n where n.item_id = e.item_id and n.list_id = e.list_id "
        "and n.unit = e.unit and n.minimum = e.minimum and n.valid_from > e.valid_from) "
        "from price_list_entry e join price_list l on l.id = e.list_id "
        "join item i on i.id = e.item_id left join partner p on p.id = l.partner_id where 1 = 1" +
            conditions.equal("e.item_id", asked.item) +
            conditions.equal("l.partner_id", asked.partner) +
            conditions.equal("l.code", parameters.text("list")) +
            " order by l.code, i.sku, e.unit, e.valid_from, e.minimum",
        conditions.values(), [&](const Row& row) {
            const bool begun = row.date(6) <= asked.counted_on;
            const bool followed = !row.is_null(11) && row.date(11) <= asked.counted_on;
            const char* state = !row.truth(10) ? "not in use"
                                : !begun       ? "coming"
                                : followed     ? "past"
                                               : "current";
            const bool buying = row.truth(9);
            const Cell price = cell(row.price(8));
            table.rows.push_back({cell(row.text(0)), cell(row.text(1)), cell(row.text(2)),
                                  cell(row.text(3)), cell(row.text(4)), cell(row.text(5)),
                                  cell(row.date(6)), cell(row.quantity(7)),
                                  buying ? price : Cell{}, buying ? Cell{} : price,
                                  cell(state)});
        });
    return table;
}

}  // namespace

Report price_lists() {
    return {
        "price_lists",
        "Price lists",
        "What suppliers ask and customers are asked, by day and quantity",
        "reports.stock",
        {{"list", ParameterType::text, "only this list", "price_list"},
         item_parameter,
         {"partner", ParameterType::text, "only this supplier or customer", "partner"},
         {"as_of", ParameterType::date, "the day on which a price is current; left out: today"}},
        answer_price_lists,
        price_lists_columns,
        {"purchase_price"},
        {}};
}

}  // namespace storekeep::reports
