// sales_order.change: a draft may become anything; a confirmed order more, less or another price.
#pragma once

#include "modules/sales/order_entry.h"
#include "office/operation.h"

namespace storekeep::sales {

extern const Rule fixed_by_confirmation;
extern const Rule other_currency_ordered;
extern const Rule line_billed;

struct OrderLineChange {
    std::int64_t line = 0;
    std::optional<std::string> item;
    std::optional<Quantity> quantity;
    std::optional<std::string> unit;
    std::optional<Price> price;
    std::optional<Percent> discount_percent;
    std::optional<std::string> warehouse;
    std::optional<std::string> tax_code;
    void fields(Fields& f);
};

struct SalesOrderChange : RequestHead {
    std::string number;
    std::optional<std::string> customer;
    std::optional<std::string> warehouse;
    std::optional<Date> ship_by;
    std::optional<std::string> channel;
    std::optional<std::string> reference;
    std::optional<std::int64_t> priority;
    std::optional<std::string> ship_to;
    std::vector<OrderLineChange> lines;
    void fields(Fields& f);
};

Json change_order(Tx& tx, const SalesOrderChange& request);
Operation sales_order_change_operation();

}  // namespace storekeep::sales
