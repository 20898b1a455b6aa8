// pack.post: picked goods are in cartons, ready to be shipped.
#pragma once

#include "modules/warehouse/order_work.h"
#include "modules/warehouse/packing.h"
#include "office/operation.h"

namespace storekeep::warehouse {

extern const Rule nothing_to_pack;
extern const Rule more_than_picked;
extern const Rule carton_repeated;

struct CartonLineEntry : stock::TrackedLine {
    std::int64_t line = 0;
    Quantity quantity;
    std::optional<std::string> unit;
    void fields(Fields& f);
};

struct CartonEntry {
    std::optional<std::int64_t> carton;
    std::optional<Quantity> weight;
    std::vector<CartonLineEntry> lines;
    void fields(Fields& f);
};

struct PackPost : RequestHead {
    std::string sales_order;
    std::optional<std::string> number;
    std::vector<CartonEntry> cartons;
    void fields(Fields& f);
};

Json pack(Tx& tx, const PackPost& request);
Operation pack_post_operation();

}  // namespace storekeep::warehouse
