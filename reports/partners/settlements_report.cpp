#include "reports/partners/partner_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> settlements_columns(Currency currency) {
    return {text_column("settlement"),
            date_column("date"),
            text_column("partner"),
            text_column("from"),
            text_column("document"),
            money_column("amount", currency),
            money_column("exchange_loss", currency),
            text_column("state"),
            text_column("currency"),
            foreign_column("foreign_amount")};
}

Table answer_settlements(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions(asked.from, asked.to);
    Table table{{}, settlements_columns(reads.currency()), {}};
    reads.each(
        "select d.number, x.date, p.code, f.number, t.number, x.to_amount, "
        "x.to_amount - x.from_amount, r.id is not null, t.currency, x.foreign_amount "
        "from open_item_application x join document d on d.id = x.document_id "
        "join open_item f on f.id = x.from_item_id join open_item t on t.id = x.to_item_id "
        "join partner p on p.id = t.partner_id left join document r on r.reverses_id = d.id "
        "where d.kind = 'settlement' and d.reverses_id is null and x.date >= $1 and x.date <= $2" +
            conditions.equal("t.partner_id", asked.partner) +
            conditions.equal("t.number", parameters.text("document")) +
            " order by x.date, d.id, x.id",
        conditions.values(), [&](const Row& row) {
            const Money foreign = row.money(9, Currency::named(row.text(8)));
            table.rows.push_back({cell(row.text(0)), row.integer(1), cell(row.text(2)),
                                  cell(row.text(3)), cell(row.text(4)), row.integer(5),
                                  row.integer(6), cell(row.truth(7) ? "reversed" : ""),
                                  cell(row.text(8)), foreign_cell(foreign)});
        });
    return table;
}

}  // namespace

Report settlements() {
    return {
        "settlements",
        "Settlements",
        "Which payment or credit was used up against which document; what one lets go, as a "
        "discount, comes from the settlement itself",
        "reports.money",
        {from_date,
         to_date,
         partner_parameter,
         {"document", ParameterType::text, "only what settles this invoice or bill", "open_item"}},
        answer_settlements,
        settlements_columns,
        {},
        "document_history"};
}

}  // namespace storekeep::reports
