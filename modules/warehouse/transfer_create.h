// transfer.create: goods shall go from one warehouse to another. transfer.cancel: they shall not.
#pragma once

#include "modules/warehouse/transfer.h"
#include "office/operation.h"

namespace storekeep::warehouse {

struct TransferCreateLine {
    std::optional<std::int64_t> line;
    std::string item;
    Quantity quantity;
    std::optional<std::string> unit;
    void fields(Fields& f);
};
struct TransferCreate : RequestHead {
    std::optional<std::string> number;
    std::string from;
    std::string to;
    std::optional<Date> expected;
    std::vector<TransferCreateLine> lines;
    void fields(Fields& f);
};
Json create_transfer(Tx& tx, const TransferCreate& request);
Operation transfer_create_operation();

}  // namespace storekeep::warehouse
