#include "modules/purchasing/proofs.h"

namespace storekeep::purchasing {

Table purchasing_documents_incomplete(Reads& reads) {
    Table breaks{"", {text_column("document"), text_column("lacks")}, {}};
    reads.each(
        "select d.number, 'moves' from document d where d.kind = 'receipt' "
        "and not exists (select 1 from stock_move m where m.document_id = d.id) "
        "union all select d.number, 'journal' from receipt r join document d on d.id = r.id "
        "where exists (select 1 from receipt_line l where l.receipt_id = r.id and l.value > 0) "
        "and not exists (select 1 from journal j where j.document_id = d.id) "
        "union all select d.number, 'journal' from supplier_bill b join document d on d.id = b.id "
        "where b.state = 'posted' and not exists "
        "(select 1 from journal j where j.document_id = d.id) "
        "union all select d.number, 'bill' from document d where d.kind = 'supplier_bill' "
        "and d.reverses_id is null and not exists "
        "(select 1 from supplier_bill b where b.id = d.id) "
        "union all select d.number, 'receipt' from document d where d.kind = 'receipt' "
        "and d.reverses_id is null and not exists (select 1 from receipt r where r.id = d.id)",
        {}, [&](const Row& row) { breaks.add(row.text(0), row.text(1)); });
    return breaks;
}

}  // namespace storekeep::purchasing
