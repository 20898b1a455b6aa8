// The supplier's bill: matched with order and receipt, posted when they agree, held when more is
// billed than was received.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/accounting/tax.h"
#include "modules/ledger/ledger.h"
#include "modules/purchasing/receipt_store.h"
#include "modules/stock/cost.h"

namespace storekeep::purchasing {

struct BillLine {
    std::int64_t line = 0;
    Id<Document> receipt;          // none: an account line
    std::int64_t receipt_line = 0;
    Id<ledger::Account> account;   // of a charge, or where goods not received wait
    Quantity quantity;             // base unit
    Price price;                   // per base unit, as shown
    Money amount;                  // billed, net of tax, in the bill's currency
    std::string memo;
    std::string tax_code = {};     // "": not taxed
    Money tax = {};                // as the paper says
    Money value = {};              // of the amount, in the company's currency
    Money tax_value = {};          // of the tax, likewise
};

struct SupplierBill {
    Document document;
    Id<catalog::Partner> supplier;
    std::string reference;
    Date due;
    Money total;  // with tax
    std::string state;  // held, posted, reversed
    std::int64_t version = 1;
    std::vector<BillLine> lines;
    ExchangeRate rate = {};  // of its amounts, on its date
    Money value = {};        // the total in the company's currency
};

// The values of total and lines in the company's currency, by the bill's rate.
void set_values(SupplierBill& bill);

// A receipt line's part of a bill, worked out: what it clears and how far its price was off.
struct BilledReceiptLine {
    const BillLine* line = nullptr;
    catalog::Item item;
    Id<catalog::Warehouse> warehouse;
    Id<ledger::Account> account;  // on which the goods wait
    Money cleared;                // of it
    Money difference;             // of the price, at the receipt's rate, and tax that is cost
    stock::LateSplit split = {};  // of the difference, once known
};

// Pure: the entry of a bill. What the bill is worth at its own rate beyond what it clears and what
// its prices differ by is an exchange difference: goods keep the rate of their receipt.
// `late_cost_role` takes the share of a difference whose goods are gone.
ledger::Entry billed(const ledger::PostingRules& rules, const SupplierBill& bill,
                     const std::vector<BilledReceiptLine>& receipts,
                     const std::vector<accounting::TaxLine>& taxes,
                     std::string_view late_cost_role);

// Amounts and tax of the lines.
Money total_of(const std::vector<BillLine>& lines, Currency currency);

// The value of `quantity` of what is open on a receipt line.
Money cleared_value(const ReceiptLine& line, Quantity quantity);

// What that quantity was expected to be billed at, in the currency of its order.
Money expected_amount(const ReceiptLine& line, Quantity quantity);

// Quantities billed beyond what was received and is not billed yet.
struct Excess {
    std::int64_t line = 0;
    Quantity billed;
    Quantity received;
};
std::vector<Excess> excesses(Reads& reads, const SupplierBill& bill);

// Posts a bill that has no excess: matches, cost of late differences, entry, open item.
ledger::Journal post_bill(Tx& tx, const SupplierBill& bill);

}  // namespace storekeep::purchasing
