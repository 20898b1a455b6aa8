#include "modules/catalog/zone_save.h"

#include "modules/catalog/entry_rules.h"
#include "modules/catalog/place_store.h"

namespace storekeep::catalog {

void ZoneSave::fields(Fields& f) {
    f.field("warehouse", warehouse, "the warehouse it is a part of", "warehouse");
    f.field("code", code, "the zone's code in that warehouse", "zone");
    f.field("name", name, "as people call it; left out for a new zone: its code");
}

namespace {

Json save(Tx& tx, const ZoneSave& request) {
    refuse_when_empty(request.code, "code");
    const Warehouse warehouse = warehouse_named(tx, request.warehouse, "warehouse");

    const std::optional<Zone> known = find_zone(tx, warehouse.id, request.code);
    Zone zone = known.value_or(Zone{{}, warehouse.id, request.code, request.code});
    if (!known) zone.id = tx.next_id<Zone>();
    take_over(request.name, zone.name);
    save_zone(tx, zone);
    return Json::object().set("warehouse", warehouse.code).set("zone", zone.code);
}

}  // namespace

Operation zone_save_operation() {
    return operation<ZoneSave>("zone.save", "catalog.warehouses",
                               "Makes a zone of a warehouse, or changes its name",
                               {&code_empty, &warehouse_not_found}, save);
}

}  // namespace storekeep::catalog
