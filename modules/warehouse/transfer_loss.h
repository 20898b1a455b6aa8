// Goods in transit that are given up. Above the limit of who says so it waits for somebody else.
#pragma once

#include <optional>

#include "modules/warehouse/transfer_underway.h"

namespace storekeep::warehouse {

extern const Rule write_off_not_waiting;

struct LostLine {
    std::int64_t line = 0;  // of the transfer
    Id<stock::Lot> lot;
    Quantity quantity;
};

struct TransferLoss {
    Document document;
    Id<Document> transfer;
    std::string reason;
    std::string state;  // waiting, posted, rejected
    std::optional<Date> posted_on;
    Money value;  // given up, or what it would be
    std::vector<LostLine> lines;
};

void insert_loss(Tx& tx, const TransferLoss& loss);
void save_decision(Tx& tx, const TransferLoss& loss);
TransferLoss load_loss(Reads& reads, const Document& document);
// Refuses `document_not_found` and `write_off_not_waiting` at "number".
TransferLoss waiting_loss(Reads& reads, const std::string& number);

// Each lot of each line once.
std::vector<LostLine> lost_lines(const std::vector<TakenUnderway>& lost);

struct GivenUp {
    Money value;
    ledger::Journal journal;
};
// Writes the goods off as of the document's day. Refuses `account_role_missing` before anything,
// and `negative_later`.
GivenUp give_up(Tx& tx, Transfer& transfer, const Document& document,
                const std::vector<TakenUnderway>& lost);

Json answer(const Transfer& transfer, const TransferLoss& loss, const ledger::Journal& journal);

}  // namespace storekeep::warehouse
