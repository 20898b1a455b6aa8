// return.authorize: the customer may send goods of a shipment back, no more than were shipped.
#pragma once

#include "modules/returns/customer_return.h"
#include "office/operation.h"

namespace storekeep::returns {

struct AuthorizeLine {
    std::int64_t line = 0;
    Quantity quantity;
    std::optional<std::string> unit;
    std::optional<std::string> reason;
    void fields(Fields& f);
};
struct ReturnAuthorize : RequestHead {
    std::optional<std::string> number;
    std::optional<std::string> customer;
    std::string shipment;
    std::optional<std::string> warehouse;
    std::vector<AuthorizeLine> lines;
    void fields(Fields& f);
};
Json authorize(Tx& tx, const ReturnAuthorize& request);
Operation return_authorize();

}  // namespace storekeep::returns
