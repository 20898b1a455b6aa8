// pick.confirm: goods were taken from their bins for an order and stand in the packing bin.
#pragma once

#include "modules/warehouse/order_work.h"
#include "office/operation.h"

namespace storekeep::warehouse {

extern const Rule wrong_item;
extern const Rule nothing_to_pick;

struct PickLine : stock::TrackedLine {
    std::int64_t line = 0;
    std::string bin;
    std::optional<Quantity> quantity;
    std::optional<std::string> unit;
    std::optional<std::string> item;
    std::optional<std::string> reason;
    void fields(Fields& f);
};

struct PickConfirm : RequestHead {
    std::string sales_order;
    std::optional<std::string> number;
    std::vector<PickLine> lines;
    void fields(Fields& f);
};

Json confirm_pick(Tx& tx, const PickConfirm& request);
Operation pick_confirm_operation();

}  // namespace storekeep::warehouse
