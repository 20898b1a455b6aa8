#include "modules/catalog/unit_save.h"

#include "modules/catalog/entry_rules.h"
#include "modules/catalog/item_part_store.h"

namespace storekeep::catalog {

void UnitSave::fields(Fields& f) {
    f.field("code", code, "the unit, as EA, CASE or KG", "unit");
    f.field("name", name, "as people call it; left out for a new unit: its code");
}

namespace {

Json save(Tx& tx, const UnitSave& request) {
    refuse_when_empty(request.code, "code");

    Unit unit = find_unit(tx, request.code).value_or(Unit{request.code, request.code});
    take_over(request.name, unit.name);
    save_unit(tx, unit);
    return Json::object().set("unit", unit.code);
}

}  // namespace

Operation unit_save_operation() {
    return operation<UnitSave>("unit.save", "catalog.items",
                               "Makes a unit of measure, or changes its name", {&code_empty}, save);
}

}  // namespace storekeep::catalog
