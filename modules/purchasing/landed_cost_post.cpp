#include "modules/purchasing/landed_cost_post.h"

#include "modules/accounting/open_items.h"
#include "modules/purchasing/landed_cost_store.h"
#include "modules/purchasing/late_cost_posting.h"
#include "modules/purchasing/receipt_store.h"
#include "modules/purchasing/supplier_bill_post.h"
#include "modules/purchasing/supplier_bill_store.h"
#include "modules/warehouse/transfer.h"

namespace storekeep::purchasing {

namespace {

const Rule supplier_or_clearing{
    "supplier_or_clearing",
    "'{field}' and a supplier do not go together: name the supplier whose bill this is, or leave "
    "him out to allocate what bills left on landed cost clearing"};
const Rule amount_or_charges{"amount_or_charges",
                             "say either 'amount' or 'charges', the sums to be allocated"};
const Rule no_goods_named{"no_goods_named", "name the receipts or transfers whose goods bear it"};
const Rule receipt_reversed{"receipt_reversed",
                            "{receipt} has been reversed; name the receipt that stands"};
const Rule nothing_sent{"nothing_sent", "nothing of {number} has left yet; ship it first"};
const Rule no_measure{"no_measure",
                      "{item} of {number} line {line} has no {basis}; save it with the item or "
                      "choose another basis"};
const Rule nothing_to_allocate{"nothing_to_allocate",
                               "the goods named have no {basis} in all; choose another basis"};
const Rule clearing_holds_less{"clearing_holds_less",
                               "{held} of bills wait on landed cost clearing, {amount} are to be "
                               "allocated; bill the freight to that account first"};

std::vector<std::string> bases() { return {"value", "quantity", "weight", "volume", "line"}; }

Money positive(Amount amount, Currency currency, const std::string& field) {
    const Money money = in_currency(amount, currency, field);
    if (!money.is_positive())
        refuse(must_be_positive, field, {{"field", field}, {"value", text(money)}});
    return money;
}

std::vector<Charge> entered_charges(Tx& tx, const LandedCostPost& request) {
    if (request.amount.has_value() != request.charges.empty())
        refuse(amount_or_charges, "amount", {});
    if (request.amount)
        return {{{}, request.basis, positive(*request.amount, tx.currency(), "amount")}};
    std::vector<Charge> charges;
    for (std::size_t index = 0; index < request.charges.size(); ++index) {
        const ChargeEntry& entry = request.charges[index];
        charges.push_back({entry.name.value_or(""), entry.basis,
                           positive(entry.amount, tx.currency(),
                                    in_list("charges", index, "amount"))});
    }
    return charges;
}

// A document named twice bears once.
template <class Find>
void add_bearers(std::vector<Bearer>& bearers, const std::vector<std::string>& numbers,
                 std::string_view list, Find find) {
    std::set<std::string> named;
    for (std::size_t index = 0; index < numbers.size(); ++index)
        if (named.insert(numbers[index]).second)
            for (Bearer& bearer : find(numbers[index], in_list(list, index)))
                bearers.push_back(std::move(bearer));
}

std::vector<Bearer> named_bearers(Tx& tx, const LandedCostPost& request) {
    if (request.receipts.empty() && request.transfers.empty())
        refuse(no_goods_named, "receipts", {});
    std::vector<Bearer> bearers;
    add_bearers(bearers, request.receipts, "receipts",
                [&](const std::string& number, const std::string& field) {
                    const auto receipt = find_receipt(tx, number);
                    if (!receipt) refuse(receipt_not_found, field, {{"number", number}});
                    if (receipt->document.reversed_by)
                        refuse(receipt_reversed, field, {{"receipt", number}});
                    return bearers_of_receipt(tx, receipt->document);
                });
    add_bearers(bearers, request.transfers, "transfers",
                [&](const std::string& number, const std::string& field) {
                    const auto transfer = find_document(tx, "transfer", number);
                    if (!transfer)
                        refuse(warehouse::transfer_not_found, field, {{"number", number}});
                    std::vector<Bearer> sent = bearers_of_transfer(tx, *transfer);
                    if (sent.empty()) refuse(nothing_sent, field, {{"number", number}});
                    return sent;
                });
    return bearers;
}

// Weight and volume are said with the item, and left out by mistake; a value may well be nothing.
void refuse_without_measure(const std::vector<Charge>& charges, const std::vector<Bearer>& bearers,
                            const std::vector<ItemSize>& sizes) {
    for (const Charge& charge : charges) {
        const bool said_with_item = charge.basis == "weight" || charge.basis == "volume";
        bool any = false;
        for (std::size_t index = 0; index < bearers.size(); ++index) {
            const Bearer& bearer = bearers[index];
            if (measure_of(bearer, sizes[index], charge.basis) != 0)
                any = true;
            else if (said_with_item)
                refuse(no_measure, "basis",
                       {{"item", bearer.item.sku},
                        {"number", bearer.number},
                        {"line", std::to_string(bearer.line)},
                        {"basis", charge.basis}});
        }
        if (!any) refuse(nothing_to_allocate, "basis", {{"basis", charge.basis}});
    }
}

// The parts of bills' lines on clearing that `amount` uses up, the oldest bill first.
std::vector<Accrual> taken_from_clearing(Tx& tx, const std::optional<SupplierBill>& bill,
                                         const Money& amount) {
    const std::vector<Accrual> open =
        bill ? open_accruals(tx, bill->document.id)
             : open_accruals(tx, ledger::role::landed_cost_clearing);
    std::vector<Accrual> taken;
    Money left = amount;
    for (const Accrual& one : open) {
        if (!is_control_account(tx, one.account, ledger::role::landed_cost_clearing)) continue;
        Accrual part = one;
        part.value.minor = std::min(one.value.minor, left.minor);
        if (part.value.is_zero()) continue;
        left -= part.value;
        taken.push_back(part);
    }
    if (left.is_positive())
        refuse(clearing_holds_less, "amount",
               {{"held", text(amount - left)}, {"amount", text(amount)}});
    return taken;
}

struct Payer {
    std::optional<catalog::Partner> supplier;
    std::optional<SupplierBill> bill;
};

Payer named_payer(Tx& tx, const LandedCostPost& request) {
    Payer payer;
    if (request.supplier) {
        payer.supplier = catalog::supplier_named(tx, *request.supplier, "supplier");
        if (request.bill) refuse(supplier_or_clearing, "bill", {{"field", "bill"}});
        refuse_same_reference(tx, *payer.supplier, request.reference.value_or(""), request);
    } else if (request.bill) {
        payer.bill = find_bill(tx, *request.bill);
        if (!payer.bill)
            refuse(document_not_found, "bill",
                   {{"kind", "supplier bill"}, {"number", *request.bill}});
    }
    return payer;
}

void owe(Tx& tx, const ledger::PostingRules& rules, const LandedCost& cost,
         const catalog::Partner& supplier, const std::optional<Date>& due) {
    accounting::make_open_item(
        tx, accounting::on_terms(
                {{}, cost.document.id, supplier.id, rules.account(ledger::role::payables),
                 cost.document.number, cost.document.date,
                 due.value_or(cost.document.date.plus_days(supplier.terms_days)), -cost.amount, {}},
                supplier));
}

}  // namespace

void ChargeEntry::fields(Fields& f) {
    f.field("name", name, "what is charged, as duty");
    f.choice("basis", basis, bases(), "by what it is split");
    f.field("amount", amount, "how much");
}

void LandedCostPost::fields(Fields& f) {
    f.field("number", number, "the document's number; left out: the next of the series");
    f.choice("basis", basis, bases(), "by what the amount is split over the goods");
    f.field("amount", amount, "what the goods bear");
    f.list("charges", charges, "instead of an amount: several, each with its basis");
    f.field("supplier", supplier, "who bills it; left out: it waits on landed cost clearing",
            "partner");
    f.field("bill", bill, "of the bills on clearing only this one", "supplier_bill");
    f.field("reference", reference, "the number on the supplier's bill");
    f.field("due", due, "when the bill is due; left out: by the supplier's terms");
    f.field("receipts", receipts, "the receipts whose goods bear it", "receipt");
    f.field("transfers", transfers, "the transfers whose goods bear it", "transfer");
}

Json answer(const LandedCost& cost, const ledger::Journal& journal) {
    Json lines = Json::list();
    Money gone{0, cost.amount.currency};
    for (const LandedCostLine& line : cost.lines) {
        gone += line.split.not_in_stock();
        lines.append(Json::object()
                         .set("document", line.bearer.number)
                         .set("line", line.bearer.line)
                         .set("item", line.bearer.item.sku)
                         .set("amount", text(line.amount))
                         .set("on_hand", text(line.amount - line.split.not_in_stock()))
                         .set("gone", text(line.split.not_in_stock())));
    }
    Json result = Json::object()
                      .set("landed_cost", cost.document.number)
                      .set("amount", text(cost.amount))
                      .set("on_hand", text(cost.amount - gone))
                      .set("gone", text(gone))
                      .set("lines", std::move(lines));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Json post_landed_cost(Tx& tx, const LandedCostPost& request) {
    const Payer payer = named_payer(tx, request);
    ledger::refuse_when_closed(tx, request.date);
    const std::vector<Charge> charges = entered_charges(tx, request);
    const std::vector<Bearer> bearers = named_bearers(tx, request);
    const std::vector<ItemSize> sizes = sizes_of(tx, bearers);
    refuse_without_measure(charges, bearers, sizes);
    Money amount{0, tx.currency()};
    for (const Charge& charge : charges) amount += charge.amount;
    const std::vector<Accrual> taken =
        payer.supplier ? std::vector<Accrual>{} : taken_from_clearing(tx, payer.bill, amount);
    const ledger::PostingRules rules(tx);
    LandedCost cost{register_document(tx, "landed_cost", request.number.value_or(""), request.date,
                                      request.memo.value_or("")),
                    payer.supplier ? payer.supplier->id : Id<catalog::Partner>{},
                    request.reference.value_or(""),
                    amount,
                    charges,
                    landed_cost_lines(charges, bearers, sizes)};
    bear(tx, cost);
    insert_landed_cost(tx, cost);
    for (Accrual part : taken) {
        part.value = -part.value;
        insert_accrual(tx, cost.document, part);
    }
    const ledger::Journal journal =
        ledger::post(tx, landed(rules, cost, taken, late_cost_role(tx)));
    if (payer.supplier) owe(tx, rules, cost, *payer.supplier, request.due);
    note_event(tx, cost.document.id, "posted");
    return answer(cost, journal);
}

Operation landed_cost_post() {
    return operation<LandedCostPost>(
        "landed_cost.post", "purchasing.bill",
        "Puts freight and other charges onto goods: into stock for what is here, else into cost.",
        {&catalog::partner_not_found, &catalog::not_a_supplier, &catalog::partner_not_active,
         &supplier_or_clearing, &reference_taken, &document_not_found, &ledger::period_closed,
         &amount_or_charges, &too_many_digits, &must_be_positive, &no_goods_named,
         &receipt_not_found, &receipt_reversed, &warehouse::transfer_not_found, &nothing_sent,
         &no_measure, &nothing_to_allocate, &clearing_holds_less, &number_taken,
         &ledger::account_role_missing},
        post_landed_cost);
}

}  // namespace storekeep::purchasing
