#include "modules/accounting/currency_revaluation_post.h"

#include "core/text.h"
#include "modules/accounting/currency_revaluation_posting.h"
#include "modules/catalog/currency_rates.h"

namespace storekeep::accounting {

namespace {

const Rule no_currency_to_revalue{
    "nothing_to_revalue", "no document in another currency is worth more or less on {date}"};
const Rule revalued_already{"revalued_already",
                            "{number} revalues {date} already; reverse it first"};

}  // namespace

void CurrencyRevaluationPost::fields(Fields& f) {
    f.field("number", number, "left out: the company's numbering gives it");
}

Json post_currency_revaluation(Tx& tx, const CurrencyRevaluationPost& request) {
    if (const auto standing = standing_revaluation(tx, request.date))
        refuse(revalued_already, "date",
               {{"number", *standing}, {"date", text(request.date)}});
    std::vector<Revalued> changes;
    Money sum{0, tx.currency()};
    for (const OpenSum& open : open_sums(tx, request.date)) {
        const ExchangeRate rate =
            catalog::exchange_rate(tx, open.foreign.currency, request.date, "date");
        const Money change = rate.value_of(open.foreign) - open.amount;
        if (change.is_zero()) continue;
        changes.push_back({open.foreign.currency, change});
        sum += change;
    }
    if (changes.empty()) refuse(no_currency_to_revalue, "date", {{"date", text(request.date)}});
    ledger::refuse_when_closed(tx, request.date);
    const ledger::PostingRules rules(tx);
    const Document document = register_document(
        tx, "currency_revaluation", request.number.value_or(""), request.date,
        request.memo.value_or("Open documents in other currencies"));
    const ledger::Journal journal =
        ledger::post(tx, revaluation_entry(rules, document, document.date, changes));
    for (Revalued& one : changes) one.change = -one.change;
    ledger::post(tx, revaluation_entry(rules, document, document.date.plus_days(1), changes));
    return Json::object()
        .set("currency_revaluation", document.number)
        .set("change", text(sum))
        .set("journal", journal.number);
}

Operation currency_revaluation_post_operation() {
    return operation<CurrencyRevaluationPost>(
        "currency_revaluation.post", "accounting.payments",
        "Values open documents in other currencies at the rate of a day, and back on the next",
        {&revalued_already, &catalog::currency_rate_missing, &no_currency_to_revalue,
         &ledger::period_closed, &number_taken, &ledger::account_role_missing},
        post_currency_revaluation);
}

}  // namespace storekeep::accounting
