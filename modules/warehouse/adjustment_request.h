// adjustment.request: says what is more or less there than the books say. Within the user's limit
// it is posted at once, else it waits for approval.
#pragma once

#include "modules/warehouse/adjustment.h"
#include "office/operation.h"

namespace storekeep::warehouse {

struct AdjustmentRequestLine : stock::TrackedLine {
    std::string item;
    std::string bin;
    Quantity quantity;
    std::optional<std::string> unit;
    std::optional<Price> unit_cost;
    std::string status = std::string(stock::available);
    void fields(Fields& f);
};

struct AdjustmentRequest : RequestHead {
    std::optional<std::string> number;
    std::string warehouse;
    std::string reason;
    std::vector<AdjustmentRequestLine> lines;
    void fields(Fields& f);
};

Json request_adjustment(Tx& tx, const AdjustmentRequest& request);
Operation adjustment_request_operation();

// What goods that were found come in at when nobody says: the item's cost there now. Refuses
// `cost_unknown` at `field`.
Money found_value(Reads& reads, const catalog::Item& item, Id<catalog::Warehouse> warehouse,
                  Id<stock::Lot> lot, Quantity quantity, const std::string& field);
extern const Rule cost_unknown;

}  // namespace storekeep::warehouse
