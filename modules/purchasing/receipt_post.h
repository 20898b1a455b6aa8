// receipt.post: goods of a confirmed order arrive. Stock, cost and goods received not billed are
// posted in one commit, and the backorders that waited are promised what came.
#pragma once

#include "modules/purchasing/purchase_order.h"
#include "modules/stock/stock.h"
#include "office/operation.h"

namespace storekeep::purchasing {

extern const Rule over_receipt;
extern const Rule nothing_to_receive;
extern const Rule count_required;
extern const Rule damaged_exceeds_received;

struct ReceiptLineEntry : stock::TrackedLine {
    std::int64_t line = 0;
    std::optional<std::string> item;
    std::optional<Quantity> quantity;
    std::optional<std::string> unit;
    std::optional<Quantity> damaged;
    std::optional<std::string> bin;
    std::optional<std::string> note;
    std::optional<std::string> substitute;
    std::optional<Price> price;
    bool close = false;
    void fields(Fields& f);
};

struct ReceiptPost : RequestHead {
    std::string purchase_order;
    std::optional<std::string> number;
    bool provisional = false;
    std::vector<ReceiptLineEntry> lines;
    void fields(Fields& f);
};

Json post(Tx& tx, const ReceiptPost& request);
Operation receipt_post();

}  // namespace storekeep::purchasing
