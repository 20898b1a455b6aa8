// The only SQL that writes pick; and what a scanner read: a SKU, or a barcode of an item.
#include "core/must.h"
#include "modules/warehouse/picking.h"

namespace storekeep::warehouse {

void insert_pick(Tx& tx, const Document& pick, Id<Document> order) {
    tx.insert_row("pick", "id, order_id", pick.id, order);
}

Document order_of_pick(Reads& reads, Id<Document> pick) {
    const auto row = reads.first("select order_id from pick where id = $1", pick);
    must(row.has_value(), "a pick is for an order");
    return load_document(reads, row->id<Document>(0));
}

std::string last_packing_of(Reads& reads, Id<Document> order, std::int64_t line) {
    const auto row = reads.first(
        "select d.number from packing p join document d on d.id = p.id "
        "join carton c on c.packing_id = p.id join carton_line l on l.carton_id = c.id "
        "left join document r on r.reverses_id = d.id "
        "where p.order_id = $1 and l.line = $2 and d.reverses_id is null and r.id is null "
        "order by d.id desc limit 1",
        order, line);
    return row ? row->text(0) : std::string{};
}

bool is_item(Reads& reads, const std::string& scanned, const catalog::Item& item) {
    if (scanned == item.sku) return true;
    return reads
        .first("select 1 from item_barcode where code = $1 and item_id = $2", scanned, item.id)
        .has_value();
}

}  // namespace storekeep::warehouse
