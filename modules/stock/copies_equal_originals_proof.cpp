#include "modules/stock/module.h"
#include "office/agreement.h"

namespace storekeep::stock {

namespace {

constexpr std::array<Agreement, 4> agreements{{
    {"item balance allocated",
     "select i.sku || ' ' || coalesce(w.code, 'in transit'), cast(sum(x.kept) as bigint), "
     "cast(sum(x.bins) as bigint) from ("
     "select coalesce(b.warehouse_id, 0) as warehouse_id, c.item_id, c.lot_id, c.status, "
     "c.allocated as bins, 0 as kept from bin_balance c join bin b on b.id = c.bin_id "
     "union all select warehouse_id, item_id, lot_id, status, 0, allocated from item_balance) x "
     "join item i on i.id = x.item_id left join warehouse w on w.id = x.warehouse_id "
     "group by x.warehouse_id, w.code, x.item_id, i.sku, x.lot_id, x.status "
     "having sum(x.bins) <> sum(x.kept)"},
    {"item, place, lot or kind of a cost entry",
     "select d.number || ' line ' || e.line, e.item_id, l.item_id from cost_entry e "
     "join cost_layer l on l.id = e.layer_id join document d on d.id = e.document_id "
     "where e.item_id <> l.item_id or e.warehouse_id <> l.warehouse_id or e.lot_id <> l.lot_id "
     "or (e.trail = 1) <> (l.kind = 'trail') or (e.trail = 1 and e.value <> 0)"},
    {"what the balance of a layer copies from it",
     "select d.number || ' line ' || l.line, b.date, l.date from cost_layer_balance b "
     "join cost_layer l on l.id = b.layer_id join document d on d.id = l.document_id "
     "where b.item_id <> l.item_id or b.warehouse_id <> l.warehouse_id or b.lot_id <> l.lot_id "
     "or b.kind <> l.kind or b.date <> l.date or b.root_id <> l.root_id"},
    {"what the balance of a demand copies from it",
     "select d.number || ' line ' || q.line, b.item_id, q.item_id from demand_balance b "
     "join demand q on q.id = b.demand_id join document d on d.id = q.document_id "
     "where b.item_id <> q.item_id or b.warehouse_id <> q.warehouse_id"},
}};

}  // namespace

Table copies_differ_from_originals(Reads& reads) { return disagreements(reads, agreements); }

}  // namespace storekeep::stock
