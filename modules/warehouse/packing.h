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

void insert_packing(Tx& tx, const Document& packing, Id<Document> order,
                    const std::vector<Carton>& cartons);

}  // namespace storekeep::warehouse
