#include "modules/catalog/item_part_store.h"

#include <set>

namespace storekeep::catalog {

namespace {

std::vector<std::vector<Value>> keys_of(const std::vector<std::string>& codes) {
    std::vector<std::vector<Value>> keys;
    for (const std::string& code : std::set<std::string>(codes.begin(), codes.end()))
        keys.push_back({bind(code)});
    return keys;
}

}  // namespace

std::optional<Unit> find_unit(Reads& reads, const std::string& code) {
    const auto row = reads.first("select code, name from unit where code = $1", code);
    return row ? std::optional(Unit{row->text(0), row->text(1)}) : std::nullopt;
}

void save_unit(Tx& tx, const Unit& unit) {
    tx.upsert_row("unit", "code, name", 1, unit.code, unit.name);
}

void make_units_known(Tx& tx, const std::vector<std::string>& codes) {
    std::set<std::string> unknown(codes.begin(), codes.end());
    tx.each_of(
        "with wanted(code) as ({wanted}) select u.code from wanted join unit u on u.code = "
        "wanted.code",
        keys_of(codes), [&](const Row& row) { unknown.erase(row.text(0)); });
    for (const std::string& code : unknown) tx.insert_row("unit", "code, name", code, code);
}

std::map<std::string, UnitRatio> units_of(Reads& reads, Id<Item> item) {
    std::map<std::string, UnitRatio> units;
    reads.each("select unit, numerator, denominator from item_unit where item_id = $1",
               {bind(item)}, [&](const Row& row) {
                   units[row.text(0)] = {row.integer(1), row.integer(2)};
               });
    return units;
}

void save_item_unit(Tx& tx, Id<Item> item, const std::string& unit, UnitRatio ratio) {
    tx.upsert_row("item_unit", "item_id, unit, numerator, denominator", 2, item, unit,
                  ratio.numerator, ratio.denominator);
}

void remove_item_unit(Tx& tx, Id<Item> item, const std::string& unit) {
    tx.execute("delete from item_unit where item_id = $1 and unit = $2", item, unit);
}

UnitRatio unit_ratio(Reads& reads, const Item& item, const std::string& unit,
                     const std::string& field) {
    if (unit.empty() || unit == item.unit) return {};
    const auto row =
        reads.first("select numerator, denominator from item_unit where item_id = $1 and unit = $2",
                    item.id, unit);
    if (!row)
        refuse(unit_without_conversion, field,
               {{"item", item.sku}, {"base", item.unit}, {"unit", unit}});
    return {row->integer(0), row->integer(1)};
}

std::map<std::string, Barcode> barcodes_with(Reads& reads, const std::vector<std::string>& codes) {
    std::map<std::string, Barcode> barcodes;
    reads.each_of(
        "with wanted(code) as ({wanted}) select b.code, b.item_id, i.sku, b.unit from wanted "
        "join item_barcode b on b.code = wanted.code join item i on i.id = b.item_id",
        keys_of(codes), [&](const Row& row) {
            barcodes[row.text(0)] = {row.text(0), row.id<Item>(1), row.text(2), row.text(3)};
        });
    return barcodes;
}

void save_barcode(Tx& tx, const Barcode& barcode) {
    tx.upsert_row("item_barcode", "code, item_id, unit", 1, barcode.code, barcode.item,
                  barcode.unit);
}

void remove_barcode(Tx& tx, const std::string& code) {
    tx.execute("delete from item_barcode where code = $1", code);
}

void move_parts(Tx& tx, Id<Item> from, Id<Item> to) {
    tx.execute(
        "insert into item_unit (item_id, unit, numerator, denominator) "
        "select cast($1 as bigint), f.unit, f.numerator, f.denominator from item_unit f "
        "where f.item_id = $2 and not exists (select 1 from item_unit t "
        "where t.item_id = $1 and t.unit = f.unit)",
        to, from);
    tx.execute(
        "insert into item_warehouse (item_id, warehouse_id, preferred_bin_id, safety_stock, "
        "lead_time_days, abc_class) select cast($1 as bigint), f.warehouse_id, "
        "f.preferred_bin_id, f.safety_stock, f.lead_time_days, f.abc_class "
        "from item_warehouse f where f.item_id = $2 and not exists (select 1 from item_warehouse t "
        "where t.item_id = $1 and t.warehouse_id = f.warehouse_id)",
        to, from);
    tx.execute(
        "insert into price_list_entry (item_id, list_id, unit, valid_from, minimum, price) "
        "select cast($1 as bigint), f.list_id, f.unit, f.valid_from, f.minimum, f.price "
        "from price_list_entry f where f.item_id = $2 and not exists "
        "(select 1 from price_list_entry t where t.item_id = $1 and t.list_id = f.list_id)",
        to, from);
    tx.execute("update item_barcode set item_id = $1 where item_id = $2", to, from);
}

std::map<Id<Warehouse>, ItemPlace> places_of(Reads& reads, Id<Item> item) {
    std::map<Id<Warehouse>, ItemPlace> places;
    reads.each(
        "select warehouse_id, preferred_bin_id, safety_stock, lead_time_days, abc_class "
        "from item_warehouse where item_id = $1",
        {bind(item)}, [&](const Row& row) {
            const auto warehouse = row.id<Warehouse>(0);
            ItemPlace place{item, warehouse, row.id_or_none<Bin>(1), row.quantity(2)};
            if (!row.is_null(3)) place.lead_time_days = row.integer(3);
            place.abc_class = row.text(4);
            places[warehouse] = std::move(place);
        });
    return places;
}

std::map<Id<Item>, std::int64_t> lead_times(Reads& reads, Id<Warehouse> warehouse) {
    std::map<Id<Item>, std::int64_t> days;
    reads.each(
        "select item_id, lead_time_days from item_warehouse "
        "where warehouse_id = $1 and lead_time_days is not null",
        {bind(warehouse)},
        [&](const Row& row) { days[row.id<Item>(0)] = row.integer(1); });
    return days;
}

void save_item_place(Tx& tx, const ItemPlace& place) {
    tx.upsert_row("item_warehouse",
                  "item_id, warehouse_id, preferred_bin_id, safety_stock, lead_time_days, "
                  "abc_class",
                  2, place.item, place.warehouse,
                  place.preferred_bin ? bind(place.preferred_bin) : Value{}, place.safety_stock,
                  place.lead_time_days, place.abc_class);
}

}  // namespace storekeep::catalog
