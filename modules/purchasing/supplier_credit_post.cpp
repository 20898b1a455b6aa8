#include "modules/purchasing/supplier_credit_post.h"

#include "modules/accounting/open_items.h"
#include "modules/catalog/currency_rates.h"
#include "modules/purchasing/supplier_bill_post.h"
#include "modules/purchasing/supplier_credit_store.h"

namespace storekeep::purchasing {

namespace {

const Rule line_not_on_return{"line_not_on_return", "{number} has no line {line}"};
const Rule nothing_to_credit{"nothing_to_credit",
                             "{number} waits for no credit{line}: what went back was not billed, "
                             "or is credited already"};
const Rule more_than_returned{
    "more_than_returned",
    "{number} line {line} waits for the credit of {open}; {quantity} are too many"};

const SupplierReturnLine& returned_line(const SupplierReturn& returned, std::int64_t number,
                                        const std::string& path) {
    for (const SupplierReturnLine& line : returned.lines)
        if (line.line == number) return line;
    refuse(line_not_on_return, path,
           {{"number", returned.document.number}, {"line", std::to_string(number)}});
}

// Goods in the company's currency are credited at what they cost, without the tax that is a part
// of it; foreign ones as received.
Money expected_credit(const Accrual& expected, const ReceiptLine& received, Percent tax) {
    if (received.foreign_value.currency == expected.value.currency)
        return expected.value - accounting::tax_on(expected.value, tax, true);
    return share(received.foreign_value, expected.quantity, received.quantity);
}

// The part of a code's rate that is cost.
Percent tax_kept(accounting::TaxCodes& codes, const std::string& code, Date date) {
    if (code.empty()) return {};
    const Percent rate = codes.at(code).rate_on(date);
    return {rate.value - divide_half_away(Int128{rate.value} * codes.at(code).recoverable.value,
                                          Int128{100} * million)};
}

CreditedLine credited_line(const SupplierReturn& returned, const Receipt& receipt,
                           std::vector<Accrual>& open, const SupplierCreditEntry& entry,
                           accounting::TaxCodes& codes, const std::string& path) {
    const SupplierReturnLine& line = returned_line(returned, entry.line, path + ".line");
    const std::string number = std::to_string(line.line);
    const auto waiting = std::find_if(open.begin(), open.end(), [&](const Accrual& one) {
        return one.line == line.line && one.quantity.is_positive();
    });
    if (waiting == open.end())
        refuse(nothing_to_credit, path + ".line",
               {{"number", returned.document.number}, {"line", " on line " + number}});
    const std::string place = path + ".quantity";
    const Quantity quantity = entry.quantity.value_or(waiting->quantity);
    if (!quantity.is_positive())
        refuse(must_be_positive, place, {{"field", place}, {"value", text(quantity)}});
    if (quantity > waiting->quantity)
        refuse(more_than_returned, place,
               {{"number", returned.document.number},
                {"line", number},
                {"open", text(waiting->quantity)},
                {"quantity", text(quantity)}});
    if (entry.price && entry.price->is_negative())
        refuse(value_not_negative, path + ".price",
               {{"field", path + ".price"}, {"value", text(*entry.price)}});
    Accrual expected = *waiting;
    expected.quantity = quantity;
    expected.value = share(waiting->value, quantity, waiting->quantity);
    waiting->quantity -= expected.quantity;
    waiting->value -= expected.value;
    const ReceiptLine& received = *receipt.find(line.line);
    const std::string tax_code =
        codes.chosen(accounting::TaxSide::purchase, entry.tax_code.value_or(received.tax_code), {},
                     {}, path + ".tax_code");
    const Money amount = entry.price
                             ? amount_of(*entry.price, quantity, receipt.rate.from, place)
                             : expected_credit(expected, received,
                                               tax_kept(codes, tax_code, receipt.document.date));
    return {&line, quantity, amount, expected, tax_code};
}

// At the rate of the day on which the goods came, unless the paper says otherwise.
void take_taxes(Tx& tx, Date date, const std::vector<SupplierCreditEntry>& entries,
                accounting::TaxCodes& codes, std::vector<CreditedLine>& lines) {
    std::vector<accounting::TaxBasis> bases;
    for (std::size_t index = 0; index < lines.size(); ++index)
        bases.push_back({static_cast<std::int64_t>(index) + 1, lines[index].tax_code,
                         lines[index].amount, {0, lines[index].amount.currency}, false});
    const std::vector<accounting::LineTax> taxes = accounting::taxes_of(tx, codes, date, bases);
    for (std::size_t index = 0; index < lines.size(); ++index) {
        CreditedLine& line = lines[index];
        line.tax = taxes[index].tax;
        const std::optional<Amount>& said = entries[index].tax;
        if (!said) continue;
        const std::string path = in_list("lines", index, "tax");
        if (line.tax_code.empty()) refuse(tax_without_code, path, {{"field", path}});
        line.tax = in_currency(*said, line.amount.currency, path);
    }
}

std::vector<CreditedLine> credited_lines(Tx& tx, const SupplierReturn& returned,
                                         const Receipt& receipt,
                                         const SupplierCreditPost& request,
                                         accounting::TaxCodes& codes) {
    std::vector<Accrual> open = open_accruals(tx, returned.document.id);
    std::vector<SupplierCreditEntry> entries = request.lines;
    if (entries.empty())
        for (const Accrual& one : open) {
            SupplierCreditEntry entry;
            entry.line = one.line;
            entries.push_back(std::move(entry));
        }
    if (entries.empty())
        refuse(nothing_to_credit, "lines",
               {{"number", returned.document.number}, {"line", ""}});
    std::vector<CreditedLine> lines;
    for (std::size_t index = 0; index < entries.size(); ++index)
        lines.push_back(credited_line(returned, receipt, open, entries[index], codes,
                                      in_list("lines", index)));
    take_taxes(tx, receipt.document.date, entries, codes, lines);
    return lines;
}

// With its total, and its amounts in the company's currency, too.
SupplierCredit valued(SupplierCredit credit) {
    std::vector<Money> amounts;
    credit.total = {0, credit.rate.from};
    for (const CreditedLine& line : credit.lines) {
        amounts.push_back(line.amount);
        amounts.push_back(line.tax);
        credit.total += line.amount + line.tax;
    }
    const std::vector<Money> values = credit.rate.values_of(amounts);
    for (std::size_t index = 0; index < credit.lines.size(); ++index) {
        credit.lines[index].value = values[2 * index];
        credit.lines[index].tax_value = values[2 * index + 1];
    }
    credit.value = credit.rate.value_of(credit.total);
    return credit;
}

// The tax that the lines give back.
std::vector<accounting::TaxLine> taxes_given_back(accounting::TaxCodes& codes,
                                                  const ledger::PostingRules& rules,
                                                  const SupplierCredit& credit, Date came) {
    std::vector<accounting::LineTax> taxes;
    for (std::size_t index = 0; index < credit.lines.size(); ++index) {
        const CreditedLine& line = credit.lines[index];
        if (!line.tax_code.empty())
            taxes.push_back({static_cast<std::int64_t>(index) + 1, line.tax_code,
                             codes.at(line.tax_code).rate_on(came), line.amount, line.tax});
    }
    std::vector<accounting::TaxLine> lines =
        accounting::tax_lines(codes, rules, accounting::TaxSide::purchase, taxes);
    for (accounting::TaxLine& one : lines) {
        const CreditedLine& line = credit.lines[static_cast<std::size_t>(one.line) - 1];
        accounting::set_values(codes, one, line.value, line.tax_value);
    }
    return accounting::opposite(std::move(lines));
}

}  // namespace

void SupplierCreditEntry::fields(Fields& f) {
    f.field("line", line, "the return's line");
    f.field("quantity", quantity, "how many are credited; left out: all that wait for it");
    f.field("price", price,
            "for each, in the item's base unit; left out: what they cost, of a foreign order as "
            "received");
    f.field("tax_code", tax_code, "how it is taxed, empty: not; left out: as ordered", "tax_code");
    f.field("tax", tax, "as the paper says; left out: at the rate of the goods' day");
}

void SupplierCreditPost::fields(Fields& f) {
    f.field("supplier_return", supplier_return, "the return that is credited", "supplier_return");
    f.field("number", number, "our number of the credit; left out: the next of the series");
    f.field("reference", reference, "the number on the supplier's credit");
    f.list("lines", lines, "what is credited; left out: all that waits for it, at cost");
}

Json post_supplier_credit(Tx& tx, const SupplierCreditPost& request) {
    const SupplierReturn returned =
        supplier_return_named(tx, request.supplier_return, "supplier_return");
    ledger::refuse_when_closed(tx, request.date);
    const auto receipt = find_receipt(tx, load_document(tx, returned.receipt).number);
    const ExchangeRate rate =
        catalog::exchange_rate(tx, receipt->rate.from, request.date, "date");
    accounting::TaxCodes codes(tx);
    std::vector<CreditedLine> lines = credited_lines(tx, returned, *receipt, request, codes);
    const ledger::PostingRules rules(tx);
    const Document document = register_document(tx, "supplier_credit", request.number.value_or(""),
                                                request.date, request.memo.value_or(""));
    SupplierCredit credit = valued({document, returned, request.reference, {}, std::move(lines),
                                    rate, receipt->rate, {}, {}});
    credit.taxes = taxes_given_back(codes, rules, credit, receipt->document.date);
    const ledger::Entry entry = credited(rules, credit);
    insert_supplier_credit(tx, credit);
    for (const CreditedLine& line : credit.lines) {
        Accrual taken = line.expected;
        taken.quantity = -taken.quantity;
        taken.value = -taken.value;
        insert_accrual(tx, document, taken);
    }
    accounting::insert_tax(tx, document, credit.taxes);
    const ledger::Journal journal = ledger::post(tx, entry);
    if (!credit.total.is_zero())
        accounting::make_open_item(tx, {{}, document.id, returned.supplier,
                                        rules.account(ledger::role::payables), document.number,
                                        document.date, document.date, credit.value, {},
                                        credit.total, {}});
    note_event(tx, returned.document.id, "credited", document.number);
    Json result =
        Json::object()
            .set("supplier_credit", document.number)
            .set("total", text(credit.total))
            .set("tax", text(-accounting::tax_of(credit.taxes, credit.rate.from)));
    if (!journal.number.empty()) result.set("journal", journal.number);
    return result;
}

Operation supplier_credit_post() {
    return operation<SupplierCreditPost>(
        "supplier_credit.post", "purchasing.bill",
        "Posts a supplier's credit for goods sent back; what it is off their cost is a variance.",
        {&supplier_return_not_found, &ledger::period_closed, &catalog::currency_rate_missing,
         &line_not_on_return, &nothing_to_credit, &must_be_positive, &more_than_returned,
         &value_not_negative, &catalog::tax_code_not_found, &accounting::tax_code_unsuited,
         &tax_without_code, &too_many_digits, &number_taken, &ledger::account_role_missing},
        post_supplier_credit);
}

}  // namespace storekeep::purchasing
