// Returns, what happened to their goods, and credit notes, as rows.
#pragma once

#include "modules/accounting/tax.h"
#include "modules/returns/customer_return.h"

namespace storekeep::returns {

// A shipment as its return sees it.
struct ShippedLine {
    std::int64_t line = 0;
    Id<catalog::Item> item;
    std::string sku;
    Quantity shipped;
    Quantity returned;         // authorized to come back already
    Quantity invoiced;
    Money invoiced_amount;     // in the order's currency
};
struct Shipped {
    Document document;
    Id<catalog::Partner> customer;
    Id<catalog::Warehouse> warehouse;
    Currency currency;         // of the order
    std::vector<ShippedLine> lines;
};
std::optional<Shipped> find_shipped(Reads& reads, const std::string& shipment);
Shipped load_shipped(Reads& reads, Id<Document> shipment);
// The documents of the invoices that billed a shipment and were not reversed, the oldest first.
std::vector<Id<Document>> invoices_of(Reads& reads, Id<Document> shipment);

// How many of each lot a shipment's line sent and did not get back.
std::map<Id<stock::Lot>, Quantity> lots_away(Reads& reads, Id<Document> shipment,
                                             std::int64_t line);

void insert_return(Tx& tx, const CustomerReturn& made);
// Refuses `return_not_found` at `field`.
CustomerReturn return_named(Reads& reads, const std::string& number, const std::string& field);
// The return that a receipt or disposition of returned goods belongs to.
CustomerReturn return_of(Reads& reads, Id<Document> document);

struct ReturnEvent {
    std::int64_t line = 0;
    std::string kind;  // received, accepted, rejected, disposed, repaired, credited, cancelled
    Id<Document> document = {};
    std::string disposition = {};
    Id<catalog::Bin> bin = {};
    Id<stock::Lot> lot = {};
    Quantity quantity = {};  // below 0: taken back
};
// Adds the event and brings `line` (and its balance) up to date.
void insert_event(Tx& tx, const CustomerReturn& of, ReturnLine& line, const ReturnEvent& event);

std::vector<ReturnEvent> events_of(Reads& reads, Id<Document> document);

// Where returned goods of a line stand that were not disposed of, by receipt, oldest first.
struct Standing {
    Id<Document> receipt;
    Id<catalog::Bin> bin;
    Id<stock::Lot> lot;
    Quantity quantity;
};
std::vector<Standing> standing(Reads& reads, Id<Document> return_id, std::int64_t line);

// Goods of a line that went to repair and are not repaired, where they stand.
std::vector<Standing> under_repair(Reads& reads, Id<Document> return_id, std::int64_t line);

struct CreditLine {
    std::int64_t line = 0;
    Id<catalog::Item> item;
    Id<catalog::Category> category = {};
    Quantity quantity;
    Money amount;      // in the order's currency
    Money value = {};  // in the company's
};
struct CreditNote {
    Document document;
    Id<catalog::Partner> customer;
    Id<Document> return_id;
    Money restocking_fee;
    Money total;  // what the customer is credited, with tax
    std::vector<CreditLine> lines;
    std::vector<accounting::TaxLine> taxes = {};
    ExchangeRate rate = {};  // of these amounts, on its date
    Money fee_value = {};    // the fee in the company's currency
    Money value = {};        // the total, likewise
};
void insert_credit_note(Tx& tx, const CreditNote& note);
CreditNote load_credit_note(Reads& reads, const Document& document);
// What all returns of a shipment's line have been credited so far.
struct CreditedSoFar {
    Quantity quantity;
    Money amount;
};
CreditedSoFar credited_so_far(Reads& reads, const Shipped& shipped, std::int64_t line);
// The tax that a shipment's line was billed, if it was taxed, and what of it was given back.
struct BilledTax {
    accounting::TaxLine charged;
    Money credited;
};
std::optional<BilledTax> billed_tax(Reads& reads, Id<Document> shipment, std::int64_t line);

// How many of each line are replaced by orders that were not cancelled.
std::map<std::int64_t, Quantity> replaced_so_far(Reads& reads, Id<Document> return_id);
void insert_replacement(Tx& tx, Id<Document> return_id, std::int64_t line, Id<Document> order,
                        std::int64_t order_line, Quantity quantity);

void rebuild_balances(Tx& tx);

}  // namespace storekeep::returns
