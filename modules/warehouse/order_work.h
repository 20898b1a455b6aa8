// What an order asks of the floor: its demands, and the goods that are held for them bin by bin.
// The floor knows no prices and no customers, only lines that want goods.
#pragma once

#include <string>
#include <vector>

#include "modules/ledger/ledger.h"
#include "modules/stock/demand.h"

namespace storekeep::warehouse {

extern const Rule line_not_on_order;
extern const Rule not_on_the_floor;  // a draft or cancelled order asks for nothing
extern const Rule not_allocated_here;
extern const Rule line_repeated;

// Goods held for a line of the order in one bin.
struct Holding {
    std::int64_t line = 0;
    Id<stock::Demand> demand;
    Id<catalog::Item> item;
    Id<catalog::Bin> bin;
    std::string bin_code;
    std::string bin_type;
    Id<stock::Lot> lot;
    Quantity quantity;

    bool is_picked() const { return bin_type == "packing"; }
    stock::Spot spot() const { return {bin, item, lot, std::string(stock::available)}; }
};

struct OrderWork {
    Document order;
    std::vector<stock::Demand> demands;
    std::vector<Holding> holdings;  // in walking order

    // Refuses `line_not_on_order` at `field`.
    stock::Demand& demand_of(std::int64_t line, const std::string& field);
    // What is held for a line in a bin, all lots together.
    Quantity held_in(std::int64_t line, Id<catalog::Bin> bin) const;
};

// Refuses `document_not_found` and `not_on_the_floor` at "sales_order".
OrderWork order_work(Reads& reads, const std::string& sales_order);

// How many of a line's lot were picked, packed and shipped.
struct HandledLot {
    std::int64_t line = 0;
    Id<stock::Lot> lot;
    Quantity picked;
    Quantity packed;
    Quantity shipped;

    Quantity to_pack() const { return picked - packed; }
    Quantity to_ship() const { return packed - shipped; }
};

// By line and lot, in that order.
std::vector<HandledLot> handled_lots(Reads& reads, Id<Document> order);

// All that is held for an order, in walking order; what is picked waits in a packing bin.
std::vector<Holding> holdings_of(Reads& reads, Id<Document> order);

// How many available units of an item lie in a bin, all lots together.
Quantity lying_in(Reads& reads, Id<catalog::Bin> bin, Id<catalog::Item> item);

// Each bin of one warehouse is looked up once, however many lines name it.
class BinsByName {
public:
    BinsByName(Reads& reads, catalog::Warehouse warehouse)
        : reads_(reads), warehouse_(std::move(warehouse)) {}
    const catalog::Bin& named(const std::string& code, const std::string& field);

private:
    Reads& reads_;
    catalog::Warehouse warehouse_;
    std::map<std::string, catalog::Bin> known_;
};

// The same over all warehouses of an order.
class OrderBins {
public:
    explicit OrderBins(Reads& reads) : reads_(reads) {}
    const catalog::Bin& named(Id<catalog::Warehouse> warehouse, const std::string& code,
                              const std::string& field);
    const catalog::Bin& packing(Id<catalog::Warehouse> warehouse);

private:
    Reads& reads_;
    std::map<Id<catalog::Warehouse>, BinsByName> named_;
    std::map<Id<catalog::Warehouse>, catalog::Bin> packing_;
};

// The quantity of a line in base units; refuses `must_be_positive`, `unit_without_conversion` and
// `conversion_not_exact` at fields below `path`.
Quantity base_quantity(Reads& reads, const catalog::Item& item, Quantity count,
                       const std::optional<std::string>& unit, const std::string& path);

}  // namespace storekeep::warehouse
