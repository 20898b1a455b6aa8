// Receipts and what of them is not billed yet, as rows.
#pragma once

#include <optional>
#include <vector>

#include "modules/ledger/ledger.h"
#include "modules/purchasing/purchase_order.h"

namespace storekeep::purchasing {

extern const Rule receipt_not_found;
extern const Rule receipt_line_not_found;

struct ReceiptLine {
    std::int64_t line = 0;  // of the order
    Id<catalog::Item> item;
    std::string sku;
    Quantity quantity;      // in the base unit, the damaged included
    Quantity damaged;
    Money value;
    Quantity quantity_open = {};  // not billed
    Money value_open = {};
    Id<ledger::Account> account = {};  // where it waits for its bill
    Money foreign_value = {};          // in the order's currency, once final at the right price
    std::string tax_code = {};         // of the order's line
    Money variance = {};               // of the value, kept out of stock by a standard cost
};

struct Receipt {
    Document document;
    Id<Document> order;
    Id<catalog::Partner> supplier;
    Id<catalog::Warehouse> warehouse;
    bool provisional = false;
    std::vector<ReceiptLine> lines;
    ExchangeRate rate = {};  // of the order's currency, on its date

    const ReceiptLine* find(std::int64_t line) const;
};

// How many of a receipt's line went back to the supplier.
Quantity sent_back(Reads& reads, Id<Document> receipt, std::int64_t line);

// Refuses `rests_on` at "number" when a landed cost, supplier return or true-up rests on it.
void refuse_when_rested_on(Reads& reads, const Document& receipt);

// Refuses `rests_on` at "number" when what `document` matched was matched again since.
void refuse_when_matched_since(Reads& reads, const Document& document);

void insert_receipt(Tx& tx, const Receipt& receipt);
std::optional<Receipt> find_receipt(Reads& reads, const std::string& number);

// Takes `quantity` and `value` of a receipt line out of what is not billed; negative puts it back.
struct Match {
    Id<Document> receipt;
    std::int64_t line = 0;
    Quantity quantity;
    Money value;
    Money difference = {};  // how much more was billed, in the company's currency
};
void insert_match(Tx& tx, const Document& document, const ReceiptLine& now, const Match& match);
std::vector<Match> matches_of(Reads& reads, Id<Document> document);

// What was scanned on goods, a SKU or a barcode: the unit its label stands for ("" the base unit),
// or nothing when it is not this item's.
std::optional<std::string> scanned_unit(Reads& reads, const std::string& scanned,
                                        const catalog::Item& item);

void rebuild_balances(Tx& tx);

}  // namespace storekeep::purchasing
