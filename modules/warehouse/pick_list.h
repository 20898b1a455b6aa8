// What a picker walks for: where the goods of an order lie, in walking order.
#pragma once

#include <string>
#include <vector>

#include "modules/catalog/catalog.h"
#include "office/document.h"

namespace storekeep::warehouse {

struct PickTask {
    std::string sales_order;
    std::int64_t line = 0;
    std::string warehouse;
    std::string zone;
    std::string bin;
    std::string bin_type;  // goods in a receiving bin are put away before they are picked
    std::string item;
    std::string name;
    std::string lot;
    std::string unit;
    Quantity quantity;
};

// What is held for the order and not yet picked.
std::vector<PickTask> pick_list(Reads& reads, Id<Document> sales_order);

}  // namespace storekeep::warehouse
