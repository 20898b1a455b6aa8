// putaway.post: goods go from the dock to their bins.
#pragma once

#include "modules/warehouse/hand_move.h"
#include "office/operation.h"

namespace storekeep::warehouse {

extern const Rule receipt_not_found;
extern const Rule receipt_or_warehouse;
extern const Rule nothing_to_put_away;
extern const Rule line_not_on_receipt;
extern const Rule more_than_received;
extern const Rule no_bin_to_propose;

struct PutawayLine : stock::TrackedLine {
    std::optional<std::int64_t> line;
    std::optional<std::string> item;
    Quantity quantity;
    std::optional<std::string> unit;
    std::string from;
    std::optional<std::string> to;
    std::string status = std::string(stock::available);
    std::optional<std::string> reason;
    void fields(Fields& f);
};

struct PutawayPost : RequestHead {
    std::optional<std::string> receipt;
    std::optional<std::string> warehouse;
    std::optional<std::string> number;
    std::vector<PutawayLine> lines;
    void fields(Fields& f);
};

Json post_putaway(Tx& tx, const PutawayPost& request);
Operation putaway_post_operation();

}  // namespace storekeep::warehouse
