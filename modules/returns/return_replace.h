// return.replace: the customer gets goods instead of those that came back: the same, or others.
#pragma once

#include "modules/returns/customer_return.h"
#include "office/operation.h"

namespace storekeep::returns {

struct ReplacedLine {
    std::int64_t line = 0;
    std::optional<Quantity> quantity;
    std::optional<std::string> item;
    std::optional<Price> price;
    void fields(Fields& f);
};
struct ReturnReplace : RequestHead {
    std::string return_number;
    std::optional<std::string> number;
    std::optional<std::string> warehouse;
    std::vector<ReplacedLine> lines;
    void fields(Fields& f);
};
Json replace(Tx& tx, const ReturnReplace& request);
Operation return_replace();

}  // namespace storekeep::returns
