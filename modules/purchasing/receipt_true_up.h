// receipt.true_up: the paper of a provisional receipt is here. What is not billed yet of its goods
// takes the right price; the difference goes where the goods are now.
#pragma once

#include "modules/purchasing/receipt_store.h"
#include "modules/stock/cost.h"
#include "office/operation.h"

namespace storekeep::purchasing {

struct TrueUpEntry {
    std::int64_t line = 0;
    Price price;
    void fields(Fields& f);
};

struct ReceiptTrueUp : RequestHead {
    std::string number;
    std::vector<TrueUpEntry> lines;
    void fields(Fields& f);
};

Json true_up(Tx& tx, const ReceiptTrueUp& request);
Operation receipt_true_up();

}  // namespace storekeep::purchasing
