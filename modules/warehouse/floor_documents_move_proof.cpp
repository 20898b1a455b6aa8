#include "modules/warehouse/module.h"

namespace storekeep::warehouse {

Table floor_documents_without_content(Reads& reads) {
    Table breaks{"", {text_column("kind"), text_column("document"), text_column("missing")}, {}};
    const auto take = [&](const Row& row) { breaks.add(row.text(0), row.text(1), row.text(2)); };
    reads.each(
        "select d.kind, d.number, 'moves' from document d "
        "where d.kind in ('putaway', 'stock_move', 'status_change', 'pick') "
        "and not exists (select 1 from stock_move m where m.document_id = d.id)",
        {}, take);
    reads.each(
        "select d.kind, d.number, 'cartons' from document d where d.kind = 'pack' "
        "and not exists (select 1 from packing p join carton c on c.packing_id = p.id "
        "join carton_line l on l.carton_id = c.id where p.id = d.id)",
        {}, take);
    reads.each(
        "select d.kind, d.number, 'its record' from document d where d.reverses_id is null and "
        "d.kind in ('putaway', 'pick') and not exists (select 1 from putaway p where p.id = d.id) "
        "and not exists (select 1 from pick p where p.id = d.id)",
        {}, take);
    reads.each(
        "select d.kind, d.number, 'its goods, or its approval' from transfer_write_off w "
        "join document d on d.id = w.id where (case w.state when 'posted' then 1 else 0 end) <> "
        "(case when exists (select 1 from transfer_event e where e.document_id = w.id) "
        "then 1 else 0 end)",
        {}, take);
    return breaks;
}

}  // namespace storekeep::warehouse
