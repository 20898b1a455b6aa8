#include "modules/purchasing/supplier_bill_post.h"

#include "modules/accounting/settlement.h"
#include "modules/catalog/currency_rates.h"
#include "modules/purchasing/billed_ahead.h"
#include "modules/purchasing/supplier_bill_store.h"

namespace storekeep::purchasing {

const Rule reference_taken{"reference_taken",
                           "{supplier}'s bill {reference} is here already as {number}",
                           "purchasing.bill"};
const Rule tax_without_code{"tax_without_code",
                            "'{field}' is said of a line that is not taxed; give it a tax code"};

namespace {

const Rule receipt_or_account{"receipt_or_account",
                              "'{field}' names a receipt's line, an order's line, or an account "
                              "with an amount"};
const Rule receipt_of_other_supplier{"receipt_of_other_supplier",
                                     "{receipt} came from {other}, not from {supplier}"};
const Rule billed_receipt_reversed{"receipt_reversed",
                                   "{receipt} has been reversed; bill the right one"};
const Rule nothing_to_bill{"nothing_to_bill", "line {line} of {receipt} is billed in full"};

// A bill has many lines of few receipts: each is loaded once.
class BilledReceipts {
public:
    explicit BilledReceipts(Reads& reads) : reads_(reads) {}

    const Receipt& named(const std::string& number, const std::string& field) {
        const auto known = receipts_.find(number);
        if (known != receipts_.end()) return known->second;
        auto found = find_receipt(reads_, number);
        if (!found) refuse(receipt_not_found, field, {{"number", number}});
        return receipts_.emplace(number, std::move(*found)).first->second;
    }

private:
    Reads& reads_;
    std::map<std::string, Receipt> receipts_;
};

const ReceiptLine& received_line(Reads& reads, const catalog::Partner& supplier,
                                 const BillLineEntry& entry, const Receipt& receipt,
                                 const std::string& path) {
    if (receipt.document.reversed_by)
        refuse(billed_receipt_reversed, path + ".receipt", {{"receipt", receipt.document.number}});
    if (receipt.supplier != supplier.id)
        refuse(receipt_of_other_supplier, path + ".receipt",
               {{"receipt", receipt.document.number},
                {"other", catalog::load_partner(reads, receipt.supplier).code},
                {"supplier", supplier.code}});
    const ReceiptLine* line = receipt.find(entry.line.value_or(1));
    if (!line)
        refuse(receipt_line_not_found, path + ".line",
               {{"receipt", receipt.document.number},
                {"line", std::to_string(entry.line.value_or(1))}});
    return *line;
}

BillLine receipt_line(Tx& tx, const catalog::Partner& supplier, Currency currency,
                      const BillLineEntry& entry, BilledReceipts& receipts,
                      accounting::TaxCodes& codes, const std::string& path) {
    const Receipt& receipt = receipts.named(*entry.receipt, path + ".receipt");
    const ReceiptLine& received = received_line(tx, supplier, entry, receipt, path);
    if (receipt.rate.from != currency)
        refuse(accounting::other_currency, path + ".receipt",
               {{"document", receipt.document.number},
                {"currency", receipt.rate.from.code()},
                {"other", currency.code()}});
    const catalog::Item item = catalog::items_of(tx, {received.item}).front();
    const UnitRatio ratio =
        catalog::unit_ratio(tx, item, entry.unit.value_or(""), path + ".unit");
    BillLine line{0, receipt.document.id, received.line, {}, received.quantity_open, {}, {},
                  entry.memo.value_or("")};
    const std::string place = path + ".quantity";
    if (entry.quantity) {
        if (!entry.quantity->is_positive())
            refuse(must_be_positive, place, {{"field", place}, {"value", text(*entry.quantity)}});
        line.quantity = in_base(*entry.quantity, ratio, item.step, place);
    }
    if (line.quantity.is_zero())
        refuse(nothing_to_bill, place,
               {{"receipt", receipt.document.number}, {"line", std::to_string(received.line)}});
    if (entry.price && entry.price->is_negative())
        refuse(value_not_negative, path + ".price",
               {{"field", path + ".price"}, {"value", text(*entry.price)}});
    if (entry.price) {
        const Quantity counted =
            entry.quantity.value_or(Quantity{divide_half_away(
                Int128{line.quantity.value} * ratio.denominator, ratio.numerator)});
        line.amount = amount_of(*entry.price, counted, currency, place);
        line.price = per_base(*entry.price, ratio);
    } else {
        line.amount = share(received.foreign_value, line.quantity, received.quantity);
        line.price = unit_price(received.foreign_value, received.quantity);
    }
    line.tax_code = codes.chosen(accounting::TaxSide::purchase,
                                 entry.tax_code.value_or(received.tax_code), {}, {},
                                 path + ".tax_code");
    return line;
}

// Freight may wait on landed cost clearing until `landed_cost.post` says which goods bear it.
BillLine account_line(Tx& tx, const catalog::Partner& supplier, Currency currency,
                      const BillLineEntry& entry, accounting::TaxCodes& codes,
                      const std::string& path) {
    const auto named = ledger::find_account(tx, *entry.account);
    const bool clearing = named && named->control == ledger::role::landed_cost_clearing;
    const ledger::Account account =
        clearing ? *named : ledger::free_account_named(tx, *entry.account, path + ".account");
    const std::string place = path + ".amount";
    const Money amount = in_currency(*entry.amount, currency, place);
    if (clearing && !amount.is_positive())
        refuse(must_be_positive, place, {{"field", place}, {"value", text(amount)}});
    return {0, {}, 0, account.id, {}, {}, amount, entry.memo.value_or(""),
            codes.chosen(accounting::TaxSide::purchase, entry.tax_code, supplier.tax_code, {},
                         path + ".tax_code")};
}

struct EnteredLines {
    std::vector<BillLine> lines;
    std::vector<AheadLine> ahead;  // those of goods still to come
};

EnteredLines entered_bill_lines(Tx& tx, const catalog::Partner& supplier, Currency currency,
                                const std::vector<BillLineEntry>& entries,
                                accounting::TaxCodes& codes) {
    EnteredLines entered;
    BilledReceipts receipts(tx);
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const BillLineEntry& entry = entries[index];
        const std::string path = in_list("lines", index);
        const bool is_charge = entry.account && entry.amount;
        if (entry.account.has_value() != entry.amount.has_value() ||
            entry.receipt.has_value() + entry.purchase_order.has_value() + is_charge != 1)
            refuse(receipt_or_account, path, {{"field", path}});
        if (entry.purchase_order) {
            BilledAhead goods = bill_ahead(tx, supplier, currency, entry, codes, path);
            goods.ahead.line = static_cast<std::int64_t>(index) + 1;
            entered.ahead.push_back(goods.ahead);
            entered.lines.push_back(std::move(goods.line));
        } else {
            entered.lines.push_back(
                is_charge ? account_line(tx, supplier, currency, entry, codes, path)
                          : receipt_line(tx, supplier, currency, entry, receipts, codes, path));
        }
        entered.lines.back().line = static_cast<std::int64_t>(index) + 1;
    }
    return entered;
}

// What was said of prices and amounts, taken apart into net and tax.
void take_taxes(Tx& tx, const SupplierBillPost& request, accounting::TaxCodes& codes,
                std::vector<BillLine>& lines) {
    std::vector<accounting::TaxBasis> bases;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const BillLine& line = lines[index];
        const BillLineEntry& entry = request.lines[index];
        const bool as_ordered = !entry.account && !entry.price;
        bases.push_back({line.line, line.tax_code, line.amount, {0, line.amount.currency},
                         request.prices_include_tax && !as_ordered});
    }
    const std::vector<accounting::LineTax> taxes =
        accounting::taxes_of(tx, codes, request.date, bases);
    for (std::size_t index = 0; index < lines.size(); ++index) {
        lines[index].amount = taxes[index].net;
        lines[index].tax = taxes[index].tax;
        const std::optional<Amount>& said = request.lines[index].tax;
        if (!said) continue;
        const std::string path = in_list("lines", index, "tax");
        if (lines[index].tax_code.empty()) refuse(tax_without_code, path, {{"field", path}});
        lines[index].tax = in_currency(*said, lines[index].amount.currency, path);
        if (bases[index].includes_tax)
            lines[index].amount = bases[index].amount - lines[index].tax;
    }
}

}  // namespace

