// Goods that go back to their supplier, and the credit that is due for them. What was not billed
// yet is taken off the goods received not billed; the rest waits for the supplier's credit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/purchasing/accrual_store.h"
#include "modules/purchasing/receipt_store.h"
#include "modules/stock/stock.h"

namespace storekeep::purchasing {

extern const Rule supplier_return_not_found;

struct SupplierReturnLine {
    std::int64_t line = 0;  // of the receipt
    catalog::Item item;
    Quantity quantity;      // base unit
    Quantity unbilled;      // of it, not billed yet
    Money value;            // what they cost
    Money unbilled_cost;    // of it, the unbilled ones'
    Money cleared;          // of goods received not billed, for the unbilled ones
    Id<ledger::Account> waited_on = {};  // where the receipt's line waits for its bill
    Id<ledger::Account> credit_on = {};  // where the rest waits for its credit
    Money to_be_credited() const { return value - unbilled_cost; }
};

struct SupplierReturn {
    Document document;
    Id<Document> receipt;
    Id<catalog::Partner> supplier;
    Id<catalog::Warehouse> warehouse;
    std::vector<SupplierReturnLine> lines;
};

// Pure: inventory credited at cost; goods received not billed and goods returned not credited
// debited; what the unbilled goods cost beyond the former is a purchase price variance.
ledger::Entry goods_sent_back(const ledger::PostingRules& rules, const SupplierReturn& returned);

void insert_supplier_return(Tx& tx, const SupplierReturn& returned);
// The reversal of a return is none. Refuses `supplier_return_not_found` at `field`.
SupplierReturn supplier_return_named(Reads& reads, const std::string& number,
                                     const std::string& field);

// Where goods of an item lie in a status, free to be taken, in walking order.
struct Lying {
    Id<catalog::Bin> bin;
    Id<stock::Lot> lot;
    Quantity free;
};
std::vector<Lying> lying(Reads& reads, Id<catalog::Item> item, Id<catalog::Warehouse> warehouse,
                         std::string_view status);

}  // namespace storekeep::purchasing
