// supplier_return.post: goods of a receipt go back to the supplier, at the cost with which they
// came where they are still here. Without lines the claim for what came damaged is sent back.
#pragma once

#include "modules/purchasing/supplier_return.h"
#include "modules/stock/stock.h"
#include "office/operation.h"

namespace storekeep::purchasing {

struct SupplierReturnEntry : stock::TrackedLine {
    std::int64_t line = 0;
    Quantity quantity;
    std::optional<std::string> unit;
    std::string bin;
    std::string status = std::string(stock::available);
    void fields(Fields& f);
};

struct SupplierReturnPost : RequestHead {
    std::string receipt;
    std::optional<std::string> number;
    std::vector<SupplierReturnEntry> lines;
    void fields(Fields& f);
};

Json post_supplier_return(Tx& tx, const SupplierReturnPost& request);
Operation supplier_return_post();

}  // namespace storekeep::purchasing
