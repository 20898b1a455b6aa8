#include "reports/purchasing/purchasing_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> landed_cost_columns(Currency currency) {
    return {text_column("landed_cost"),
            date_column("date"),
            text_column("supplier"),
            text_column("reference"),
            text_column("charge"),
            text_column("basis"),
            text_column("document"),
            integer_column("line"),
            text_column("item"),
            text_column("warehouse"),
            text_column("measure"),
            money_column("amount", currency),
            money_column("on_hand", currency),
            money_column("gone", currency)};
}

// What a line has of its basis, in the basis's own unit.
std::string measure_text(const std::string& basis, std::int64_t measure, Currency currency) {
    if (basis == "value") return text(Money{measure, currency});
    if (basis == "weight") return millionths_text(measure) + " kg";
    if (basis == "volume") return millionths_text(measure) + " cm3";
    if (basis == "quantity") return millionths_text(measure);
    return std::to_string(measure);
}

Table answer_landed_cost(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    const Currency currency = reads.currency();
    Table table{{}, landed_cost_columns(currency), {}};
    Conditions conditions(asked.from, asked.to);
    reads.each(
        "select d.number, d.date, coalesce(p.code, ''), c.reference, h.name, h.basis, b.number, "
        "l.bearer_line, i.sku, w.code, l.measure, l.amount, l.on_hand, l.gone "
        "from landed_cost c join document d on d.id = c.id "
        "join landed_cost_line l on l.landed_cost_id = c.id "
        "join landed_cost_charge h on h.landed_cost_id = l.landed_cost_id "
        "and h.charge = l.charge join document b on b.id = l.bearer_id "
        "join item i on i.id = l.item_id join warehouse w on w.id = l.warehouse_id "
        "left join partner p on p.id = c.supplier_id "
        "where d.date >= $1 and d.date <= $2" +
            conditions.equal("l.item_id", asked.item) +
            conditions.equal("l.warehouse_id", asked.warehouse) +
            conditions.equal("c.supplier_id", asked.partner) +
            conditions.equal("b.number", parameters.text("document")) +
            " order by d.date, c.id, l.line",
        conditions.values(), [&](const Row& row) {
            table.add(row.text(0), row.date(1), row.text(2), row.text(3), row.text(4), row.text(5),
                      row.text(6), row.integer(7), row.text(8), row.text(9),
                      measure_text(row.text(5), row.integer(10), currency),
                      row.integer(11), row.integer(12), row.integer(13));
        });
    return table;
}

}  // namespace

Report landed_cost() {
    return {
        "landed_cost",
        "Landed cost",
        "Freight and other charges: which goods bear them, and what of it is still in stock",
        "reports.cost",
        {from_date,
         to_date,
         supplier_parameter,
         item_parameter,
         warehouse_parameter,
         {"document", ParameterType::text, "only what this receipt or transfer bears", "document"}},
        answer_landed_cost,
        landed_cost_columns,
        {},
        "document_history"};
}

}  // namespace storekeep::reports
