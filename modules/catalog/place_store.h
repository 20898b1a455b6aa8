// The only SQL that writes warehouses, zones and bins.
#pragma once

#include <optional>
#include <string>

#include "modules/catalog/catalog.h"
#include "modules/catalog/partner_store.h"

namespace storekeep::catalog {

struct WarehouseRecord {
    Warehouse warehouse;
    Address address;  // its name is the warehouse's
    std::int64_t version = 0;
};
std::optional<WarehouseRecord> find_warehouse(Reads& reads, const std::string& code);
void save_warehouse(Tx& tx, const WarehouseRecord& record);

struct Zone {
    Id<Zone> id;
    Id<Warehouse> warehouse;
    std::string code;
    std::string name;
};
std::optional<Zone> find_zone(Reads& reads, Id<Warehouse> warehouse, const std::string& code);
void save_zone(Tx& tx, const Zone& zone);

struct BinRecord {
    Bin bin;
    Id<Zone> zone;
};
std::optional<BinRecord> find_bin(Reads& reads, Id<Warehouse> warehouse, const std::string& code);
void save_bin(Tx& tx, const BinRecord& record);
void remove_bin(Tx& tx, Id<Bin> bin);  // that nothing names

}  // namespace storekeep::catalog