void BillLineEntry::fields(Fields& f) {
    f.field("receipt", receipt, "the receipt billed", "receipt");
    f.field("purchase_order", purchase_order, "the order billed before its goods came",
            "purchase_order");
    f.field("line", line, "its line; left out: 1");
    f.field("quantity", quantity, "how many are billed; left out: what is not billed yet");
    f.field("unit", unit, "the unit billed in; left out: the item's base unit", "unit");
    f.field("price", price, "of one such unit; left out: as received or ordered");
    f.field("account", account, "for a charge that is no goods: its account", "account");
    f.field("amount", amount, "of such a charge");
    f.field("memo", memo, "what the charge is for");
    f.field("tax_code", tax_code,
            "how it is taxed, empty: not; left out: as ordered, of a charge as the supplier",
            "tax_code");
    f.field("tax", tax, "as the paper says; left out: at the code's rate");
}

void SupplierBillPost::fields(Fields& f) {
    f.field("supplier", supplier, "who bills", "partner");
    f.field("number", number, "our number of the bill; left out: the next of the series");
    f.field("reference", reference, "the number on the supplier's bill");
    f.field("currency", currency, "of the bill; left out: the supplier's");
    f.field("due", due, "when it is due; left out: by the supplier's terms");
    f.field("prices_include_tax", prices_include_tax,
            "whether tax is in the prices and amounts said here");
    f.list("lines", lines, "what is billed", true);
}

