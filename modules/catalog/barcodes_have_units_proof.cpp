#include "modules/catalog/module.h"

namespace storekeep::catalog {

Table barcodes_have_units(Reads& reads) {
    Table breaks{{}, {text_column("barcode"), text_column("item"), text_column("unit")}, {}};
    reads.each(
        "select b.code, i.sku, b.unit from item_barcode b join item i on i.id = b.item_id "
        "where b.unit <> '' and b.unit <> i.unit and not exists "
        "(select 1 from item_unit u where u.item_id = b.item_id and u.unit = b.unit) "
        "order by b.code",
        {}, [&](const Row& row) { breaks.add(row.text(0), row.text(1), row.text(2)); });
    return breaks;
}

}  // namespace storekeep::catalog
