#include "modules/catalog/warehouse_save.h"

#include "modules/catalog/entry_rules.h"
#include "modules/catalog/goods_store.h"
#include "modules/catalog/place_store.h"
#include "office/office.h"

namespace storekeep::catalog {

void WarehouseSave::fields(Fields& f) {
    f.field("code", code, "the warehouse's code", "warehouse");
    f.field("name", name, "as people call it; left out for a new warehouse: its code");
    f.field("street", street, "street and number");
    f.field("city", city, "the town");
    f.field("region", region, "state, county or province");
    f.field("postal_code", postal_code, "the postal code");
    f.field("country", country, "the country");
    f.field("active", active, "false: out of use");
}

namespace {

const Rule warehouse_in_use{"warehouse_in_use",
                            "warehouse {warehouse} still has {use}; move or end that first"};

struct FirstBin {
    const char* code;
    const char* type;
};
constexpr std::array<FirstBin, 7> first_bins{{
    {"RECV-01", "receiving"},
    {"STOCK-01", "pick_face"},
    {"PACK-01", "packing"},
    {"SHIP-01", "shipping"},
    {"RET-01", "returns"},
    {"QUAR-01", "quarantine"},
    {"DMG-01", "damaged"},
}};

Json make_first_bins(Tx& tx, Id<Warehouse> warehouse) {
    Json codes = Json::list();
    for (const FirstBin& first : first_bins) {
        save_bin(tx,
                 {{tx.next_id<Bin>(), warehouse, first.code, first.type, first.code, true}, {}});
        codes.append(first.code);
    }
    return codes;
}

Json save(Tx& tx, const WarehouseSave& request) {
    refuse_when_empty(request.code, "code");
    refuse_when_slashed(request.code, "code");
    const std::optional<WarehouseRecord> known = find_warehouse(tx, request.code);
    request.refuse_when_changed(known ? known->version : 0, "warehouse " + request.code);

    WarehouseRecord record =
        known.value_or(WarehouseRecord{{{}, request.code, request.code, true}, {}, 0});
    if (!known) record.warehouse.id = tx.next_id<Warehouse>();
    take_over(request.name, record.warehouse.name);
    take_over(request.street, record.address.street);
    take_over(request.city, record.address.city);
    take_over(request.region, record.address.region);
    take_over(request.postal_code, record.address.postal_code);
    take_over(request.country, record.address.country);
    take_over(request.active, record.warehouse.active);
    if (known && !record.warehouse.active)
        if (const std::string use = use_of_warehouse(tx, record.warehouse.id); !use.empty())
            refuse(warehouse_in_use, "active", {{"warehouse", request.code}, {"use", use}});
    record.version += 1;
    save_warehouse(tx, record);
    Json result = Json::object();
    result.set("warehouse", record.warehouse.code).set("version", record.version);
    if (!known) result.set("bins", make_first_bins(tx, record.warehouse.id));
    return result;
}

}  // namespace

Operation warehouse_save_operation() {
    return operation<WarehouseSave>(
        "warehouse.save", "catalog.warehouses",
        "Makes a warehouse with its first bins, or changes name and address of one",
        {&code_empty, &slash_in_code, &changed_meanwhile, &warehouse_in_use}, save);
}

}  // namespace storekeep::catalog
