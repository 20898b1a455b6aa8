// Cartons and what is in them.
#pragma once

#include <optional>
#include <vector>

#include "modules/warehouse/order_work.h"

namespace storekeep::warehouse {

struct CartonLine {
    std::int64_t line = 0;  // of the order
    Id<stock::Lot> lot;
    Quantity quantity;
};

struct Carton {
    std::int64_t carton = 0;
    std::optional<Quantity> weight;
    std::vector<CartonLine> lines;
};

// The order that a packing list is for, its cartons, and the latest shipment of a line; "".
Document order_of_packing(Reads& reads, Id<Document> packing);
std::vector<Carton> cartons_of(Reads& reads, Id<Document> packing);
std::string last_shipment_of(Reads& reads, Id<Document> order, std::int64_t line);

void insert_packing(Tx& tx, const Document& packing, Id<Document> order,
                    const std::vector<Carton>& cartons);

}  // namespace storekeep::warehouse
