#include "modules/catalog/place_store.h"

#include "core/must.h"

namespace storekeep::catalog {

namespace {

constexpr std::string_view bin_columns =
    "id, warehouse_id, code, type, pick_order, active, zone_id";

BinRecord bin_from(const Row& row) {
    return {{row.id<Bin>(0), row.id_or_none<Warehouse>(1), row.text(2), row.text(3), row.text(4),
             row.truth(5)},
            row.id_or_none<Zone>(6)};
}

std::string other_warehouse_with(Reads& reads, const std::string& bin) {
    const auto row = reads.first(
        "select w.code from bin b join warehouse w on w.id = b.warehouse_id where b.code = $1 "
        "order by w.code limit 1",
        bin);
    return row ? row->text(0) : std::string{};
}

[[noreturn]] void refuse_bin(Reads& reads, const Warehouse& warehouse, const std::string& code,
                             const std::string& field) {
    const std::size_t slash = code.find('/');
    const std::string bin = slash == std::string::npos ? code : code.substr(slash + 1);
    std::string other = other_warehouse_with(reads, bin);
    if (slash != std::string::npos) {
        const auto named = find_warehouse(reads, code.substr(0, slash));
        const bool there = named && find_bin(reads, named->warehouse.id, bin);
        other = there ? named->warehouse.code : std::string{};
    }
    if (!other.empty() && other != warehouse.code)
        refuse(bin_not_in_warehouse, field,
               {{"bin", bin}, {"other", other}, {"warehouse", warehouse.code}});
    refuse(bin_not_found, field, {{"bin", code}, {"warehouse", warehouse.code}});
}

}  // namespace

std::optional<WarehouseRecord> find_warehouse(Reads& reads, const std::string& code) {
    const auto row = reads.first(
        "select id, code, name, active, street, city, region, postal_code, country, version "
        "from warehouse where code = $1",
        code);
    if (!row) return std::nullopt;
    return WarehouseRecord{
        {row->id<Warehouse>(0), row->text(1), row->text(2), row->truth(3)},
        {row->text(2), row->text(4), row->text(5), row->text(6), row->text(7), row->text(8)},
        row->integer(9)};
}

Warehouse warehouse_named(Reads& reads, const std::string& code, const std::string& field) {
    const auto record = find_warehouse(reads, code);
    if (!record) refuse(warehouse_not_found, field, {{"warehouse", code}});
    return record->warehouse;
}

Warehouse warehouse_in_use_named(Reads& reads, const std::string& code, const std::string& field) {
    const Warehouse warehouse = warehouse_named(reads, code, field);
    if (!warehouse.active) refuse(warehouse_not_active, field, {{"warehouse", code}});
    return warehouse;
}

Warehouse load_warehouse(Reads& reads, Id<Warehouse> id) {
    const auto row = reads.first("select id, code, name, active from warehouse where id = $1", id);
    must(row.has_value(), fmt::format("warehouse {} exists", id.value));
    return {row->id<Warehouse>(0), row->text(1), row->text(2), row->truth(3)};
}

void save_warehouse(Tx& tx, const WarehouseRecord& record) {
    const Address& address = record.address;
    tx.upsert_row("warehouse",
                  "id, code, name, street, city, region, postal_code, country, active, version", 1,
                  record.warehouse.id, record.warehouse.code, record.warehouse.name, address.street,
                  address.city, address.region, address.postal_code, address.country,
                  record.warehouse.active, record.version);
}

std::optional<Zone> find_zone(Reads& reads, Id<Warehouse> warehouse, const std::string& code) {
    const auto row = reads.first(
        "select id, warehouse_id, code, name from zone where warehouse_id = $1 and code = $2",
        warehouse, code);
    if (!row) return std::nullopt;
    return Zone{row->id<Zone>(0), row->id<Warehouse>(1), row->text(2), row->text(3)};
}

void save_zone(Tx& tx, const Zone& zone) {
    tx.upsert_row("zone", "id, warehouse_id, code, name", 1, zone.id, zone.warehouse, zone.code,
                  zone.name);
}

std::optional<BinRecord> find_bin(Reads& reads, Id<Warehouse> warehouse, const std::string& code) {
    static const std::string sql =
        fmt::format("select {} from bin where warehouse_id = $1 and code = $2", bin_columns);
    const auto row = reads.first(sql, warehouse, code);
    return row ? std::optional(bin_from(*row)) : std::nullopt;
}

void save_bin(Tx& tx, const BinRecord& record) {
    const Bin& bin = record.bin;
    tx.upsert_row("bin", bin_columns, 1, bin.id, bin.warehouse, bin.code, bin.type, bin.pick_order,
                  bin.active, record.zone ? bind(record.zone) : Value{});
}

Bin bin_named(Reads& reads, const Warehouse& warehouse, const std::string& code,
              const std::string& field) {
    const std::string prefix = warehouse.code + "/";
    const std::string bin_code = code.starts_with(prefix) ? code.substr(prefix.size()) : code;
    const auto record = find_bin(reads, warehouse.id, bin_code);
    if (!record) refuse_bin(reads, warehouse, code, field);
    if (!record->bin.active)
        refuse(bin_not_active, field, {{"bin", bin_code}, {"warehouse", warehouse.code}});
    return record->bin;
}

Bin first_bin(Reads& reads, Id<Warehouse> warehouse, std::string_view type) {
    static const std::string sql = fmt::format(
        "select {} from bin where warehouse_id = $1 and type = $2 and active = 1 "
        "order by pick_order, code limit 1",
        bin_columns);
    const auto row = reads.first(sql, warehouse, type);
    if (!row)
        refuse(bin_not_found, "warehouse",
               {{"bin", fmt::format("of type {} in use", type)},
                {"warehouse", load_warehouse(reads, warehouse).code}});
    return bin_from(*row).bin;
}

Bin load_bin(Reads& reads, Id<Bin> id) {
    static const std::string sql = fmt::format("select {} from bin where id = $1", bin_columns);
    const auto row = reads.first(sql, id);
    must(row.has_value(), fmt::format("bin {} exists", id.value));
    return bin_from(*row).bin;
}

void remove_bin(Tx& tx, Id<Bin> bin) { tx.execute("delete from bin where id = $1", bin); }

}  // namespace storekeep::catalog
