#include "modules/catalog/currency_rate_save.h"

namespace storekeep::catalog {

const Rule company_currency{"company_currency",
                            "{currency} is the currency of the books; it has no rate"};

void CurrencyRateSave::fields(Fields& f) {
    f.field("currency", currency, "the other currency, as EUR");
    f.field("rate", rate, "how much of the company's currency one of it is worth");
}

namespace {

Json save(Tx& tx, const CurrencyRateSave& request) {
    const Currency currency = currency_named(request.currency, "currency");
    if (currency == tx.currency())
        refuse(company_currency, "currency", {{"currency", currency.code()}});
    const Factor rate = stated_rate(currency, tx.currency(), request.rate, "rate").rate;

    save_rate(tx, currency, request.date, rate);
    return Json::object()
        .set("currency", currency.code())
        .set("date", text(request.date))
        .set("rate", text(rate));
}

}  // namespace

Operation currency_rate_save_operation() {
    return operation<CurrencyRateSave>(
        "currency_rate.save", "catalog.rates",
        "Says what one of another currency is worth from a day on, until the next rate",
        {&currency_not_known, &company_currency, &rate_out_of_range}, save);
}

}  // namespace storekeep::catalog
