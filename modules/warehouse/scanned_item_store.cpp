// What a scanner read: a SKU, or a barcode of an item.
#include "modules/warehouse/picking.h"

namespace storekeep::warehouse {

bool is_item(Reads& reads, const std::string& scanned, const catalog::Item& item) {
    if (scanned == item.sku) return true;
    return reads
        .first("select 1 from item_barcode where code = $1 and item_id = $2", scanned, item.id)
        .has_value();
}

}  // namespace storekeep::warehouse