Json answer(const SupplierBill& bill, const ledger::Journal& journal,
            const std::vector<Excess>& held) {
    Money tax{0, bill.total.currency};
    for (const BillLine& line : bill.lines) tax += line.tax;
    Json result = Json::object()
                      .set("bill", bill.document.number)
                      .set("state", bill.state)
                      .set("total", text(bill.total))
                      .set("tax", text(tax))
                      .set("due", text(bill.due))
                      .set("version", bill.version);
    if (!journal.number.empty()) result.set("journal", journal.number);
    if (held.empty()) return result;
    Json lines = Json::list();
    for (const Excess& excess : held)
        lines.append(Json::object()
                         .set("line", excess.line)
                         .set("billed", text(excess.billed))
                         .set("received", text(excess.received))
                         .set("difference", text(excess.billed - excess.received)));
    return result.set("held", std::move(lines));
}

void refuse_same_reference(Reads& reads, const catalog::Partner& supplier,
                           const std::string& reference, const RequestHead& request) {
    const std::string same =
        reference.empty() ? std::string{} : bill_with_reference(reads, supplier.id, reference);
    if (!same.empty() && !request.waives(reference_taken))
        refuse(reference_taken, "reference",
               {{"supplier", supplier.code}, {"reference", reference}, {"number", same}});
}

Json post_supplier_bill(Tx& tx, const SupplierBillPost& request) {
    const catalog::Partner supplier = catalog::supplier_named(tx, request.supplier, "supplier");
    refuse_same_reference(tx, supplier, request.reference, request);
    ledger::refuse_when_closed(tx, request.date);
    const Currency currency = request.currency
                                  ? catalog::currency_named(*request.currency, "currency")
                                  : supplier.currency;
    const ExchangeRate rate = catalog::exchange_rate(tx, currency, request.date, "date");
    accounting::TaxCodes codes(tx);
    EnteredLines entered = entered_bill_lines(tx, supplier, currency, request.lines, codes);
    std::vector<BillLine>& lines = entered.lines;
    take_taxes(tx, request, codes, lines);
    const Money total = total_of(lines, currency);
    if (!total.is_positive())
        refuse(must_be_positive, "lines", {{"field", "the bill's total"}, {"value", text(total)}});
    const Document document = register_document(tx, "supplier_bill", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    SupplierBill bill{document,
                      supplier.id,
                      request.reference,
                      request.due.value_or(request.date.plus_days(supplier.terms_days)),
                      total,
                      "posted",
                      1,
                      std::move(lines),
                      rate};
    set_values(bill);
    const std::vector<Excess> held = excesses(tx, bill);
    if (!held.empty()) bill.state = "held";
    insert_bill(tx, bill);
    for (const AheadLine& ahead : entered.ahead) insert_ahead_line(tx, document.id, ahead);
    if (!held.empty()) {
        note_event(tx, document.id, "held", "billed more than received");
        return answer(bill, {}, held);
    }
    const ledger::Journal journal = post_bill(tx, bill);
    note_event(tx, document.id, "posted");
    return answer(bill, journal, held);
}

Operation supplier_bill_post() {
    return operation<SupplierBillPost>(
        "supplier_bill.post", "purchasing.bill",
        "Posts a supplier's bill matched to its receipts; holds it when more is billed than came.",
        {&catalog::partner_not_found,
         &catalog::not_a_supplier,
         &catalog::partner_not_active,
         &reference_taken,
         &ledger::period_closed,
         &currency_not_known,
         &catalog::currency_rate_missing,
         &receipt_or_account,
         &receipt_not_found,
         &billed_receipt_reversed,
         &receipt_of_other_supplier,
         &receipt_line_not_found,
         &purchase_order_not_found,
         &purchase_order_not_confirmed,
         &order_of_other_supplier,
         &accounting::other_currency,
         &line_not_on_order,
         &catalog::unit_without_conversion,
         &must_be_positive,
         &conversion_not_exact,
         &nothing_to_bill,
         &billed_beyond_order,
         &value_not_negative,
         &ledger::account_not_found,
         &ledger::account_not_active,
         &ledger::control_account,
         &too_many_digits,
         &catalog::tax_code_not_found,
         &accounting::tax_code_unsuited,
         &tax_without_code,
         &number_taken,
         &ledger::account_role_missing},
        post_supplier_bill);
}

}  // namespace storekeep::purchasing
