// The shipment: what left for the customer, and what of it is billed and came back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/sales/sales_order.h"

namespace storekeep::sales {

extern const Rule shipment_not_found;

// A line has the number of the order line that it ships.
struct ShipmentLine {
    std::int64_t line = 0;
    Id<catalog::Item> item;
    Quantity quantity;
    Money cost;
};

struct Shipment {
    Document document;
    Id<Document> order;
    Id<catalog::Warehouse> warehouse;
    std::string ship_to;
    std::string carrier;
    std::string service;
    std::string tracking;
    std::optional<Quantity> weight;
    std::optional<Money> cost;
    std::vector<ShipmentLine> lines;
};

// What became of a shipment line: derived.
struct ShippedLine {
    Id<Document> shipment;
    std::string number;  // of the shipment
    std::int64_t line = 0;
    Id<catalog::Item> item;
    Id<catalog::Warehouse> warehouse;
    Quantity quantity;   // 0 when the shipment was reversed
    Quantity invoiced;
    Money invoiced_amount;  // in the order's currency
    Quantity returned;
    Money invoiced_tax;

    Quantity unbilled() const { return quantity - invoiced; }
};

}  // namespace storekeep::sales
