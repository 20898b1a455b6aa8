// The only SQL that writes what belongs to an item: units, barcodes, its places in a warehouse.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "modules/catalog/catalog.h"

namespace storekeep::catalog {

struct Unit {
    std::string code;
    std::string name;
};
std::optional<Unit> find_unit(Reads& reads, const std::string& code);
void save_unit(Tx& tx, const Unit& unit);
// Units not known yet are made, named by their code.
void make_units_known(Tx& tx, const std::vector<std::string>& codes);

// The units of an item beside its base unit.
std::map<std::string, UnitRatio> units_of(Reads& reads, Id<Item> item);
void save_item_unit(Tx& tx, Id<Item> item, const std::string& unit, UnitRatio ratio);
void remove_item_unit(Tx& tx, Id<Item> item, const std::string& unit);

struct Barcode {
    std::string code;
    Id<Item> item;
    std::string sku;
    std::string unit;  // "" is the base unit
};
std::map<std::string, Barcode> barcodes_with(Reads& reads, const std::vector<std::string>& codes);
void save_barcode(Tx& tx, const Barcode& barcode);
void remove_barcode(Tx& tx, const std::string& code);
// Barcodes, units, prices and places go to another item, except where that has its own.
void move_parts(Tx& tx, Id<Item> from, Id<Item> to);

struct ItemPlace {  // an item in one warehouse
    Id<Item> item;
    Id<Warehouse> warehouse;
    Id<Bin> preferred_bin;
    Quantity safety_stock;
    std::optional<std::int64_t> lead_time_days = {};
    std::string abc_class = {};
};
// How long an item takes to come to the warehouse, where it says so itself.
std::map<Id<Item>, std::int64_t> lead_times(Reads& reads, Id<Warehouse> warehouse);
std::map<Id<Warehouse>, ItemPlace> places_of(Reads& reads, Id<Item> item);
void save_item_place(Tx& tx, const ItemPlace& place);

}  // namespace storekeep::catalog
