// opening_stock.post: what lay in the bins when the company began to use the program, at its cost.
// The inventory accounts open at exactly that value.
#pragma once

#include "modules/ledger/ledger.h"
#include "modules/stock/stock.h"
#include "office/operation.h"

namespace storekeep::accounting {

struct OpeningStockLine : stock::TrackedLine {
    std::string item;
    std::optional<std::string> bin;
    Quantity quantity;
    std::optional<std::string> unit;
    Price unit_cost;
    std::string status = "available";
    void fields(Fields& f);
};

struct OpeningStockPost : RequestHead {
    std::optional<std::string> number;
    std::string warehouse;
    std::vector<OpeningStockLine> lines;
    void fields(Fields& f);
};

Json post_opening_stock(Tx& tx, const OpeningStockPost& request);
Operation opening_stock_post_operation();

}  // namespace storekeep::accounting
