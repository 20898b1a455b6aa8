#include "modules/catalog/module.h"
#include "modules/catalog/take_back.h"

namespace storekeep::catalog {

Importer bins_import() {
    return {
        "bins",
        "bins of warehouses: one bin a row",
        "bin.save",
        {},
        {
            {"warehouse", "warehouse", true, {"warehouse code", "site", "location group"}},
            {"code", "code", true, {"bin", "bin code", "bin location", "location"}},
            {"zone", "zone", false, {"zone code", "area", "aisle"}},
            {"type", "type", false, {"bin type", "location type"}},
            {"pick_order", "pick_order", false, {"pick sequence", "walk order", "sequence"}},
            {"active", "active", false, {"in use"}},
        },
        {},
        {},
        {},
        take_back_bin,
    };
}

}  // namespace storekeep::catalog
