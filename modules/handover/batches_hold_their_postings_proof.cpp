#include "modules/handover/proofs.h"

namespace storekeep::handover {

Table batches_hold_other_postings(Reads& reads) {
    Table breaks{"", {text_column("batch"), text_column("document"), text_column("problem")}, {}};
    reads.each(
        "select e.number, d.number, 'lies outside of the days of its batch' "
        "from export_batch_document s join export_batch b on b.id = s.batch_id "
        "join document e on e.id = b.id join document d on d.id = s.document_id "
        "join journal j on j.id = s.journal_id "
        "where j.date < b.first_day or j.date > b.last_day "
        "union all select e.number, d.number, 'is not the one that was posted, or went elsewhere' "
        "from export_batch_document s join export_batch b on b.id = s.batch_id "
        "join document e on e.id = b.id join document d on d.id = s.document_id "
        "join journal j on j.id = s.journal_id "
        "where j.document_id <> s.document_id or b.target <> s.target "
        "union all select e.number, '', 'holds another number of postings than it says' "
        "from export_batch b join document e on e.id = b.id where "
        "(select count(*) from export_batch_document s where s.batch_id = b.id) <> "
        "(select count(*) from export_batch_record r where r.batch_id = b.id "
        "and r.kind = 'posting') "
        "union all select e.number, '', 'has no batch' from document e "
        "where e.kind = 'export_batch' "
        "and not exists (select 1 from export_batch b where b.id = e.id)",
        {}, [&](const Row& row) { breaks.add(row.text(0), row.text(1), row.text(2)); });
    return breaks;
}

}  // namespace storekeep::handover
