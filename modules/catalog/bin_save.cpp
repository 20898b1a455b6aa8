#include "modules/catalog/bin_save.h"

#include "modules/catalog/goods_store.h"
#include "modules/catalog/place_store.h"

namespace storekeep::catalog {

void BinSave::fields(Fields& f) {
    f.field("warehouse", warehouse, "the warehouse it lies in", "warehouse");
    f.field("code", code, "the bin's code in that warehouse, as on its label", "bin");
    f.field("zone", zone, "the zone it is a part of; empty: none", "zone");
    f.choice("type", type,
             {"receiving", "inspection", "pick_face", "reserve", "packing", "staging", "shipping",
              "quarantine", "damaged", "returns", "production"},
             "what it is for; new bins: pick_face");
    f.field("pick_order", pick_order,
            "its place on the walk through the warehouse, sorted as text; new bins: the code");
    f.field("active", active, "false: out of use");
}

namespace {

Json save(Tx& tx, const BinSave& request) {
    refuse_when_empty(request.code, "code");
    refuse_when_slashed(request.code, "code");
    const Warehouse warehouse = warehouse_named(tx, request.warehouse, "warehouse");
    const std::optional<BinRecord> known = find_bin(tx, warehouse.id, request.code);
    BinRecord record = known.value_or(
        BinRecord{{{}, warehouse.id, request.code, "pick_face", request.code, true}, {}});
    Bin& bin = record.bin;
    if (request.zone && request.zone->empty()) record.zone = {};
    if (request.zone && !request.zone->empty()) {
        const std::optional<Zone> zone = find_zone(tx, warehouse.id, *request.zone);
        if (!zone)
            refuse(zone_not_found, "zone",
                   {{"warehouse", warehouse.code}, {"zone", *request.zone}});
        record.zone = zone->id;
    }
    bin.type = chosen(request.type, bin.type);
    take_over(request.pick_order, bin.pick_order);
    take_over(request.active, bin.active);
    if (known && !bin.active)
        if (const std::string stock = stock_in_bin(tx, bin.id); !stock.empty())
            refuse(bin_holds_stock, "active", {{"bin", bin.code}, {"stock", stock}});

    if (!known) bin.id = tx.next_id<Bin>();
    save_bin(tx, record);
    return Json::object()
        .set("warehouse", warehouse.code)
        .set("bin", bin.code)
        .set("created", !known);
}

}  // namespace

Operation bin_save_operation() {
    return operation<BinSave>(
        "bin.save", "catalog.warehouses", "Makes a bin of a warehouse, or changes what it is for",
        {&code_empty, &slash_in_code, &warehouse_not_found, &zone_not_found, &bin_holds_stock},
        save);
}

}  // namespace storekeep::catalog
