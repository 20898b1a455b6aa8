#include "modules/purchasing/receipt_post.h"

#include "modules/catalog/currency_rates.h"
#include "modules/ledger/entry.h"
#include "modules/purchasing/goods_received_posting.h"
#include "modules/purchasing/purchase_order_store.h"
#include "modules/purchasing/receipt_plan.h"
#include "modules/purchasing/receipt_substitution.h"
#include "modules/purchasing/substitution_store.h"
#include "office/office.h"
#include "office/settings.h"

namespace storekeep::purchasing {

const Rule over_receipt{"over_receipt",
                        "{order} line {line} expects {open} {unit}; {quantity} would exceed the "
                        "{percent}% tolerance of "
                        "supplier {supplier}. Receive {open}, or ask somebody who may receive more",
                        "purchasing.over_receive"};
const Rule nothing_to_receive{"nothing_to_receive", "nothing of {number} is open"};
const Rule count_required{"count_required",
                          "{number} is received blind: say of each line how many were counted"};
const Rule damaged_exceeds_received{"damaged_exceeds_received",
                                    "{damaged} damaged are more than the {quantity} received"};

void ReceiptLineEntry::fields(Fields& f) {
    f.field("line", line, "the order's line");
    f.field("item", item, "the SKU or barcode scanned, to be sure it is the line's", "item");
    f.field("quantity", quantity, "how many came, the damaged included; left out: what is open");
    f.field("unit", unit, "the unit counted in; left out: the barcode's, else the base unit",
            "unit");
    f.field("damaged", damaged, "how many of them are damaged");
    f.field("bin", bin, "where they stand now; left out: the first receiving bin", "bin");
    f.field("note", note, "what the receiver saw", {}, long_text);
    f.field("substitute", substitute, "the SKU of what came instead of the line's item", "item");
    f.field("price", price, "of one of the substitute; left out: as it would be ordered");
    f.field("close", close, "true: of the line's own item nothing more is expected");
    tracked_fields(f);
}

void ReceiptPost::fields(Fields& f) {
    f.field("purchase_order", purchase_order, "the confirmed order the goods came for",
            "purchase_order");
    f.field("number", number, "the receipt's number; left out: the next of the series");
    f.field("provisional", provisional, "the goods are here before their paper");
    f.list("lines", lines, "what came; left out: everything that is open");
}

namespace {

// Blind, the receiver says what was counted before anything says what was expected.
void refuse_uncounted(Tx& tx, const PurchaseOrder& order, const ReceiptPost& request) {
    if (setting(tx, "receiving") != "blind") return;
    if (request.lines.empty() && order.status() != "received")
        refuse(count_required, "lines", {{"number", order.number}});
    for (std::size_t index = 0; index < request.lines.size(); ++index)
        if (!request.lines[index].quantity)
            refuse(count_required, in_list("lines", index, "quantity"),
                   {{"number", order.number}});
}

// What bills said of the goods before they came is no longer to be billed.
void take_what_was_billed(Tx& tx, const Receipt& receipt,
                          const std::vector<std::vector<Accrual>>& ahead) {
    for (std::size_t index = 0; index < ahead.size(); ++index) {
        ReceiptLine line = receipt.lines[index];
        line.quantity_open = line.quantity;
        line.value_open = line.value;
        Match match{receipt.document.id, line.line, {}, {0, tx.currency()}};
        for (const Accrual& one : ahead[index]) {
            match.quantity += one.quantity;
            match.value += one.value;
            insert_accrual(tx, receipt.document,
                           {one.of, one.line, one.account, -one.quantity, -one.value});
        }
        if (match.quantity.is_positive()) insert_match(tx, receipt.document, line, match);
    }
}

}  // namespace

Json post(Tx& tx, const ReceiptPost& asked) {
    ReceiptPost request = asked;
    PurchaseOrder order = order_named(tx, request.purchase_order, "purchase_order");
    if (order.state != "confirmed")
        refuse(purchase_order_not_confirmed, "purchase_order",
               {{"number", order.number}, {"state", order.state}});
    request.refuse_when_changed(order.version, order.number);
    ledger::refuse_when_closed(tx, request.date);
    const catalog::Partner supplier = catalog::load_partner(tx, order.supplier);
    const ExchangeRate rate =
        catalog::exchange_rate(tx, order.rate.from, request.date, "date");
    refuse_uncounted(tx, order, request);
    const std::vector<Substitution> substitutions = take_substitutes(tx, order, request);
    ReceiptPlan plan = plan_receipt(tx, order, supplier, rate, request);
    const ledger::PostingRules rules(tx);
    const Document document = register_document(tx, "receipt", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    for (std::size_t index = 0; index < plan.lines.size(); ++index)
        plan.lines[index].account = rules.account(ledger::role::goods_received_not_billed,
                                                  plan.items[index].category, order.warehouse);
    Receipt receipt{document,  order.id, order.supplier, order.warehouse, request.provisional,
                    plan.lines, rate};
    ledger::Entry entry = goods_received(rules, receipt, plan.items, plan.ahead);

    // From here on it must succeed.
    stock::Balances balances(tx);
    stock::record(balances, document, plan.moves);
    const std::vector<stock::CameIn> came = stock::receive(tx, document, plan.costs);
    for (std::size_t index = 0; index < came.size(); ++index) {
        const std::int64_t line = plan.costs[index].line;
        ledger::keep_out_of_stock(entry, rules, plan.item_of(line), order.warehouse,
                                  came[index].variance);
        for (ReceiptLine& one : receipt.lines)
            if (one.line == line) one.variance.minor += came[index].variance.minor;
    }
    if (!substitutions.empty()) update_order(tx, order);
    insert_receipt(tx, receipt);
    take_what_was_billed(tx, receipt, plan.ahead);
    for (const Substitution& one : substitutions) insert_substitution(tx, receipt, one);
    for (const ReceiptLine& line : plan.lines)
        add_received(tx, order.id, *order.find(line.line), line.quantity);
    const ledger::Journal journal = ledger::post(tx, entry);
    stock::fill_backorders(balances, order.warehouse, plan.arrivals);
    note_event(tx, order.id, "received", document.number);

    Money value{0, tx.currency()};
    for (const ReceiptLine& line : plan.lines) value += line.value;
    Json result = Json::object()
                      .set("receipt", document.number)
                      .set("variances", std::move(plan.variances))
                      .set("value", text(value))
                      .set("purchase_order", order.number)
                      .set("status", order.status());
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation receipt_post() {
    return operation<ReceiptPost>(
        "receipt.post", "purchasing.receive",
        "Receives goods of a confirmed order: stock, cost and goods received not billed at once.",
        {&purchase_order_not_found,
         &purchase_order_not_confirmed,
         &changed_meanwhile,
         &ledger::period_closed,
         &catalog::currency_rate_missing,
         &nothing_to_receive,
         &count_required,
         &line_not_on_order,
         &substitute_not_accepted,
         &catalog::item_not_found,
         &catalog::item_not_active,
         &substitute_is_ordered,
         &catalog::unit_without_conversion,
         &must_be_positive,
         &conversion_not_exact,
         &value_not_negative,
         &damaged_exceeds_received,
         &over_receipt,
         &catalog::bin_not_found,
         &catalog::bin_not_in_warehouse,
         &catalog::bin_not_active,
         &stock::lot_required,
         &stock::lot_quantities_differ,
         &stock::serial_quantity_differs,
         &stock::serial_in_stock,
         &stock::lot_not_wanted,
         &number_taken,
         &ledger::account_role_missing,
         &stock::bin_frozen},
        post);
}

}  // namespace storekeep::purchasing
