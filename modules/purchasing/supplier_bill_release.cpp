#include "modules/purchasing/supplier_bill_release.h"

#include "modules/purchasing/supplier_bill_post.h"
#include "modules/purchasing/supplier_bill_store.h"
#include "office/office.h"

namespace storekeep::purchasing {

namespace {

const Rule bill_not_held{"bill_not_held", "{number} is {state}; only a held bill can be released"};
const Rule released_before_billed{"released_before_billed",
                                  "{number} is dated {billed}; it cannot be posted on {date}"};
const Rule still_not_received{"still_not_received",
                              "{number} line {line} bills {billed}, {received} are received and "
                              "not billed; wait for the rest "
                              "or release with \"quantities\": \"received\""};

// Bills each line down to what was received and is not billed; the amounts shrink with it.
void cut_to_received(SupplierBill& bill, const std::vector<Excess>& held) {
    for (const Excess& excess : held)
        for (BillLine& line : bill.lines)
            if (line.line == excess.line) {
                line.amount = share(line.amount, excess.received, line.quantity);
                line.tax = share(line.tax, excess.received, line.quantity);
                line.quantity = excess.received;
            }
    bill.total = total_of(bill.lines, bill.total.currency);
    set_values(bill);
}

}  // namespace

void SupplierBillRelease::fields(Fields& f) {
    f.field("number", number, "the held bill", "supplier_bill");
    f.choice("quantities", quantities, {"billed", "received"},
             "'received' bills no more than came; 'billed' posts it as it stands");
}

Json release_bill(Tx& tx, const SupplierBillRelease& request) {
    auto bill = find_bill(tx, request.number);
    if (!bill)
        refuse(document_not_found, "number",
               {{"kind", "supplier bill"}, {"number", request.number}});
    if (bill->state != "held")
        refuse(bill_not_held, "number", {{"number", request.number}, {"state", bill->state}});
    request.refuse_when_changed(bill->version, request.number);
    if (request.date < bill->document.date)
        refuse(released_before_billed, "date",
               {{"number", request.number},
                {"billed", text(bill->document.date)},
                {"date", text(request.date)}});
    ledger::refuse_when_closed(tx, request.date);
    const std::vector<Excess> held = excesses(tx, *bill);
    if (!held.empty() && request.quantities == "billed")
        refuse(still_not_received, "quantities",
               {{"number", request.number},
                {"line", std::to_string(held.front().line)},
                {"billed", text(held.front().billed)},
                {"received", text(held.front().received)}});
    cut_to_received(*bill, held);
    if (!bill->total.is_positive())
        refuse(must_be_positive, "quantities",
               {{"field", "what would be billed"}, {"value", text(bill->total)}});
    SupplierBill posted = *bill;
    posted.document.date = request.date;
    std::erase_if(posted.lines,
                  [](const BillLine& line) { return line.receipt && line.quantity.is_zero(); });
    bill->state = "posted";
    update_bill(tx, *bill);
    const ledger::Journal journal = post_bill(tx, posted);
    note_event(tx, bill->document.id, "released", request.quantities);
    return answer(*bill, journal, {});
}

Operation supplier_bill_release() {
    return operation<SupplierBillRelease>(
        "supplier_bill.release", "purchasing.bill",
        "Posts a held bill, cut to what was received or as it stands once the rest has come.",
        {&document_not_found, &bill_not_held, &changed_meanwhile, &released_before_billed,
         &ledger::period_closed, &still_not_received, &must_be_positive,
         &ledger::account_role_missing},
        release_bill);
}

}  // namespace storekeep::purchasing
