// A transfer: goods ordered from one warehouse to another, in transit between them.
#pragma once

#include <string>
#include <vector>

#include "modules/ledger/ledger.h"
#include "modules/stock/cost.h"
#include "office/document.h"

namespace storekeep::warehouse {

extern const Rule transfer_not_found;
extern const Rule transfer_cancelled;
extern const Rule line_not_on_transfer;

struct TransferLine {
    std::int64_t line = 0;
    Id<catalog::Item> item;
    std::string sku;
    Quantity quantity;
    Quantity shipped;
    Quantity received;
    Quantity written_off;

    Quantity underway() const { return shipped - received - written_off; }
};

struct Transfer {
    Document document;
    Id<catalog::Warehouse> from;
    Id<catalog::Warehouse> to;
    Date expected;
    std::string state;  // requested, cancelled: what was decided
    std::int64_t version = 0;
    std::vector<TransferLine> lines;

    // requested, shipped, partially_received, received, cancelled: how far it has come.
    std::string status() const;
};

// Refuses `line_not_on_transfer` at `path`.
TransferLine& transfer_line(Transfer& transfer, std::int64_t line, const std::string& path);
Json answer(const Transfer& transfer);

struct TransferEvent {
    std::int64_t line = 0;
    std::string kind;  // shipped, received, written_off
    Id<Document> document;
    Id<stock::Lot> lot;
    Quantity quantity;  // below 0: taken back
    Money value;
    Id<Document> shipment;  // with which these goods left
};

// Takes back what `original` did to its transfer. The reply names the reversal as `member`.
Json transfer_taken_back(Tx& tx, const Document& original, const Document& reversal,
                         std::string_view member, const ledger::Journal& journal);

void insert_transfer(Tx& tx, const Transfer& transfer);
// Refuses `transfer_not_found` or `transfer_cancelled` at field "number".
Transfer open_transfer(Reads& reads, const std::string& number);
void cancel_transfer(Tx& tx, Transfer& transfer);
// Adds the event and brings its line (and that line's balance) up to date.
void insert_event(Tx& tx, Transfer& transfer, const TransferEvent& event);
// What a shipment, receipt or write-off did, and to which transfer.
std::vector<TransferEvent> events_of(Reads& reads, Id<Document> document);
Transfer transfer_of(Reads& reads, Id<Document> document);
// The receipts and write-offs that rest on a shipment: "TX-000001, TW-000001".
std::string resting_on_shipment(Reads& reads, Id<Document> shipment);

// What of a line is on its way, by shipment and lot, the earliest first.
struct Underway {
    Id<Document> shipment;
    Id<stock::Lot> lot;
    Quantity quantity;
};
std::vector<Underway> underway(Reads& reads, Id<Document> transfer, std::int64_t line);

void rebuild_transfers(Tx& tx);

}  // namespace storekeep::warehouse
