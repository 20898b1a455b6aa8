#include "reports/catalog/catalog_reports.h"
#include "reports/selection.h"

namespace storekeep::reports {

namespace {

std::vector<Column> currency_rates_columns(Currency currency) {
    return {text_column("currency"), date_column("date"), price_column("rate", currency)};
}

Table answer_currency_rates(Reads& reads, const Parameters& parameters) {
    const Selection asked = selection(reads, parameters);
    Conditions conditions(asked.from, asked.to);
    Table table{{}, currency_rates_columns(reads.currency()), {}};
    reads.each("select currency, date, rate from currency_rate where date >= $1 and date <= $2" +
                   conditions.equal("currency", parameters.text("currency")) +
                   " order by currency, date",
               conditions.values(), [&](const Row& row) {
                   table.add(row.text(0), row.date(1), row.price(2));
               });
    return table;
}

}  // namespace

Report currency_rates() {
    return {"currency_rates",
            "Rates of exchange",
            "What one of each other currency is worth, from which day on",
            "reports.stock",
            {from_date, to_date, {"currency", ParameterType::text, "only this currency, as EUR"}},
            answer_currency_rates,
            currency_rates_columns};
}

}  // namespace storekeep::reports
