// shipment.post: packed goods leave for the customer.
#pragma once

#include "modules/sales/sales_order.h"
#include "office/operation.h"

namespace storekeep::sales {

extern const Rule nothing_to_ship;
extern const Rule several_warehouses;
extern const Rule more_than_packed;

struct ShipmentLineEntry {
    std::int64_t line = 0;
    std::optional<Quantity> quantity;
    std::optional<std::string> unit;
    void fields(Fields& f);
};

struct ShipmentPost : RequestHead {
    std::string sales_order;
    std::optional<std::string> number;
    std::optional<std::string> warehouse;
    std::optional<std::string> carrier;
    std::optional<std::string> service;
    std::optional<std::string> tracking;
    std::optional<Quantity> weight;
    std::optional<Amount> cost;
    std::vector<ShipmentLineEntry> lines;
    void fields(Fields& f);
};

Json post_shipment(Tx& tx, const ShipmentPost& request);
Operation shipment_post_operation();

}  // namespace storekeep::sales
