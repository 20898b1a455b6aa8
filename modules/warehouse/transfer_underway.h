// Which goods of those on their way a line of a receipt or a write-off means.
#pragma once

#include <map>

#include "modules/warehouse/transfer.h"
#include "office/operation.h"

namespace storekeep::warehouse {

extern const Rule more_than_in_transit;
extern const Rule lot_not_in_transit;
extern const Rule nothing_in_transit;

struct UnderwayLine : stock::TrackedLine {
    std::int64_t line = 0;
    std::optional<Quantity> quantity;
    std::optional<std::string> unit;
    void underway_fields(Fields& f);
};

// All lines with something on its way; refuses `nothing_in_transit` when there is none.
std::vector<std::int64_t> lines_underway(const Transfer& transfer);

struct TakenUnderway {
    std::int64_t line = 0;
    catalog::Item item;
    std::vector<Underway> parts;
};

// What is on its way of each line, and taken from there line by line.
class GoodsUnderway {
public:
    GoodsUnderway(Tx& tx, Transfer& transfer) : tx_(tx), transfer_(transfer) {}
    // Refuses at fields below `path` what is not on its way.
    TakenUnderway take(const UnderwayLine& entry, const std::string& path);

private:
    std::vector<Underway>& on_way(std::int64_t line);
    std::vector<stock::LotShare> lots_meant(const catalog::Item& item, const UnderwayLine& entry,
                                            Quantity quantity, const std::vector<Underway>& goods,
                                            const std::string& path);

    Tx& tx_;
    Transfer& transfer_;
    std::map<std::int64_t, std::vector<Underway>> lines_;
};

}  // namespace storekeep::warehouse
