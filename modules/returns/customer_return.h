// A customer's return: what was authorized, what came back, what inspection said, what was done.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "modules/stock/stock.h"

namespace storekeep::returns {

extern const Rule return_not_found;
extern const Rule line_not_on_return;

struct ReturnLine {
    std::int64_t line = 0;  // of the shipment
    Id<catalog::Item> item;
    std::string sku;
    Quantity authorized;
    std::string reason;
    Quantity received;
    Quantity accepted;
    Quantity rejected;
    Quantity disposed;
    Quantity credited;
    Quantity repaired;
    Quantity cancelled;  // of those authorized: they will never come

    Quantity open() const { return authorized - cancelled - received; }
};

struct CustomerReturn {
    Document document;
    Id<catalog::Partner> customer;
    Id<Document> shipment;
    Id<catalog::Warehouse> warehouse;
    std::vector<ReturnLine> lines;

    ReturnLine* find(std::int64_t line);
    // authorized, received, inspected, disposed, closed: how far it has come; or cancelled.
    std::string status() const;
};

// Refuses `line_not_on_return` at `path`.
ReturnLine& return_line(CustomerReturn& found, std::int64_t line, const std::string& path);

// What return operations answer.
Json answer(const CustomerReturn& found);

}  // namespace storekeep::returns
